import { type State, stateNames } from '../../core/application.ts'
import { levelNames } from '../../core/title.ts'
import { usePortal } from '../shell/portal.ts'
import { type FilterName, filterLabels, filtersIn } from './filters.ts'

/** The filters in the address, in words. */
export function useChips(search: URLSearchParams): { name: FilterName; words: string }[] {
  const portal = usePortal()
  const named: Record<FilterName, (value: string) => string | undefined> = {
    year: (value) => value,
    series: (value) => portal?.series.find(({ id }) => id === value)?.name,
    level: (value) => levelNames[value as keyof typeof levelNames],
    way: (value) => portal?.ways.find(({ way }) => way === value)?.name,
    state: (value) => stateNames[value as State],
    unit: () => search.get('unitName') ?? undefined,
    name: (value) => value,
    title: (value) => portal?.series.flatMap(({ titles = [] }) => titles).find(({ id }) => id === value)?.name,
    employer: (value) => value,
    routeless: () => '没有路径',
  }
  return Object.entries(filtersIn(search)).map(([key, value]) => {
    const name = key as FilterName
    return { name, words: `${filterLabels[name]}：${named[name](String(value)) ?? value}` }
  })
}
