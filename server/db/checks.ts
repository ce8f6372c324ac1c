import { type RawBuilder, sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'
import type { SummaryRow } from '../summary.ts'

export const lists = ['own', 'subordinate', 'checked', 'all'] as const
export type List = (typeof lists)[number]

/** The desk that asks. */
export type AtDesk = Reach & { role: string }

/** An office; `depth` is its place in the tree, 1 for the root. `organises` where units organise plans of their own. */
export type Reach = { office: OrganisationId; depth: number; organises: boolean }

/** Files of everybody below the office, and those of the plans that it organises, from wherever they come. */
export function within({ office, depth, organises }: Reach): RawBuilder<unknown> {
  if (depth === 1) return sql`true`
  const below = sql`a.ancestors[${sql.raw(String(depth))}] = ${office}`
  return organises
    ? sql`(${below} or a.plan = any (array(select p.id from plan p where p.organiser = ${office})))`
    : below
}

export type Filters = {
  year?: number | undefined
  state?: string | undefined
  level?: Level | undefined
  series?: string | undefined
  way?: string | undefined
  name?: string | undefined
  unit?: number | undefined
}

export const sorts = ['arrived', '-arrived', 'name'] as const
export type Sort = (typeof sorts)[number]
export type After = { key: string; id: number }
export type CheckRow = SummaryRow & { key: string; at: number; decision: string | null; decided_at: Date | null }

type Asked = { list: List; filters: Filters; sort: Sort; after?: After | undefined; limit: number }

/** One page of a list. Filter, order and the place to go on from are one index range at a desk of any size. */
export async function listChecks(
  db: Db,
  desk: AtDesk,
  { list, filters, sort, after, limit }: Asked,
): Promise<CheckRow[]> {
  const { key, at, down } = order(list, sort)
  const { rows } = await sql<CheckRow>`
    select a.id, a.version, a.progress, a.year, a.applicant_name, a.organisation, o.name as organisation_name, a.series, a.title,
      a.level, a.specialty, a.way, a.autonomous, a.submissions, a.created_at, a.submitted_at, a.arrived_at,
      (${key})::text as key, ${at} as at, ${list === 'checked' ? sql`e.act` : sql`null`} as decision,
      ${list === 'checked' ? sql`e.at` : sql`null::timestamptz`} as decided_at
    from ${source(list)} join organisation o on o.id = a.organisation
    where ${inList(list, desk)} and ${matching(filters)}
      ${after ? sql`and (${key}, ${at}) ${down ? sql`<` : sql`>`} (${after.key}::${keyTypes[keyOf(list, sort)]}, ${after.id}::bigint)` : sql``}
    order by ${key} ${down ? sql`desc` : sql``}, ${at} ${down ? sql`desc` : sql``} limit ${limit}`.execute(db)
  return rows
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

const source = (list: List) =>
  list === 'checked' ? sql`event e join application a on a.id = e.application` : sql`application a`

const decisions = sql`('approve', 'sendBack', 'refuse', 'bar')`

function inList(list: List, desk: AtDesk): RawBuilder<unknown> {
  const { office, role } = desk
  const atDesk = sql`a.desk_office = ${office} and a.desk_role = ${role}`
  if (list === 'own') return sql`${atDesk} and a.organisation = ${office}`
  if (list === 'subordinate') return sql`${atDesk} and a.organisation <> ${office}`
  if (list === 'all') return sql`${within(desk)} and a.submissions > 0`
  return sql`e.office = ${office} and e.actor_is = ${role} and e.act in ${decisions} and not (${atDesk} is true)
    and not exists (select from event n where n.application = e.application and n.version > e.version and n.office = e.office
      and n.actor_is = e.actor_is and n.act in ${decisions})`
}

export function matching({ year, state, level, series, way, name, unit }: Filters): RawBuilder<unknown> {
  const conditions = [
    year !== undefined && sql`a.year = ${year}`,
    state !== undefined && sql`a.state = ${state}`,
    level !== undefined && sql`a.level = ${level}`,
    series !== undefined && sql`a.series = ${series}`,
    way !== undefined && sql`a.way = ${way}`,
    name !== undefined && sql`a.applicant_name like ${`%${name.replaceAll(/[\\%_]/g, '\\$&')}%`}`,
    unit !== undefined && sql`a.ancestors @> array[${unit}]::bigint[]`,
  ].filter((one) => one !== false)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** What a list is ordered by. */
export const keyOf = (list: List, sort: Sort) =>
  sort === 'name' ? 'name' : list === 'checked' || list === 'all' ? 'number' : 'arrived'

function order(list: List, sort: Sort) {
  const by = keyOf(list, sort)
  if (by === 'name') return { key: sql`a.applicant_name`, at: sql`a.id`, down: false }
  if (by === 'arrived') return { key: sql`a.arrived_at`, at: sql`a.id`, down: sort === '-arrived' }
  return { key: list === 'checked' ? sql`e.id` : sql`a.id`, at: sql`a.id`, down: true }
}

const keyTypes = { name: sql`text`, number: sql`bigint`, arrived: sql`timestamptz` }
