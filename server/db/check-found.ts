import { sql } from 'kysely'
import { type Filters, isOfFile, matching } from './check-filters.ts'
import { type AtDesk, inList, isDecided, type List, saysAll, source } from './check-lists.ts'
import { type After, isCounted, keyOf, keyTypes, order, type Sort, type Titles } from './check-order.ts'
import { inRange, isByLevel, isRanged, named, ranges } from './check-ranges.ts'

export type Asked = {
  list: List
  filters: Filters
  sort: Sort
  titles?: Titles
  after?: After | undefined
  limit: number
}

/** So many of a list, in its order: which they are, and their places. Filter, order and the place to go on from are one index range at a desk of any size. */
export function found(desk: AtDesk, asked: Omit<Asked, 'limit'>, limit: number) {
  const { list, filters, sort, titles = [] } = asked
  const { key, at, down } = order(list, sort, titles)
  const way = down ? sql`desc` : sql``
  const id = isDecided(list) ? sql`d.application` : sql`a.id`
  const rows = sql`select ${id} as id, ${key} as key, ${at} as at`
  if (!isRanged(list, sort, filters)) {
    const unit = sort.endsWith('unit') ? sql`join organisation o on o.id = a.organisation` : sql``
    return sql`${rows} from ${source(list, filters.people, isNarrow(desk, asked))} ${unit}
      where ${inList(list, desk)} and ${matching(filters, tableOf(list))} ${beyond(asked)} order by ${key} ${way}, ${at} ${way} limit ${sql.lit(limit)}`
  }
  const year = isDecided(list) ? sql`d.year` : sql`a.year`
  const inOrder = isByLevel(sort) ? at : isCounted(list, sort) ? key : sql`${key} ${way}, ${at}`
  return sql`select each.* from ${ranges(filters, sort)} cross join lateral (${rows} from ${narrowest(list, filters)}
    where ${inList(list, desk)} and ${matching({ ...filters, year: undefined }, tableOf(list))} and ${inRange(tableOf(list), sort)}
      ${isDecided(list) || desk.depth > counted ? sql`` : sql`and ${named(filters)}`} ${beyond(asked)}
    order by ${year} ${yearWay(list, sort)}, ${inOrder} ${way} limit ${sql.lit(limit)}) each`
}

/** Of one year it says nothing, but the index is only read backwards where all its columns are. */
export const yearWay = (list: List, sort: Sort) =>
  order(list, sort, []).down !== (isByLevel(sort) || isCounted(list, sort)) ? sql`desc` : sql``

/** One index alone leads to it, whatever is asked: the plan need not know the values (prepared.ts). */
export const isPlanned = ({ depth, organises }: AtDesk, { list, filters, sort, limit }: Asked) =>
  sort === 'arrived' &&
  limit === usual &&
  !filters.people &&
  !isOfFile(filters) &&
  (saysAll(list) || (list === 'all' && depth > 2 && depth < 6 && !organises))

/** So deep there are indexes for counting. */
const counted = 2

/** Twenty, and one that says whether there are more. */
const usual = 21

/** Whose year, level and series are asked for. */
export const tableOf = (list: List) => (isDecided(list) ? 'd' : 'a')

export function beyond({ list, sort, titles = [], after }: Omit<Asked, 'limit' | 'filters'>) {
  const { key, at, down } = order(list, sort, titles)
  return after
    ? sql`and (${key}, ${at}) ${down ? sql`<` : sql`>`} (${after.key}::${keyTypes[keyOf(list, sort)]}, ${after.id}::bigint)`
    : sql``
}

const isNarrow = ({ depth, organises }: AtDesk, { list, filters, sort }: Omit<Asked, 'limit'>) =>
  (list === 'all' || saysAll(list)) && /^-?(arrived|level)$/.test(sort) && depth < 5 && !organises && !isOfFile(filters)

const narrowest = (list: List, filters: Filters) =>
  saysAll(list) && !isOfFile(filters) ? sql`decision d` : source(list, undefined)
