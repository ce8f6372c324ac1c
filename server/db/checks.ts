import { type RawBuilder, sql } from 'kysely'
import type { ApplicationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { SummaryRow } from '../summary.ts'
import { type Filters, isNamedWidely, isOfFile, matching } from './check-filters.ts'
import { type AtDesk, inList, isDecided, type List, saysAll, source } from './check-lists.ts'
import { type After, isCounted, keyOf, keyTypes, order, type Sort, type Titles } from './check-order.ts'
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
export type Count = { count: number; more: boolean }

/** Counting stops at the cap: "more than 1,000" is all that anybody needs to know. */
export const cap = 1000

/** One page of a list. Filter, order and the place to go on from are one index range at a desk of any size. */
export const listChecks = (db: Db, desk: AtDesk, asked: Asked): Promise<CheckRow[]> =>
  page(db, desk, asked, found(desk, asked, asked.limit))

/** The first page and how many there are: what is counted is read in the list's order, so its beginning is the page. */
export async function listAndCount(db: Db, desk: AtDesk, asked: Asked): Promise<{ rows: CheckRow[]; total: Count }> {
  if (isNamedWidely(asked.filters)) {
    const [rows, total] = await Promise.all([listChecks(db, desk, asked), countAmongFirst(db, desk, asked)])
    return { rows, total: { ...total, count: Math.max(total.count, Math.min(rows.length, asked.limit - 1)) } }
  }
  const rows = await page(db, desk, asked, found(desk, asked, cap + 1))
  return { rows, total: capped(rows[0]?.total ?? 0) }
}

/** So many of a list, in its order: what tells them apart, and their places. */
function found(desk: AtDesk, { list, filters, sort, titles = [], after }: Omit<Asked, 'limit'>, limit: number) {
  const { key, at, down } = order(list, sort, titles)
  const way = down ? sql`desc` : sql``
  const beyond = after
    ? sql`and (${key}, ${at}) ${down ? sql`<` : sql`>`} (${after.key}::${keyTypes[keyOf(list, sort)]}, ${after.id}::bigint)`
    : sql``
  const id = isDecided(list) ? sql`d.application` : sql`a.id`
  const rows = sql`select ${id} as id, ${key} as key, ${at} as at`
  if (!isRanged(list, sort, filters)) {
    const unit = sort.endsWith('unit') ? sql`join organisation o on o.id = a.organisation` : sql``
    return sql`${rows} from ${source(list, filters.people)} ${unit}
      where ${inList(list, desk)} and ${matching(filters, tableOf(list))} ${beyond} order by ${key} ${way}, ${at} ${way} limit ${limit}`
  }
  const year = isDecided(list) ? sql`d.year` : sql`a.year`
  const inOrder = isByLevel(sort) ? at : isCounted(list, sort) ? key : sql`${key} ${way}, ${at}`
  return sql`select each.* from ${ranges(filters, sort)} cross join lateral (${rows} from ${narrowest(list, filters)}
    where ${inList(list, desk)} and ${matching({ ...filters, year: undefined }, tableOf(list))} and ${inRange(list, sort)}
      ${isDecided(list) ? sql`` : sql`and ${named(filters)}`} ${beyond}
    order by ${year}, ${inOrder} ${way} limit ${limit}) each`
}

const narrowest = (list: List, filters: Filters) =>
  saysAll(list) && !isOfFile(filters) ? sql`decision d` : source(list, undefined)

async function page(db: Db, desk: AtDesk, { list, sort, titles = [], limit }: Asked, rows: RawBuilder<unknown>) {
  const way = order(list, sort, titles).down ? sql`desc` : sql``
  const [decision, said] = isDecided(list)
    ? [
        sql`join decision d on d.application = f.id and d.office = ${desk.office} and d.role = ${desk.role}`,
        sql`d.act as decision, d.at as decided_at`,
      ]
    : [sql``, sql`null as decision, null::timestamptz as decided_at`]
  const { rows: shown } = await sql<CheckRow & { total: number }>`
    with found as materialized (${rows})
    select a.id, a.version, jsonb_build_object('state', a.state) as progress, a.year, a.applicant_name, a.organisation, a.series,
      a.title, a.level, a.specialty, a.way, a.autonomous, a.submissions, a.created_at, a.submitted_at, a.arrived_at,
      o.name as organisation_name, f.key::text as key, f.at, ${said}, (select count(*) from found) as total
    from (select * from found order by key ${way}, at ${way} limit ${limit}) f
    join application a on a.id = f.id join organisation o on o.id = a.organisation ${decision}
    order by f.key ${way}, f.at ${way}`.execute(db)
  return shown
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

export const capped = (count: number): Count => ({ count: Math.min(count, cap), more: count > cap })

export async function countChecks(db: Db, desk: AtDesk, list: List, filters: Filters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from (${found(desk, { list, filters, sort: 'arrived' }, cap + 1)}) f limit ${cap + 1}) counted`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

const looked = 2000

/** A name that so many have, that it is not looked for by itself, is counted among the first of the list alone. */
async function countAmongFirst(db: Db, desk: AtDesk, { list, filters, sort, titles = [] }: Asked): Promise<Count> {
  const first = found(desk, { list, filters: { ...filters, name: undefined }, sort, titles }, looked)
  const { rows } = await sql<{ count: number; all: number }>`
    select count(*) filter (where ${matching({ name: filters.name })}) as count, count(*) as all
    from (select * from (${first}) f limit ${looked}) f join application a on a.id = f.id`.execute(db)
  const { count = 0, all = 0 } = rows[0] ?? {}
  const { more, ...some } = capped(count)
  return { ...some, more: more || all === looked }
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
