import type { Level } from '../../core/title.ts'

export type List = 'own' | 'subordinate' | 'checked' | 'all'
export type Sort = 'arrived' | '-arrived' | 'name'

/** What narrows a list. All of it stands in the address, so that a list can be kept, reloaded and passed on. */
export type Filters = {
  year?: number
  series?: string
  level?: Level
  way?: string
  state?: string
  unit?: number
  name?: string
}
export type Asked = Filters & { list: List; sort: Sort }

const names = ['year', 'series', 'level', 'way', 'state', 'unit', 'name'] as const
export type FilterName = (typeof names)[number]

export function askedIn(search: URLSearchParams, always?: List): Asked {
  const list = always ?? (lists.find((one) => one === search.get('list')) || 'own')
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

const lists: readonly List[] = ['own', 'subordinate', 'checked', 'all']
const sorts: readonly Sort[] = ['arrived', '-arrived', 'name']

export const filterLabels: Record<FilterName, string> = {
  year: '年度',
  series: '系列',
  level: '级别',
  way: '方式',
  state: '状态',
  unit: '单位',
  name: '姓名',
}
