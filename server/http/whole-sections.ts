import type { Row, Sheet } from '../../core/condition.ts'
import type { Problem } from '../../core/form.ts'
import type { Region } from '../../core/region.ts'
import { stopsSaving } from '../../core/saving.ts'
import { problemsIn, type Working } from '../working.ts'
import { Refused } from './route.ts'

/** Where sections are stored only whole and right: everything that is not, at its field; nothing has been stored. */
export function whyNotWhole(
  region: Region,
  working: Working,
  section: string,
  value: Sheet | readonly Row[],
  found: readonly Problem[],
): Refused | undefined {
  const { form, answers } = working
  const its = form.sections.find(({ id }) => id === section)
  if (form.manner?.saving !== 'whole-sections' || !its) return undefined
  const after = problemsIn({ ...working, answers: { ...answers, [section]: value } }, region)
  const problems = stopsSaving(
    its,
    { stored: answers[section], next: value },
    { before: problemsIn(working, region), after: foundIn(section, found, after) },
  )
  return problems.length > 0 ? new Refused(422, { refusal: 'section-not-whole', problems }) : undefined
}

/** What reading refused to take is said once, and not again as missing. */
export const foundIn = (section: string, found: readonly Problem[], problems: readonly Problem[]) => [
  ...found,
  ...problems.filter(
    (one) => one.section === section && !found.some(({ row, field }) => row === one.row && field === one.field),
  ),
]
