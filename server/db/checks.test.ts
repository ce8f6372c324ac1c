import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { OrganisationId } from '../../core/id.ts'
import { levels } from '../../core/title.ts'
import { example } from '../../regions/example/index.ts'
import { lineOf } from '../http/check-line.ts'
import { knownSessionsIn } from '../known-sessions.ts'
import { findSession, openSession } from '../session.ts'
import { exampleCast, handedIn } from '../testing/example-cast.ts'
import type { Cast } from '../testing/standing-cast.ts'
import { titlesByName } from '../titles.ts'
import { isAtOnce, listAtOnce } from './check-at-once.ts'
import type { Filters } from './check-filters.ts'
import type { Asked } from './check-found.ts'
import type { AtDesk } from './check-lists.ts'
import { keyOf, type Sort, sorts, type Titles } from './check-order.ts'
import type { CheckRow } from './check-page.ts'
import { listAndCount, listChecks } from './checks.ts'

let cast: Cast
let titles: Titles
const files = 6000
beforeAll(async () => {
  cast = await exampleCast()
  titles = titlesByName(example)
  await fill(await handedIn(cast, 'lin'))
}, 60_000)

const narrow = {
  year: fc.constantFrom(2024, 2025, 2026),
  state: fc.constantFrom('under-check', 'sent-back', 'eligible'),
  level: fc.constantFrom(...levels),
  series: fc.constantFrom(...example.series.map(({ id }) => id)),
}
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    ...narrow,
    title: fc.constantFrom(...example.series.flatMap((one) => one.titles.map(({ id }) => id))),
    name: fc.constantFrom('王', '王五', '赵'),
    people: fc.constant([]),
  },
  { requiredKeys: [] },
)
const asked = fc.record({
  list: fc.constantFrom('all' as const, 'checked' as const),
  filters,
  sort: fc.constantFrom(...sorts),
  office: fc.constantFrom('province', 'city', 'county', 'unit'),
  limit: fc.constantFrom(3, 21),
})

/** As short as a list can be defined: everything that fits, sorted. */
async function plainly(
  { office, role }: AtDesk,
  { list, filters: { name, people, ...rest }, sort }: Omit<Asked, 'limit'>,
) {
  const keys: Record<string, ReturnType<typeof sql>> = {
    arrived: list === 'all' ? sql`a.id` : sql`d.event`,
    submitted: sql`a.submitted_at`,
    level: sql`array_position(${[...levels]}::text[], a.level)`,
    title: sql`array_position(${titles.map(({ id }) => id)}::text[], a.title)`,
    name: sql`a.applicant_name`,
    unit: sql`o.name`,
  }
  const column = sort.replace('-', '')
  const way = sort.startsWith('-') || column === 'arrived' ? sql`desc` : sql`asc`
  const equal = Object.entries(rest).map(([field, value]) => sql`${sql.ref(`a.${field}`)} = ${value}`)
  const scope =
    list === 'all'
      ? sql`a.ancestors @> array[${office}]::bigint[]`
      : sql`d.event is not null and (a.desk_office = ${office} and a.desk_role = ${role}) is not true`
  const { rows } = await sql<{ id: number }>`
    select a.id from application a join organisation o on o.id = a.organisation
    left join decision d on d.application = a.id and d.office = ${office} and d.role = ${role}
    where a.submissions > 0 and ${sql.join([scope, ...equal], sql` and `)}
      and (${people ? null : (name ?? null)}::text is null or a.applicant_name like '%' || ${name ?? ''} || '%')
      and (${people ?? null}::bigint[] is null or a.applicant = any (${people ?? []}))
    order by ${keys[column]} ${way}, ${list === 'checked' && column === 'level' ? sql`d.event` : sql`a.id`} ${way}`.execute(
    cast.db,
  )
  return rows.map(({ id }) => id)
}

it('pages and counts are those of the whole list sorted, for any filter and order', async () => {
  const { rows: them } = await sql<{ id: number }>`select id from account where name like '张%'`.execute(cast.db)
  await fc.assert(
    fc.asyncProperty(asked, async ({ office, ...given }) => {
      const depth = ['province', 'city', 'county', 'unit'].indexOf(office) + 1
      const at = cast.offices[office as 'unit'] as OrganisationId
      const desk: AtDesk = { office: at, role: 'officer', depth, organises: false }
      const people = given.filters.people && (them.map(({ id }) => id) as never[])
      const wanted: Asked = { ...given, filters: { ...given.filters, ...(people && { people }) }, titles }
      const all = await plainly(desk, wanted)
      const { rows, total } = await listAndCount(cast.db, desk, wanted)
      expect(rows.map(({ id }) => id)).toEqual(all.slice(0, wanted.limit))
      const isWide = wanted.filters.name !== undefined && !people
      if (isWide) expect(total.count).toBeLessThanOrEqual(all.length)
      else expect(total).toEqual({ count: Math.min(all.length, 1000), more: all.length > 1000 })
      const [last] = rows.slice(-1)
      if (!last) return
      const after = { key: last.key, id: last.at }
      expect(keyOf(wanted.list, wanted.sort as Sort)).toBeDefined()
      const next = await listChecks(cast.db, desk, { ...wanted, after })
      expect(next.map(({ id }) => id)).toEqual(all.slice(rows.length, rows.length + wanted.limit))
    }),
    { numRuns: 120 },
  )
}, 180_000)

it('in one statement they are the same', async () => {
  const token = await openSession(cast.db, cast.people.wu, '')
  await findSession(cast.db, token, '')
  const known = knownSessionsIn(cast.db).find(token)
  if (!known) throw new Error('nobody knows the session that was just found')
  const { year, state, level, series } = narrow
  const asked = fc.record({
    list: fc.constantFrom('all' as const, 'checked' as const),
    filters: fc.record({ year, state, level, series }, { requiredKeys: ['year'] }),
    office: fc.constantFrom('province', 'city', 'county', 'unit'),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ list, filters, office }) => {
      const depth = ['province', 'city', 'county', 'unit'].indexOf(office) + 1
      const at = cast.offices[office as 'unit'] as OrganisationId
      const desk: AtDesk = { office: at, role: 'officer', depth, organises: false }
      const wanted: Asked = { list, filters, sort: 'arrived', titles, limit: 21 }
      expect(isAtOnce(desk, wanted)).toBe(true)
      const { rows, total } = await listAndCount(cast.db, desk, wanted)
      const found = await listAtOnce(cast.db, desk, wanted, known)
      expect(found?.total).toEqual(total)
      expect(found?.rows.map(shown)).toEqual(rows.map(shown))
    }),
    { numRuns: 80 },
  )
}, 180_000)

/** Whatever a line is made of. */
const shown = (row: CheckRow) => ({ ...lineOf(row, example, () => 1), key: row.key, at: row.at })

async function fill(like: number) {
  const { db, offices } = cast
  const names = ['王五', '王小二', '张三', '张丽', '李四', '赵六']
  await sql`insert into account (kind, name, organisation, password, id_number_mark, id_number_sealed)
    select 'applicant', (${names}::text[])[1 + i % 6], ${offices.unit}, '', int4send(i), int4send(i) from generate_series(1, ${files}::int) i`.execute(
    db,
  )
  await sql`insert into plan overriding system value
    select (jsonb_populate_record(p, jsonb_build_object('id', p.id + y, 'year', y))).* from plan p, unnest(array[2024, 2025]) y`.execute(
    db,
  )
  const kinds = titles.map(({ id, series, level }) => ({ id, series, level }))
  await sql`
    insert into application (applicant, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title, level, way,
      progress, submissions, submitted_at)
    select p.id, p.name, o.id, o.ancestors, a.plan, 2024 + (hashint8(p.id) & 1023) % 3, a.form_id, a.form_version, t.series, t.id, t.level, a.way,
      (array[
        jsonb_build_object('state', 'under-check', 'at', 0, 'desks', jsonb_build_array(jsonb_build_object('office', ${offices.city}::bigint, 'role', 'officer', 'own', false))),
        jsonb_build_object('state', 'under-check', 'at', 0, 'desks', jsonb_build_array(jsonb_build_object('office', ${offices.county}::bigint, 'role', 'officer', 'own', false))),
        jsonb_build_object('state', 'sent-back', 'reason', '补正'), jsonb_build_object('state', 'eligible', 'office', ${offices.province}::bigint)
      ])[1 + (hashint8(p.id * 3) & 1023) % 4],
      (hashint8(p.id * 5) & 1023) % 8, case when p.id % 97 <> 0 then '2026-01-01'::timestamptz + make_interval(hours => (hashint8(p.id * 7) & 1023) % 500) else '2026-01-01' end
    from account p join application a on a.id = ${like}
    join lateral (select * from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as t (id text, series text, level text)
      order by hashtext(t.id || p.id) limit 1) t on true
    join organisation o on o.id = (${[offices.unit, offices.unit, offices.sibling, offices.hospital]}::bigint[])[1 + (hashint8(p.id * 11) & 1023) % 4]
    where p.kind = 'applicant' and p.password = ''`.execute(db)
  await sql`insert into decision (application, office, role, event, act, at, round, year, level, series, state, here)
    select a.id, d.office, 'officer', hashint8(a.id)::bigint * 10 + d.place, 'approve', now(), a.submissions, a.year, a.level, a.series, a.state,
      coalesce(a.desk_office = d.office and a.desk_role = 'officer', false)
    from application a cross join unnest(${[offices.province, offices.city, offices.county]}::bigint[]) with ordinality d (office, place)
    where a.submissions > 0 and a.id <> ${like} and (hashint8(a.id * 13 + d.place) & 1023) % 4 > 0`.execute(db)
}
