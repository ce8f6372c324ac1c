import type { Region } from './region.ts'
import type { Level, Series, Title, Way } from './title.ts'

/** 申报信息: what somebody declares for. It is the application's own, whatever else the form asks. */
export type Choice = { mode: 'open' | 'autonomous'; way: Way; series: string; title: string; specialty: string }
export type Chosen = Choice & { level: Level }

export type ChoiceRefusal = 'no-such-way' | 'no-such-series' | 'no-such-title' | 'no-such-specialty' | 'not-authorised'

/** The section of a form that carries the choice; its fields are named as `Choice` names them. */
export const choiceSection = 'declaration'
export const choiceFields = ['mode', 'way', 'series', 'title', 'specialty'] as const

/**
 * A title belongs to its series, a specialty too, and a unit reviews by itself only in the series it has been authorised
 * for: its other people take the open way.
 */
export function choose(
  { series: all, ways }: Pick<Region, 'series' | 'ways'>,
  autonomousSeries: readonly string[],
  choice: Choice,
): { ok: true; chosen: Chosen } | { ok: false; refusal: ChoiceRefusal } {
  const series = all.find(({ id }) => id === choice.series)
  const title = series?.titles.find(({ id }) => id === choice.title)
  const refusal = whyNotChosen(choice, ways, series, title, autonomousSeries)
  if (refusal || !title) return { ok: false, refusal: refusal ?? 'no-such-title' }
  return { ok: true, chosen: { ...choice, level: title.level } }
}

function whyNotChosen(
  { mode, way, specialty }: Choice,
  ways: Region['ways'],
  series: Series | undefined,
  title: Title | undefined,
  autonomousSeries: readonly string[],
): ChoiceRefusal | undefined {
  if (!ways.some((offered) => offered.way === way)) return 'no-such-way'
  if (!series) return 'no-such-series'
  if (!title) return 'no-such-title'
  if (series.specialties.length > 0 && !series.specialties.includes(specialty)) return 'no-such-specialty'
  return mode === 'autonomous' && !autonomousSeries.includes(series.id) ? 'not-authorised' : undefined
}
