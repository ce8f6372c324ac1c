import { choiceIn, choiceParts, choicePaths, choose } from '../core/choice.ts'
import { type Answers, valueAt } from '../core/condition.ts'
import type { Form, OrganisationRef } from '../core/form.ts'
import type { OrganisationId } from '../core/id.ts'
import type { Region } from '../core/region.ts'
import type { Aim } from './db/answers.ts'
import type { Working } from './working.ts'

/** Whether this section says for what somebody declares, or to which unit. */
export function decidesAim(form: Form, section: string): boolean {
  const known = deciding.get(form) ?? new Set(pathsOfAim(form).map((path) => path.split('.')[0]))
  deciding.set(form, known)
  return known.has(section)
}

const deciding = new WeakMap<Form, ReadonlySet<string | undefined>>()

const pathsOfAim = (form: Form) =>
  [form.unit, ...Object.values(choicePaths(form) ?? {})].filter((path) => path !== undefined)

/** The unit that the answers name, where the form asks for one. */
export function unitIn({ unit }: Form, answers: Answers): OrganisationId | null | undefined {
  if (unit === undefined) return undefined
  const named = valueAt(unit, { answers, here: {}, known: {} })
  return named ? ((named as OrganisationRef).id as OrganisationId) : null
}

/** What the application's own columns are to say after these answers. Once sent, they say nothing incomplete any more. */
export function aimIn({ form, row }: Pick<Working, 'form' | 'row'>, region: Region, answers: Answers): Aim {
  const unit = unitIn(form, answers)
  const isDraft = row.progress.state === 'draft'
  if (row.design) return isDraft && unit !== undefined ? { unit } : {}
  const series = row.organisations.find(({ id }) => id === unit)?.autonomousSeries ?? row.autonomous_series
  const choice = choiceIn(form, answers, region.series)
  const choosing = choice && choose(region, series, choice)
  return {
    ...(isDraft && unit !== undefined && { unit }),
    ...(choosing?.ok
      ? { chosen: choosing.chosen }
      : isDraft && form.choice && { chosen: begun(region, form, answers) }),
  }
}

/** As much of the choice as holds already: a series without a title opens the series' own sections. */
function begun(region: Region, form: Form, answers: Answers): NonNullable<Aim['chosen']> {
  const parts = choiceParts(form, answers, region.series) ?? {}
  const series = region.series.find(({ id }) => id === parts.series)
  const specialty = typeof parts.specialty === 'string' ? parts.specialty : ''
  return { mode: 'open', way: 'regular', series: series?.id ?? null, title: null, level: null, specialty }
}
