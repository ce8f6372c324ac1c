import { sql } from 'kysely'
import type { ApplicationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { SummaryRow } from '../summary.ts'
import { type Filters, matching } from './check-filters.ts'
import { type AtDesk, inList, isDecided, type List, source } from './check-lists.ts'
import { type After, keyOf, keyTypes, order, type Sort, type Titles } from './check-order.ts'
import { inRange, isByLevel, isRanged, named, ranges } from './check-ranges.ts'

export type CheckRow = SummaryRow & { key: string; at: number; decision: string | null; decided_at: Date | null }

type Asked = {
  list: List
  filters: Filters
  sort: Sort
  titles?: Titles
  after?: After | undefined
  limit: number
}

const columns = sql`a.id, a.version, a.progress, a.year, a.applicant_name, a.organisation, a.series, a.title, a.level, a.specialty, a.way,
  a.autonomous, a.submissions, a.created_at, a.submitted_at, a.arrived_at`

/** One page of a list. Filter, order and the place to go on from are one index range at a desk of any size. */
export async function listChecks(
  db: Db,
  desk: AtDesk,
  { list, filters, sort, titles = [], after, limit }: Asked,
): Promise<CheckRow[]> {
  const { key, at, down } = order(list, sort, titles)
  const way = down ? sql`desc` : sql``
  const beyond = after
    ? sql`and (${key}, ${at}) ${down ? sql`<` : sql`>`} (${after.key}::${keyTypes[keyOf(list, sort)]}, ${after.id}::bigint)`
    : sql``
  const ranged = isRanged(list, sort) && !filters.people
  const page = ranged
    ? sql`${ranges(filters, sort)} cross join lateral (
        select ${columns}, ${key} as key, ${at} as at, null as decision, null::timestamptz as decided_at from application a
        where ${inList(list, desk)} and ${matching(filters)} and ${inRange(sort)} ${beyond}
        order by a.year, ${!isByLevel(sort) ? sql`${key} ${way},` : sql``} ${at} ${way} limit ${limit}) a
      join organisation o on o.id = a.organisation order by a.key ${way}, a.at ${way}`
    : sql`(
        select ${columns}, o.name as organisation_name, ${key} as key, ${at} as at, ${isDecided(list) ? sql`d.act` : sql`null`} as decision,
          ${isDecided(list) ? sql`d.at` : sql`null::timestamptz`} as decided_at
        from ${source(list, filters.people)} join organisation o on o.id = a.organisation
        where ${inList(list, desk)} and ${matching(filters, tableOf(list))} ${beyond}
        order by ${key} ${way}, ${at} ${way} limit ${limit}) a`
  const { rows } = await sql<CheckRow>`
    select ${columns}, ${ranged ? sql`o.name` : sql`a.organisation_name`} as organisation_name, a.key::text as key, a.at, a.decision,
      a.decided_at
    from ${page} limit ${limit}`.execute(db)
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
    select a.id from ${source(list, filters.people)} join organisation o on o.id = a.organisation
    where ${inList(list, desk)} and ${matching(filters, tableOf(list))}
    order by ${key} ${down ? sql`desc` : sql``}, ${at} ${down ? sql`desc` : sql``} limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

const tableOf = (list: List) => (isDecided(list) ? 'd' : 'a')

/** Counting stops at the cap: "more than 1,000" is all that anybody needs to know. */
export const cap = 1000

export async function countChecks(db: Db, desk: AtDesk, list: List, filters: Filters): Promise<number> {
  const counted =
    list === 'all' && !filters.people
      ? sql`${ranges(filters, 'arrived')} cross join lateral (select from application a
          where ${inList(list, desk)} and ${matching(filters)} and ${inRange('arrived')} and ${named(filters)} limit ${cap + 1}) a`
      : sql`${source(list, filters.people)} where ${inList(list, desk)} and ${matching(filters, tableOf(list))}`
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from ${counted} limit ${cap + 1}) as counted`.execute(db)
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
