import { type State, stateNames } from '../../core/application.ts'
import type { Asked } from './filters.ts'

/** The unit that is filtered by is offered though nobody of it is on the page. */
export const unitOptions = (units: [number, string][], asked: Asked, search: URLSearchParams) => {
  const all = units.map(([id, label]) => ({ value: String(id), label }))
  const chosen = asked.unit === undefined ? undefined : String(asked.unit)
  return chosen && !all.some(({ value }) => value === chosen)
    ? [{ value: chosen, label: search.get('unitName') ?? chosen }, ...all]
    : all
}

const hidden: readonly State[] = ['draft', 'discarded']
/** Nobody asks for what was never sent. */
export const states = (Object.keys(stateNames) as State[]).filter((state) => !hidden.includes(state))

type Series = { id: string; titles?: readonly { id: string; name: string }[] | undefined }

/** Titles of the series that is filtered by, each once. */
export const titleOptions = (series: readonly Series[], asked: Asked) => [
  ...new Map(
    series
      .filter(({ id }) => asked.series === undefined || asked.series === id)
      .flatMap(({ titles = [] }) => titles.map(({ id, name }) => [id, { value: id, label: name }] as const)),
  ).values(),
]

export const seriesOptions = (series: readonly { id: string; name: string }[]) =>
  series.map(({ id, name }) => ({ value: id, label: name }))

export const yearOptions = (years: readonly number[]) =>
  years.map((year) => ({ value: String(year), label: `${year} 年` }))
