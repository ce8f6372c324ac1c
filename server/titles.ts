import type { Region } from '../core/region.ts'
import type { Titles } from './db/check-order.ts'

/** Series and title in words instead of their ids; the rest as it was. */
export function nameTitles<One extends { series: string; title: string }>(
  { series }: Pick<Region, 'series'>,
  one: One,
): One {
  const found = series.find(({ id }) => id === one.series)
  return {
    ...one,
    series: found?.name ?? one.series,
    title: found?.titles.find(({ id }) => id === one.title)?.name ?? one.title,
  }
}

/** Every title, in the order of their names: a thousand comparisons by the rules of the language, so once. */
export function titlesByName(region: Pick<Region, 'series'>): Titles {
  const found = ordered.get(region) ?? inOrder(region)
  ordered.set(region, found)
  return found
}

const ordered = new WeakMap<Pick<Region, 'series'>, Titles>()
const inOrder = ({ series }: Pick<Region, 'series'>): Titles =>
  series
    .flatMap((one) => one.titles.map((title) => ({ ...title, series: one.id })))
    .sort((one, other) => collator.compare(one.name, other.name))
    .map(({ id, series, level }) => ({ id, series, level }))

const collator = new Intl.Collator('zh')
