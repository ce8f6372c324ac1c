import { z } from 'zod'
import { isGrantable } from '../core/account.ts'
import type { ApplicationId } from '../core/id.ts'
import { layPerson } from '../core/lay.ts'
import { withoutPrivate } from '../core/masked.ts'
import type { Region } from '../core/region.ts'
import { levels } from '../core/title.ts'
import type { Reach } from './db/checks.ts'
import { type Export, exports, listExportIds } from './db/exports.ts'
import type { By } from './db/task-askers.ts'
import type { Hosted, Server } from './hosted.ts'
import type { Asked, Made } from './jobs/asked.ts'
import { inHeaps, listLayings } from './layings.ts'
import { writeSheet } from './sheet/write.ts'

const text = z.string().trim().max(60)
export const exportFilters = z
  .object({
    year: z.coerce.number().int().min(1900).max(2999).optional(),
    level: z.enum(levels).optional(),
    series: text.optional(),
    way: text.optional(),
    /** Part of the applicant's name. */
    name: text.optional(),
    /** A unit, with everything below it. */
    unit: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  })
  .strict()

const input = z.object({ list: z.enum(exports), filters: exportFilters })

/** 资格审查名单导出 is for those who were given it, where the table still lets them have it; 一览表 for any office. */
export const mayExport = (
  region: Pick<Region, 'permissions'>,
  { kind, organisationKind, capabilities }: By,
  list: Export,
) =>
  list === 'summary-sheet' ||
  (kind === 'approver' &&
    capabilities.includes('export-roster') &&
    isGrantable(region, 'approver', organisationKind, ['export-roster']))

/** How far the asker's lists reach. */
export const reachOf = ({ office, depth }: By, { designing }: Pick<Region, 'designing'>): Reach => ({
  office,
  depth,
  organises: designing !== undefined,
})

const listOf = ({ documents }: Region, list: Export) => (list === 'roster' ? documents.roster : documents.summarySheet)

export const exportName = (region: Region, list: Export) => `${listOf(region, list).name}.xlsx`

/** The spreadsheet, in pieces. Personal numbers leave masked, whatever columns a province chooses. */
export function exportSheet(
  from: { hosted: Hosted; server: Server },
  list: Export,
  ids: readonly ApplicationId[],
  onDone: (done: number) => void = () => {},
) {
  const plan = listOf(from.hosted.region, list)
  return writeSheet({ ...plan, above: plan.name }, rows())

  async function* rows() {
    let number = 0
    for (const heap of inHeaps(ids, 200)) {
      for (const { laying } of await listLayings(from.hosted, from.server, heap)) {
        const snapshot = { ...laying.snapshot, ...withoutPrivate(laying.snapshot) }
        yield layPerson(plan, { ...laying, snapshot }, ++number)
      }
      onDone(number)
    }
  }
}

/** The same as long work. */
export async function exportAll({ hosted, server, by, onDone, check, ...asked }: Asked): Promise<Made> {
  const { list, filters } = input.parse(asked.input)
  if (!mayExport(hosted.region, by, list)) return { content: nothing(), refused: [], name: () => '' }
  const ids = await listExportIds(hosted.db, list, reachOf(by, hosted.region), filters)
  const content = exportSheet({ hosted, server }, list, ids, (done) => {
    check()
    onDone(done)
  })
  return { content, refused: [], name: () => exportName(hosted.region, list) }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
