import { type Answers, valueAt } from './condition.ts'
import type { ChoiceAsked, Form, Json } from './form.ts'
import type { Region } from './region.ts'
import { type Level, levels, type Series, type Title, type Way } from './title.ts'

/** 申报信息: what somebody declares for. It is the application's own, whatever else the form asks. */
export type Choice = {
  mode: 'open' | 'autonomous'
  way: Way
  series: string
  title: string
  specialty: string
  /** Where it is asked by itself; otherwise the title tells it. */
  level?: Level
}
export type Chosen = Choice & { level: Level }

export type ChoiceRefusal = 'no-such-way' | 'no-such-series' | 'no-such-title' | 'no-such-specialty' | 'not-authorised'

/** The section that carries a choice made before the form opens; its fields are named as `Choice` names them. */
export const choiceSection = 'declaration'
const choiceFields = ['mode', 'way', 'series', 'title', 'specialty'] as const

/** Where the form asks for each part of the choice; nothing when it does not ask at all. */
export function choicePaths({ choice, sections }: Form): ChoiceAsked | undefined {
  if (choice) return choice
  return sections.some(({ id }) => id === choiceSection)
    ? (Object.fromEntries(choiceFields.map((field) => [field, `${choiceSection}.${field}`])) as ChoiceAsked)
    : undefined
}

/** A part that the form does not ask for is what it mostly is: the open review, in the regular way. */
export type Parts = Partial<Record<keyof ChoiceAsked, Json>>
export function choiceParts(form: Form, answers: Answers, all: readonly Series[]): Parts | undefined {
  const paths = choicePaths(form)
  if (!paths) return undefined
  const asked = Object.entries(paths).map(([part, path]) => [part, valueAt(path, { answers, here: {}, known: {} })])
  const parts: Parts = { mode: 'open', way: 'regular', specialty: '', ...Object.fromEntries(asked) }
  const of = paths.series ? undefined : all.find(({ titles }) => titles.some(({ id }) => id === parts.title))
  return of ? { ...parts, series: of.id } : parts
}

/** The choice among the answers, once every part of it has been given. */
export function choiceIn(form: Form, answers: Answers, all: readonly Series[]): Choice | undefined {
  const parts = choiceParts(form, answers, all)
  if (!parts) return undefined
  const choice = { ...parts, specialty: parts.specialty ?? '' }
  return choiceFields.every((field) => typeof choice[field] === 'string') ? (choice as unknown as Choice) : undefined
}

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
  { mode, way, specialty, level }: Choice,
  ways: Region['ways'],
  series: Series | undefined,
  title: Title | undefined,
  autonomousSeries: readonly string[],
): ChoiceRefusal | undefined {
  if (!ways.some((offered) => offered.way === way)) return 'no-such-way'
  if (!series) return 'no-such-series'
  if (!title || (level && levels.includes(level) && title.level !== level)) return 'no-such-title'
  if (series.specialties.length > 0 && !series.specialties.includes(specialty)) return 'no-such-specialty'
  return mode === 'autonomous' && !autonomousSeries.includes(series.id) ? 'not-authorised' : undefined
}
