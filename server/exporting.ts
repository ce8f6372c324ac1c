import { z } from 'zod'
import { isGrantable } from '../core/account.ts'
import type { ApplicationId } from '../core/id.ts'
import type { Region } from '../core/region.ts'
import { levels } from '../core/title.ts'
import type { AtDesk } from './db/check-lists.ts'
import { type Sort, sorts } from './db/check-order.ts'
import { listCheckIds } from './db/checks.ts'
import { countPassed, listPassedIds, passedExports } from './db/exports.ts'
import type { By } from './db/task-askers.ts'
import type { Hosted, Server } from './hosted.ts'
import type { Asked, Made } from './jobs/asked.ts'
import { listingLines } from './listed-people.ts'
import { writeSheet } from './sheet/write.ts'
import { titlesByName } from './titles.ts'

/** 申报人员花名册 of the two parts of 数据上报: the lists themselves, in their order. */
const forwardings = ['to-forward', 'forwarded'] as const
export const exports = [...passedExports, ...forwardings] as const
export type Export = (typeof exports)[number]

const text = z.string().trim().max(60)
/** As an address says it, and as a task keeps it. */
const routeless = z.union([z.literal(true), z.literal('true').transform(() => true)]).optional()
export const exportFilters = z
  .object({
    year: z.coerce.number().int().min(1900).max(2999).optional(),
    level: z.enum(levels).optional(),
    series: text.optional(),
    title: text.optional(),
    way: text.optional(),
    /** Part of the applicant's name. */
    name: text.optional(),
    /** A unit, with everything below it. */
    unit: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    /** Part of the unit's own name. */
    employer: text.optional(),
    routeless,
    sort: z.enum(sorts).optional(),
  })
  .strict()

const input = z.object({ list: z.enum(exports), filters: exportFilters })

/**
 * 资格审查名单导出 is for those approvers who were given it, where the table still lets them have it, 申报人员花名册 for the officers
 * who forward; 一览表 for any office.
 */
export const mayExport = (
  region: Pick<Region, 'permissions'>,
  { kind, organisationKind, capabilities }: By,
  list: Export,
) =>
  list === 'summary-sheet' ||
  (kind === (list === 'roster' ? 'approver' : 'officer') &&
    capabilities.includes(right(list)) &&
    isGrantable(region, kind, organisationKind, [right(list)]))

const right = (list: Export) => (list === 'roster' ? 'export-roster' : 'forward')

/** How far the asker's lists reach. */
const reachOf = ({ office, depth, kind }: By, { designing }: Pick<Region, 'designing'>): AtDesk => ({
  office,
  depth,
  role: kind,
  organises: designing !== undefined,
})

type Wanted = { by: By; list: Export; filters: { sort?: Sort | undefined } & Parameters<typeof countPassed>[3] }

export async function countExport(hosted: Hosted, wanted: Wanted): Promise<number> {
  const { by, list, filters } = wanted
  if (!isPassed(list)) return (await listExportIds(hosted, wanted)).length
  return countPassed(hosted.db, list, reachOf(by, hosted.region), filters)
}

export function listExportIds({ db, region }: Hosted, { by, list, filters: { sort = 'arrived', ...filters } }: Wanted) {
  const reach = reachOf(by, region)
  if (isPassed(list)) return listPassedIds(db, list, reach, filters)
  return listCheckIds(db, reach, { list, filters, sort, titles: titlesByName(region), limit: mostListed })
}

/** More people than any office ever forwards. */
const mostListed = 1_000_000

const isPassed = (list: Export): list is (typeof passedExports)[number] => list === 'roster' || list === 'summary-sheet'

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
  const linesOf = listingLines(from.hosted, from.server, plan)
  return writeSheet({ ...plan, above: plan.name }, rows())

  /** The database reads the next ones while these are written. */
  async function* rows() {
    let number = 0
    let next = ahead(linesOf(ids.slice(0, atOnce), 0))
    for (let at = 0; at < ids.length; at += atOnce) {
      const { count, lines } = await next
      const after = ids.slice(at + atOnce, at + 2 * atOnce)
      if (after.length > 0) next = ahead(linesOf(after, number + count))
      yield* lines
      number += count
      onDone(number)
    }
  }
}

const atOnce = 2000

/** Whatever becomes of it is told to whoever waits for it, and nobody may be waiting any more. */
function ahead<Result>(work: Promise<Result>) {
  work.catch(() => {})
  return work
}

/** The same as long work. */
export async function exportAll({ hosted, server, by, onDone, check, ...asked }: Asked): Promise<Made> {
  const { list, filters } = input.parse(asked.input)
  if (!mayExport(hosted.region, by, list)) return { content: nothing(), refused: [], name: () => '' }
  const ids = await listExportIds(hosted, { by, list, filters })
  const content = exportSheet({ hosted, server }, list, ids, (done) => {
    check()
    onDone(done)
  })
  return { content, refused: [], name: () => exportName(hosted.region, list) }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
