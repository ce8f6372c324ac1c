import type { Region } from '../core/region.ts'

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
