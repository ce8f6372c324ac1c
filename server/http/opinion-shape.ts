import { z } from 'zod'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import { foldIdNumber } from '../../core/identity.ts'
import type { Capability } from '../../core/region.ts'
import { levels } from '../../core/title.ts'
import type { Result } from '../act.ts'
import { listOpinions, type OpinionFilters, type OpinionList, type OpinionRow } from '../db/notice-opinions.ts'
import { today } from '../hosted.ts'
import { opinionLine, opinionLineOf } from '../opinion-line.ts'
import { mark } from '../seal.ts'
import { type Call, notFound, Refused } from './route.ts'

const text = z.string().trim().max(60)

/** The five things that a list of opinions is searched by, and its page. */
export const opinionQuery = <Stage extends string>(stages: Readonly<Record<Stage, string>>) =>
  z.strictObject({
    idNumber: text.optional(),
    name: text.optional(),
    level: z.enum(levels).optional(),
    /** "series/title". */
    title: z.string().max(130).optional(),
    stage: z.enum(Object.keys(stages) as [Stage, ...Stage[]]).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  })

/** 申报职称, to be searched by. */
const titleChoice = z.object({ value: z.string(), label: z.string() })

export const opinionPage = z.object({
  rows: z.array(opinionLine),
  total: z.number(),
  pageSize: z.number(),
  titles: z.array(titleChoice),
})
const pageSize = 100

/** What became of each of a batch, by name: whoever is not moved stays, with the reason. */
export const opinionResults = z.array(
  z.object({
    id: z.number(),
    name: z.string(),
    ok: z.boolean(),
    refusal: z.string().optional(),
    detail: z.record(z.string(), z.string()).optional(),
  }),
)

type Any = Call<unknown, unknown, unknown>
type Asked = { idNumber?: string | undefined; title?: string | undefined; page: number } & Omit<
  OpinionFilters,
  'mark' | 'series' | 'title'
>

/** The office that asks, in a province whose units give opinions on the notices of outcomes. */
export function opining({ region, session }: Any, capability: Capability): OrganisationId | Refused {
  if (region.policy.outcomeNotice !== 'climbs' || !session.office) return notFound()
  return session.capabilities.includes(capability) ? session.office : new Refused(403, { refusal: 'no-permission' })
}

export async function opinionPageOf(call: Any, list: OpinionList, { idNumber, title = '', page, ...asked }: Asked) {
  const { db, region, server, session } = call
  const [series, id] = title.split('/')
  const found = await listOpinions(
    db,
    list,
    { me: session.account, today: today(server) },
    {
      filters: { ...asked, series, title: id, ...(idNumber && { mark: mark(foldIdNumber(idNumber), server.keys) }) },
      page,
      size: pageSize,
    },
  )
  const shown = { region, keys: server.keys, session }
  return {
    rows: found.rows.map((row) => opinionLineOf(row, shown)),
    total: found.total,
    pageSize,
    titles: titlesOf(region),
  }
}

const titlesOf = ({ series }: Any['region']) =>
  series.flatMap((one) =>
    one.titles.map(({ id, name }) => ({ value: `${one.id}/${id}`, label: `${name}（${one.name}）` })),
  )

/** Each with its name and with what the refusal needs to be understood; those that are not in this list are not found. */
export async function opinionBatch(
  call: Any,
  list: OpinionList,
  ids: readonly ApplicationId[],
  work: (ids: readonly ApplicationId[]) => Promise<readonly Result[]>,
) {
  const { rows } = await listOpinions(call.db, list, { me: call.session.account, today: today(call.server) }, { ids })
  const here = new Map(rows.map((row) => [row.id, row]))
  const known = ids.filter((id) => here.has(id))
  const done = known.length > 0 ? await work(known) : []
  const missing = ids.filter((id) => !here.has(id)).map((id) => ({ id, ok: false as const, refusal: 'not-found' }))
  return [...done, ...missing].map((one) => {
    const row = here.get(one.id)
    return {
      id: one.id,
      name: row?.name ?? '',
      ok: one.ok,
      ...(!one.ok && { refusal: whyNot(one.refusal, row) }),
      ...(!one.ok && one.refusal === 'notice-running' && row && until(row)),
    }
  })
}

function whyNot(refusal: string, row: OpinionRow | undefined) {
  if (refusal !== 'wrong-state' || !row) return refusal
  if (row.stage === 'waiting') return 'not-on-notice-yet'
  return row.stage === 'handed-in' ? 'opinion-handed-in' : 'opinion-not-decided'
}

function until({ progress }: OpinionRow) {
  if (progress.state === 'outcome-on-notice') return { detail: { closes: progress.closes } }
  return progress.state === 'opinion-climbing' ? { detail: { closes: progress.noticeCloses } } : {}
}
