import type { Level } from '../../core/title.ts'

export type List =
  | 'own'
  | 'subordinate'
  | 'checked'
  | 'all'
  /** Where offices forward what they have passed. */
  | 'waiting'
  | 'to-forward'
  | 'forwarded'
  | 'passed'
  | 'not-passed'
type Column = 'arrived' | 'submitted' | 'level' | 'title' | 'name' | 'unit'
export type Sort = Column | `-${Column}`

/** What narrows a list. All of it stands in the address, so that a list can be kept, reloaded and passed on. */
export type Filters = {
  year?: number
  series?: string
  level?: Level
  title?: string
  way?: string
  state?: string
  unit?: number
  name?: string
  /** Part of the unit's own name. */
  employer?: string
  routeless?: 'true'
}
export type Asked = Filters & { list: List; sort: Sort }

const names = ['year', 'series', 'level', 'title', 'way', 'state', 'unit', 'employer', 'name', 'routeless'] as const
export type FilterName = (typeof names)[number]

/** `first` is the list that a page begins with; where offices forward, what is at their desk is one list. */
export function askedIn(
  search: URLSearchParams,
  { always, first = 'own' }: { always?: List; first?: List } = {},
): Asked {
  const named = always ?? (lists.find((one) => one === search.get('list')) || first)
  const list = first !== 'own' && (named === 'own' || named === 'subordinate') ? first : named
  const sort = sorts.find((one) => one === search.get('sort')) ?? 'arrived'
  return { list, sort, ...filtersIn(search) }
}

export function filtersIn(search: URLSearchParams): Filters {
  const given = names.flatMap((name): [string, string | number][] => {
    const value = search.get(name)
    if (!value) return []
    if (name !== 'year' && name !== 'unit') return [[name, value]]
    return /^\d{1,15}$/.test(value) ? [[name, Number(value)]] : []
  })
  return Object.fromEntries(given) as Filters
}

/** The address with one filter set, or dropped; always back on the first page. */
export function withFilter(search: URLSearchParams, changes: Partial<Record<string, string | undefined>>) {
  const next = new URLSearchParams([...search])
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  next.delete('after')
  return next
}

export const withoutFilters = (search: URLSearchParams) =>
  withFilter(search, { ...Object.fromEntries(names.map((name) => [name, undefined])), unitName: undefined })

const lists: readonly List[] = [
  'own',
  'subordinate',
  'checked',
  'all',
  'waiting',
  'to-forward',
  'forwarded',
  'passed',
  'not-passed',
]
const columns: readonly Column[] = ['arrived', 'submitted', 'level', 'title', 'name', 'unit']
const sorts: readonly Sort[] = columns.flatMap((column): Sort[] => [column, `-${column}`])

/** The lists of offices that forward; they sort by every column, and stand in the manual's words. */
export const isGrantedList = (list: List) => lists.indexOf(list) > 3

export const filterLabels: Record<FilterName, string> = {
  year: '年度',
  series: '系列',
  level: '级别',
  way: '方式',
  state: '状态',
  unit: '单位',
  name: '姓名',
  title: '职称',
  employer: '单位名称',
  routeless: '路径',
}
