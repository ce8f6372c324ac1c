import { type RawBuilder, sql } from 'kysely'
import { type Level, levels } from '../../core/title.ts'
import { isDecided, type List } from './check-lists.ts'

const columns = ['arrived', 'submitted', 'level', 'title', 'name', 'unit'] as const
type Column = (typeof columns)[number]

/** By a column, upwards or downwards. */
export const sorts = columns.flatMap((column) => [column, `-${column}`] as const)
export type Sort = (typeof sorts)[number]

export type After = { key: string; id: number }

/** Titles in the order of their names, where they are sorted by. */
export type Titles = readonly { id: string; series: string; level: Level }[]

/** What kind of key a list is ordered by. */
export function keyOf(list: List, sort: Sort): keyof typeof keyTypes {
  const column = columnOf(sort)
  if (column === 'arrived') return isDecided(list) || list === 'all' ? 'number' : 'arrived'
  if (column === 'submitted') return 'arrived'
  return column === 'name' || column === 'unit' ? 'name' : 'number'
}

export const keyTypes = { name: sql`text`, number: sql`bigint`, arrived: sql`timestamptz` }

/** What was decided or handed in last comes first, where nothing says when a file arrived. */
export function order(list: List, sort: Sort, titles: Titles) {
  const column = columnOf(sort)
  const counted = isCounted(list, sort)
  return {
    key: counted ? (isDecided(list) ? sql`d.event` : sql`a.id`) : keys[column](titles, isDecided(list) ? 'd' : 'a'),
    at: !isDecided(list) ? sql`a.id` : column === 'level' ? sql`d.event` : counted ? sql`d.application` : sql`a.id`,
    down: counted || sort.startsWith('-'),
  }
}

/** By a number that no two of the list have. */
export const isCounted = (list: List, sort: Sort) => columnOf(sort) === 'arrived' && keyOf(list, sort) === 'number'

export const columnOf = (sort: Sort) => sort.replace('-', '') as Column

const keys: Record<Column, (titles: Titles, levelOf: 'a' | 'd') => RawBuilder<unknown>> = {
  arrived: () => sql`a.arrived_at`,
  submitted: () => sql`a.submitted_at`,
  level: (_, levelOf) => sql`coalesce(array_position(${[...levels]}::text[], ${sql.ref(`${levelOf}.level`)}), 0)`,
  title: (titles) => sql`coalesce(array_position(${titles.map(({ id }) => id)}::text[], a.title), 0)`,
  name: () => sql`a.applicant_name`,
  unit: () => sql`o.name`,
}
