import { type RawBuilder, sql } from 'kysely'
import { type State, stateNames } from '../../core/application.ts'
import { levels } from '../../core/title.ts'
import type { Filters } from './check-filters.ts'
import { isDecided, type List } from './check-lists.ts'
import type { Sort } from './check-order.ts'

/**
 * 全部 of a large office, and what its desk has decided, are many times as long as any desk's queue. Their indexes begin with the
 * year, and have an order for each; so a page is the first of the first few of every year, and by level the first few of every level in it.
 */
export function isRanged(list: List, sort: Sort, { people }: Filters) {
  if (people) return false
  const column = sort.replace('-', '')
  return isDecided(list) ? ['arrived', 'level'].includes(column) : list === 'all' && !['title', 'unit'].includes(column)
}
export const isByLevel = (sort: Sort) => sort.replace('-', '') === 'level'

export function ranges({ year, level }: Filters, sort: Sort): RawBuilder<unknown> {
  const years = year === undefined ? sql`(select distinct p.year from plan p) y` : sql`(values (${year}::int)) y(year)`
  if (!isByLevel(sort)) return years
  const each: RawBuilder<unknown> = sql`unnest(${level === undefined ? [...levels] : [level]}::text[]) l(level)`
  return sql`${years} cross join ${each}`
}

/** Between the year and itself: told that they are equal, the planner takes the order of all years together and reads through the others. */
export const inRange = (from: 'a' | 'd', sort: Sort) => {
  const ofYear = sql`${sql.ref(`${from}.year`)} between y.year and y.year`
  return isByLevel(sort) ? sql`${ofYear} and ${sql.ref(`${from}.level`)} = l.level` : ofYear
}

/** A count goes through all that fits: where a later part of the index is asked for, the parts before it are named too. */
export function named({ state, level, series }: Filters): RawBuilder<unknown> {
  const parts = [
    state === undefined && (level !== undefined || series !== undefined) && sql`a.state = any (${submitted}::text[])`,
    level === undefined && series !== undefined && sql`a.level = any (${[...levels]}::text[])`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

const submitted = Object.keys(stateNames) as State[]
