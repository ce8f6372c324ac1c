import { type RawBuilder, sql } from 'kysely'
import type { Page } from './check-at-once.ts'
import { cap } from './checks.ts'

/** What of a list a page and its count are read by, in one statement that proves the session too. */
export type Shape = { list: 'all' | 'checked'; depth: number; narrowed: readonly Narrowing[] }
export const narrowings = ['level', 'series'] as const
type Narrowing = (typeof narrowings)[number]
/** What stands where each of its values belongs. */
export type Value = 'session' | 'account' | 'office-version' | 'office' | 'role' | 'year' | 'states' | Narrowing

/** Twenty, and one that says whether there are more. */
export const usual = 21
/** So deep there are indexes for counting (0034, 0039). */
export const largest = 2
/** So many of a year are passed by in search of a page. */
const passed = 20_000

export const lay = (shape: Shape): RawBuilder<Page> => sql`/* list-at-once */
  with ${shape.depth > largest ? ofSmall(shape) : ofLarge(shape)}
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

/** Where a list is read from: its rows, the same by the index for counting, and what they are in the order of. */
type Read = { rows: RawBuilder<unknown>; counted: RawBuilder<unknown>; table: 'a' | 'd'; columns: RawBuilder<unknown> }

function readOf(shape: Shape): Read {
  if (shape.list === 'checked') {
    const atDesk = sql`from decision d where d.office = ${value('office')} and d.role = ${value('role')}`
    return {
      rows: sql`${atDesk} and not d.here`,
      counted: sql`${atDesk} and d.here = (select false)`,
      ...{ table: 'd', columns: sql`d.application as id, d.event as key, d.application as at` },
    }
  }
  const rows = sql`from application a where ${within(shape)} and a.submissions > 0`
  return { rows, counted: rows, table: 'a', columns: sql`a.id, a.id as key, a.id as at` }
}

/** The newest first. */
function ofSmall(shape: Shape) {
  const { rows, table, columns } = readOf(shape)
  const files = sql`${rows} and ${ofYear(table)} and ${narrowing(shape, table)}`
  return sql`counted as materialized (${counting(files)}), page as materialized (
    select ${columns} ${files} order by ${newest(table)} limit ${sql.lit(usual)})`
}

/** Those of a large office are counted by what they are narrowed by. Where they are few the page is of these, else soon found among the newest. */
function ofLarge(shape: Shape) {
  const { rows, counted, table, columns } = readOf(shape)
  const its = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(`${table}.${name}`)))
  const fit = sql`${counted} and ${sql.ref(`${table}.year`)} = ${value('year')} and ${narrowing(shape, table)}`
  const inOrder = sql`order by ${its(['year', 'state', 'level', 'series'])}, ${table === 'd' ? sql`d.event desc, d.application` : sql`a.id`}`
  const isFew = sql`(select n from counted) <= ${sql.lit(cap)}`
  return sql`counted as materialized (${counting(fit, inOrder)}), page as materialized (select * from (
      (select * from (select ${columns} ${fit} and ${isFew} ${inOrder} limit ${sql.lit(cap)}) f order by key desc limit ${sql.lit(usual)})
      union all (select f.id, f.key, f.at from (select ${columns}, ${its(['state', 'level', 'series'])}
        ${rows} and ${ofYear(table)} and not (${isFew}) order by ${newest(table)} limit ${sql.lit(passed)}) f
        where ${narrowing(shape, 'f')} limit ${sql.lit(usual)})
    ) p)`
}

const newest = (table: 'a' | 'd') => (table === 'd' ? sql`d.year, d.event desc` : sql`a.year, a.id desc`)

const counting = (files: RawBuilder<unknown>, inOrder = sql``) =>
  sql`select count(*)::int as n from (select ${files} ${inOrder} limit ${sql.lit(cap + 1)}) f`

const within = ({ depth }: Shape) =>
  depth === 1 ? sql`true` : sql`${sql.ref(`a.ancestor_${depth}`)} = ${value('office')}`
const ofYear = (from: 'a' | 'd') => sql`${sql.ref(`${from}.year`)} between ${value('year')} and ${value('year')}`

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
