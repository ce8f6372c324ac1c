import { sql } from 'kysely'
import type { ApplicationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { SummaryRow } from '../summary.ts'
import { type Filters, matching } from './check-filters.ts'
import { type AtDesk, inList, isDecided, type List, source } from './check-lists.ts'
import { type After, keyOf, keyTypes, order, type Sort, type Titles } from './check-order.ts'

export type CheckRow = SummaryRow & { key: string; at: number; decision: string | null; decided_at: Date | null }

type Asked = {
  list: List
  filters: Filters
  sort: Sort
  titles?: Titles
  after?: After | undefined
  limit: number
}

/** One page of a list. Filter, order and the place to go on from are one index range at a desk of any size. */
export async function listChecks(
  db: Db,
  desk: AtDesk,
  { list, filters, sort, titles = [], after, limit }: Asked,
): Promise<CheckRow[]> {
  const { key, at, down } = order(list, sort, titles)
  const { rows } = await sql<CheckRow>`
    select a.id, a.version, a.progress, a.year, a.applicant_name, a.organisation, o.name as organisation_name, a.series, a.title,
      a.level, a.specialty, a.way, a.autonomous, a.submissions, a.created_at, a.submitted_at, a.arrived_at,
      (${key})::text as key, ${at} as at, ${isDecided(list) ? sql`e.act` : sql`null`} as decision,
      ${isDecided(list) ? sql`e.at` : sql`null::timestamptz`} as decided_at
    from ${source(list)} join organisation o on o.id = a.organisation
    where ${inList(list, desk)} and ${matching(filters)}
      ${after ? sql`and (${key}, ${at}) ${down ? sql`<` : sql`>`} (${after.key}::${keyTypes[keyOf(list, sort)]}, ${after.id}::bigint)` : sql``}
    order by ${key} ${down ? sql`desc` : sql``}, ${at} ${down ? sql`desc` : sql``} limit ${limit}`.execute(db)
  return rows
}

/** All of a list in its order, up to a bound. */
export async function listCheckIds(
  db: Db,
  desk: AtDesk,
  { list, filters, sort, titles = [], limit }: Omit<Asked, 'after'>,
): Promise<ApplicationId[]> {
  const { key, at, down } = order(list, sort, titles)
  const { rows } = await sql<{ id: ApplicationId }>`
    select a.id from ${source(list)} join organisation o on o.id = a.organisation
    where ${inList(list, desk)} and ${matching(filters)}
    order by ${key} ${down ? sql`desc` : sql``}, ${at} ${down ? sql`desc` : sql``} limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Counting stops at the cap: "more than 1,000" is all that anybody needs to know. */
export const cap = 1000

export async function countChecks(db: Db, desk: AtDesk, list: List, filters: Filters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from ${source(list)} where ${inList(list, desk)} and ${matching(filters)} limit ${cap + 1}
    ) as counted`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * The unit's own people of one year by state; those who have not submitted yet are nobody's business. Where units organise
 * plans, everybody within the office's reach, up to the cap, as 全部申报 lists them.
 */
export async function countStates(db: Db, desk: AtDesk, year: number) {
  const { office, organises } = desk
  if (organises) return countWithin(db, desk, year)
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from application
    where organisation = ${office} and year = ${year} and submissions > 0 group by state order by state`.execute(db)
  return rows
}

async function countWithin(db: Db, desk: AtDesk, year: number) {
  const { rows } = await sql<{ state: string; count: number }>`
    select s.state, (select count(*) from (
      select from application a where ${inList('all', desk)} and a.year = ${year} and a.state = s.state limit ${cap + 1}
    ) as counted) as count from unnest(${['under-check', 'sent-back', 'eligible', 'on-notice', 'noticed']}::text[]) as s(state)`.execute(
    db,
  )
  return rows.filter(({ count }) => count > 0)
}
