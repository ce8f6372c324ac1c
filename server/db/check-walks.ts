import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../hosted.ts'
import { matching } from './check-filters.ts'
import { type Asked, beyond, found, yearWay } from './check-found.ts'
import { type AtDesk, inList, isDecided, type List, saysAll } from './check-lists.ts'
import { columnOf, order, type Titles } from './check-order.ts'
import { inRange, ranges } from './check-ranges.ts'

/** Long lists in another order than that of their coming: more than a thousand files, or they are sorted. */
export const isWalked = ({ list, sort, filters }: Pick<Asked, 'list' | 'sort' | 'filters'>) =>
  (list === 'all' || saysAll(list)) && columnOf(sort) !== 'arrived' && !filters.people

/**
 * The first of so many that no order can be sorted for a page: read in the order itself, unit by unit, title by title, or from an
 * index of the whole province, where what a desk has not decided is passed by. Of few of its titles and units a desk further
 * down has decided anything: its decisions are sorted.
 */
export async function walk(db: Db, desk: AtDesk, asked: Asked): Promise<RawBuilder<unknown>> {
  const { list, sort, titles = [], limit } = asked
  const column = columnOf(sort)
  const isCommon = list === 'all' || desk.depth <= 2
  if (column === 'unit' && isCommon) return byUnits(desk, asked)
  if (column === 'title' && isCommon && (await isCatalogued(db, titles))) return byTitles(desk, asked)
  if (isDecided(list) && (column === 'name' || column === 'submitted')) return byIndex(desk, asked)
  return found(desk, asked, limit)
}

function byIndex(desk: AtDesk, asked: Asked) {
  const { list, sort, filters, limit } = asked
  const { key, at, down } = order(list, sort, [])
  const way = down ? sql`desc` : sql``
  return sql`select each.* from ${ranges(filters, sort)} cross join lateral (select a.id, ${key} as key, a.id as at from ${files(list, desk)}
    where ${listed(list, desk)} and ${matching({ ...filters, year: undefined })} and ${inRange('a', sort)} ${beyond(asked)}
    order by a.year ${yearWay(list, sort)}, ${key} ${way}, ${at} ${way} limit ${limit}) each`
}

/** Two units of one name are sorted together. */
function byUnits(desk: AtDesk, asked: Asked) {
  const { list, sort, filters, after, limit } = asked
  const { down } = order(list, sort, [])
  const way = down ? sql`desc` : sql``
  const below =
    list === 'all' && desk.depth > 1 && !desk.organises
      ? sql`o.ancestors @> array[${desk.office}]::bigint[]`
      : sql`true`
  const from = after ? sql`and o.name ${down ? sql`<=` : sql`>=`} ${after.key}` : sql``
  return sql`select each.id, o.name as key, each.id as at from organisation o cross join lateral (select a.id from ${files(list, desk)}
    where a.organisation = o.id and ${listed(list, desk)} and ${matching(filters)} ${beyond(asked)} order by a.id ${way} limit ${limit}) each
    where ${below} ${from} order by o.name ${way}, each.id ${way} limit ${limit}`
}

/** One step a title, as long as the page is not full. A title's series and level are known and lead into the index. */
function byTitles(desk: AtDesk, asked: Asked) {
  const { list, sort, titles = [], filters, after, limit } = asked
  const { down } = order(list, sort, [])
  const way = down ? sql`desc` : sql``
  const steps = titles
    .map((title, at) => ({ ...title, place: at + 1 }))
    .filter(
      ({ id, series, level }) =>
        isAsked(filters.title, id) && isAsked(filters.series, series) && isAsked(filters.level, level),
    )
    .filter(({ place }) => !after || (down ? place <= Number(after.key) : place >= Number(after.key)))
  const inTurn = JSON.stringify(down ? steps.toReversed() : steps)
  const rest = after
    ? sql`and (t.place <> ${Number(after.key)}::int or a.id ${down ? sql`<` : sql`>`} ${after.id}::bigint)`
    : sql``
  return sql`select ids.id, w.place as key, ids.id as at from (
      with recursive walk (step, place, got, ids) as (
        select 0, 0, 0, '{}'::bigint[] union all
        select w.step + 1, t.place, w.got + cardinality(here.ids), here.ids from walk w
        cross join lateral jsonb_to_record(${inTurn}::jsonb -> w.step) as t (id text, series text, level text, place int)
        cross join lateral (select array(select a.id from ${files(list, desk)} where a.series = t.series and a.level = t.level
          and a.title = t.id and ${listed(list, desk)} and ${matching(filters)} ${rest} order by a.id ${way} limit ${limit}) as ids) here
        where w.got < ${limit} and w.step < ${steps.length}::int
      ) select * from walk) w cross join unnest(w.ids) ids (id)`
}

const isAsked = (asked: string | undefined, is: string) => asked === undefined || asked === is

/** Each file, with this desk's decision where the list is of these. */
const files = (list: List, { office, role }: AtDesk) =>
  isDecided(list)
    ? sql`application a cross join lateral (select d.application, d.event from decision d where d.application = a.id
        and d.office = ${office} and d.role = ${role} and not d.here limit 1) d`
    : sql`application a`

const listed = (list: List, desk: AtDesk) => (isDecided(list) ? sql`a.submissions > 0` : inList(list, desk))

/** Looked for once: what is not in the catalogue has a place too, which no walk through it comes by. */
function isCatalogued(db: Db, titles: Titles): Promise<boolean> {
  const known = catalogued.get(db)
  if (known) return known
  const asked = sql<{ strange: boolean }>`
    select exists (select title, series, level from application where submissions > 0
      except select id, series, level from jsonb_to_recordset(${JSON.stringify(titles)}::jsonb) as t (id text, series text, level text)) as strange`
    .execute(db)
    .then(({ rows }) => rows[0]?.strange === false)
  catalogued.set(db, asked)
  asked.catch(() => catalogued.delete(db))
  return asked
}
const catalogued = new WeakMap<Db, Promise<boolean>>()
