import { type RawBuilder, sql } from 'kysely'
import type { Page } from './check-at-once.ts'
import { cap } from './checks.ts'

/** What of a list a page and its count are read by, in one statement that proves the session too. */
export type Shape = Decided | Below
type Decided = { list: 'checked'; narrowed: readonly Narrowing[] }
type Below = { list: 'all'; depth: number; narrowed: readonly Narrowing[] }
export const narrowings = ['level', 'series'] as const
type Narrowing = (typeof narrowings)[number]
/** What stands where each of its values belongs. */
export type Value = 'session' | 'account' | 'office-version' | 'office' | 'role' | 'year' | 'states' | Narrowing

/** Twenty, and one that says whether there are more. */
export const usual = 21
/** So deep there are indexes for counting (0034). */
const counted = 2
/** So many of a year are passed by in search of a page. */
const passed = 20_000

export const lay = (shape: Shape): RawBuilder<Page> => sql`/* list-at-once */
  with ${shape.list === 'checked' ? decided(shape) : shape.depth > counted ? below(shape) : belowLarge(shape)}
  select (select n from counted) as total, (select n from counted) <= ${sql.lit(cap)} or (select count(*) from page) = ${sql.lit(usual)} as whole,
    (select json_agg(r order by r.key desc) from (
      select a.id, a.version, a.state, a.year, a.applicant_name, a.organisation, a.series, a.title, a.level, a.specialty, a.way,
        a.autonomous, a.submissions, ${seconds('a.created_at')}, ${seconds('a.submitted_at')}, ${seconds('a.arrived_at')},
        o.name as organisation_name, f.key, f.at,
        ${shape.list === 'checked' ? sql`d.act as decision, date_part('epoch', d.at) as decided_at` : sql`null as decision, null as decided_at`}
      from page f join application a on a.id = f.id join organisation o on o.id = a.organisation
        ${shape.list === 'checked' ? sql`join decision d on d.application = f.id and d.office = ${value('office')} and d.role = ${value('role')}` : sql``}
    ) r) as rows
  from login_session s join account p on p.id = s.account join organisation u on u.id = p.organisation
  where s.token_hash = ${'session'} and s.expires_at > now() and s.seen_at > now() - interval '1 minute' and p.disabled_at is null
    and p.xmin = ${'account'}::xid and u.xmin = ${'office-version'}::xid`

const seconds = (column: string) => sql`date_part('epoch', ${sql.ref(column)}) as ${sql.ref(column.slice(2))}`

/** The newest of a desk's decisions. */
function decided(shape: Decided) {
  const files = sql`from decision d
    where d.office = ${value('office')} and d.role = ${value('role')} and not d.here and ${ofYear('d')} and ${narrowing(shape, 'd')}`
  return sql`counted as materialized (${counting(files)}), page as materialized (
    select d.application as id, d.event as key, d.application as at ${files} order by d.year, d.event desc limit ${sql.lit(usual)})`
}

/** The newest files below an office. */
function below(shape: Below) {
  const files = sql`from application a where ${newest(shape)} and ${narrowing(shape, 'a')}`
  return sql`counted as materialized (${counting(files)}), page as materialized (
    select a.id, a.id as key, a.id as at ${files} order by a.year, a.id desc limit ${sql.lit(usual)})`
}

/** Those of a large office are counted by what they are narrowed by. Where they are few the page is of these, else soon found among the newest. */
function belowLarge(shape: Below) {
  const fit = sql`from application a where ${within(shape)} and a.submissions > 0 and a.year = ${value('year')} and ${narrowing(shape, 'a')}`
  const isFew = sql`(select n from counted) <= ${sql.lit(cap)}`
  const inOrder = sql`order by a.year, a.state, a.level, a.series, a.id`
  return sql`counted as materialized (${counting(fit, inOrder)}), page as materialized (
    select id, id as key, id as at from (
      (select id from (select a.id ${fit} and ${isFew} ${inOrder} limit ${sql.lit(cap)}) f order by id desc limit ${sql.lit(usual)})
      union all (select f.id from (select a.id, a.state, a.level, a.series from application a
        where ${newest(shape)} and not (${isFew}) order by a.year, a.id desc limit ${sql.lit(passed)}) f
        where ${narrowing(shape, 'f')} limit ${sql.lit(usual)})
    ) p)`
}

const counting = (files: RawBuilder<unknown>, inOrder = sql``) =>
  sql`select count(*)::int as n from (select ${files} ${inOrder} limit ${sql.lit(cap + 1)}) f`

const within = ({ depth }: Below) =>
  depth === 1 ? sql`true` : sql`${sql.ref(`a.ancestor_${depth}`)} = ${value('office')}`
const ofYear = (from: 'a' | 'd') => sql`${sql.ref(`${from}.year`)} between ${value('year')} and ${value('year')}`
const newest = (shape: Below) => sql`${within(shape)} and a.submissions > 0 and ${ofYear('a')}`

const narrowing = ({ narrowed }: Shape, from: 'a' | 'd' | 'f') =>
  sql.join(
    [
      sql`${sql.ref(`${from}.state`)} = any (${value('states')}::text[])`,
      ...narrowed.map((one) => sql`${sql.ref(`${from}.${one}`)} = ${value(one)}`),
    ],
    sql` and `,
  )

const types = { office: 'bigint', role: 'text', year: 'int', states: 'text[]', level: 'text', series: 'text' }

/** Hidden from the planner: one plan serves all values, and is not made anew for those that it would guess to be few (prepared.ts). */
const value = (name: keyof typeof types) => sql`(select ${name}::${sql.raw(types[name])})`
