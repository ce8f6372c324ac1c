import { sql } from 'kysely'
import type { ApplicationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { type Filters, isNamedWidely, matching } from './check-filters.ts'
import { type Asked, found, tableOf } from './check-found.ts'
import { type AtDesk, inList, type List, source } from './check-lists.ts'
import { order } from './check-order.ts'
import { type CheckRow, page, pageOf } from './check-page.ts'
import { isWalked, walk } from './check-walks.ts'

export type Count = { count: number; more: boolean }

/** Counting stops at the cap: "more than 1,000" is all that anybody needs to know. */
export const cap = 1000
export const capped = (count: number): Count => ({ count: Math.min(count, cap), more: count > cap })

export async function listChecks(db: Db, desk: AtDesk, asked: Asked): Promise<CheckRow[]> {
  if (!isWalked(asked)) return page(db, desk, asked, found(desk, asked, asked.limit))
  return inOrder(db, desk, asked, isNamedWidely(asked.filters) ? [] : await firstIds(db, desk, asked))
}

/** The first page and how many there are: what is counted is read in the list's order, so its beginning is the page. */
export async function listAndCount(db: Db, desk: AtDesk, asked: Asked): Promise<{ rows: CheckRow[]; total: Count }> {
  if (isNamedWidely(asked.filters)) return listAmongFirst(db, desk, asked)
  if (isWalked(asked)) {
    const ids = await firstIds(db, desk, asked)
    return { rows: await inOrder(db, desk, asked, ids), total: capped(ids.length) }
  }
  const rows = await page(db, desk, asked, found(desk, asked, cap + 1))
  return { rows, total: capped(rows[0]?.total ?? 0) }
}

/** A thousand files are sorted; of more, many are soon found in any order. */
const inOrder = async (db: Db, desk: AtDesk, asked: Asked, ids: readonly ApplicationId[]) =>
  ids.length <= cap && !isNamedWidely(asked.filters)
    ? pageOf(db, desk, asked, ids)
    : page(db, desk, asked, await walk(db, desk, asked))

async function firstIds(db: Db, desk: AtDesk, { list, filters }: Asked): Promise<ApplicationId[]> {
  const { rows } = await sql<{ ids: ApplicationId[] | null }>`
    select array_agg(id) as ids from (select id from (${found(desk, { list, filters, sort: 'arrived' }, cap + 1)}) f limit ${cap + 1}) f`.execute(
    db,
  )
  return rows[0]?.ids ?? []
}

const looked = 1000

/** A name that so many have, that it is not looked for by itself, among the first of the list: they mostly hold a page of it. */
async function listAmongFirst(db: Db, desk: AtDesk, asked: Asked): Promise<{ rows: CheckRow[]; total: Count }> {
  const { list, filters, sort, titles = [], limit } = asked
  const way = order(list, sort, titles).down ? sql`desc` : sql``
  const first = found(desk, { ...asked, filters: { ...filters, name: undefined } }, looked)
  const { rows: named } = await sql<{ ids: ApplicationId[] | null; count: number; seen: number }>`
    select (array_agg(f.id order by f.key ${way}, f.at ${way}) filter (where f.called))[1:${limit}::int] as ids,
      count(*) filter (where f.called) as count, count(*) as seen
    from (select l.*, ${matching({ name: filters.name })} as called
      from (select * from (${first}) f order by key ${way}, at ${way} limit ${looked}) l join application a on a.id = l.id) f`.execute(
    db,
  )
  const { ids, count = 0, seen = 0 } = named[0] ?? {}
  const isAll = seen < looked
  const holdsPage = isAll || ids?.length === limit
  const rows = holdsPage ? await pageOf(db, desk, asked, ids ?? []) : await listChecks(db, desk, asked)
  const { more, ...some } = capped(Math.max(count, Math.min(rows.length, limit - 1)))
  return { rows, total: { ...some, more: more || !isAll } }
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

export async function countChecks(db: Db, desk: AtDesk, list: List, filters: Filters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from (${found(desk, { list, filters, sort: 'arrived' }, cap + 1)}) f limit ${cap + 1}) f`.execute(
    db,
  )
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
