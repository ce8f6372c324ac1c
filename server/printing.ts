import { z } from 'zod'
import type { ApplicationId, OrganisationId } from '../core/id.ts'
import { lay } from '../core/lay.ts'
import { printable } from '../core/review-paper.ts'
import { type Candidate, listCandidates } from './db/printable.ts'
import type { RefusedPerson } from './db/tasks.ts'
import type { Db } from './hosted.ts'
import type { Asked, Made } from './jobs/asked.ts'
import { inHeaps, listLayings } from './layings.ts'
import { photoReader } from './print/photo.ts'
import { refusalDetail } from './print/refusal.ts'

export type PrintInput = { applications: readonly ApplicationId[]; missing?: 'show-mark' | undefined }
const input = z.object({ applications: z.array(z.number()), missing: z.literal('show-mark').optional() })

type Sorted = { id: ApplicationId; name: string; refusal?: string }

/** Only the own unit's people whose review ended with approval; each of the others with the reason why not. */
export async function sortForPrint(db: Db, office: OrganisationId, ids: readonly ApplicationId[]): Promise<Sorted[]> {
  const candidates = new Map((await listCandidates(db, office, ids)).map((one) => [one.id, one]))
  return ids.map((id) => {
    const one = candidates.get(id)
    const refusal = whyNotPrinted(one, office)
    return { id, name: one?.inSight ? one.name : '', ...(refusal && { refusal }) }
  })
}

function whyNotPrinted(one: Candidate | undefined, office: OrganisationId): string | undefined {
  if (!one?.inSight) return 'not-found'
  if (one.organisation !== office) return 'other-unit'
  return printable.includes(one.state) ? undefined : 'not-passed-yet'
}

/** 批量打印: one file with a form for each, in the order asked. Who may no longer be printed by now is left out. */
export function printAll(asked: Asked): Made {
  const { hosted, server, made, onDone } = asked
  const { applications, missing = 'refuse' } = input.parse(asked.input)
  if (!server.printer) throw new Error('this server has no printer')
  const refused: RefusedPerson[] = []
  const laid: Person[] = []
  const unprinted = () => refused.filter(({ detail }) => detail).length
  const content = server.printer.printMany(forms(asked, applications as ApplicationId[], { laid, refused }), {
    made,
    missing,
    read: photoReader(server, hosted.region.id),
    onProgress: onDone,
    onRefused: (index, refusal) => {
      const one = laid[index]
      if (one) refused.push({ ...one, refusal: refusal.refusal, detail: refusalDetail(refusal) })
    },
  })
  return { content, refused, name: () => `评审表-${laid.length - unprinted()}人.pdf` }
}

type Person = { id: ApplicationId; name: string }

async function* forms(
  { hosted, server, by, check }: Asked,
  all: readonly ApplicationId[],
  seen: { laid: Person[]; refused: RefusedPerson[] },
) {
  for (const heap of inHeaps(all, 50)) {
    const sorted = await sortForPrint(hosted.db, by.office, heap)
    const names = new Map(sorted.map(({ id, name }) => [id, name]))
    for (const { refusal, ...one } of sorted) if (refusal) seen.refused.push({ ...one, refusal })
    const due = sorted.filter(({ refusal }) => !refusal).map(({ id }) => id)
    for (const { id, laying } of await listLayings(hosted, server, due)) {
      check()
      seen.laid.push({ id, name: names.get(id) ?? '' })
      yield lay(hosted.region.documents.reviewForm, laying)
    }
  }
}
