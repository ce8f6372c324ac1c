import type { Row, Sheet } from '../../core/condition.ts'
import type { Problem } from '../../core/form.ts'
import type { Region } from '../../core/region.ts'
import { stopsSaving } from '../../core/saving.ts'
import { problemsInSection, type Working } from '../working.ts'
import { Refused } from './route.ts'

/** Where sections are stored only whole and right: everything that is not, at its field; nothing has been stored. */
export function whyNotWhole(
  region: Region,
  working: Working,
  section: string,
  { value, sent, found }: { value: Sheet | readonly Row[]; sent: unknown; found: readonly Problem[] },
): Refused | undefined {
  const { form, answers } = working
  const its = form.sections.find(({ id }) => id === section)
  if (form.manner?.saving !== 'whole-sections' || !its) return undefined
  const after = problemsInSection({ ...working, answers: { ...answers, [section]: value } }, region, section)
  const problems = stopsSaving(
    its,
    { stored: answers[section], next: asSent(value, sent, found) },
    { before: problemsInSection(working, region, section), after: foundIn(section, found, after) },
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

/** With what could not be taken in its place: keeping what was stored before instead must not look like no change. */
function asSent(value: Sheet | readonly Row[], sent: unknown, found: readonly Problem[]): Sheet | readonly Row[] {
  const put = <One extends Sheet>(sheet: One, from: unknown, row?: string): One => {
    const refused = found.flatMap((one) => (one.field !== undefined && one.row === row ? [one.field] : []))
    const raw = (from ?? {}) as Sheet
    return { ...sheet, ...Object.fromEntries(refused.map((field) => [field, raw[field]])) }
  }
  if (!Array.isArray(value)) return put(value as Sheet, sent)
  const rows = Array.isArray(sent) ? (sent as readonly Row[]) : []
  return (value as readonly Row[]).map((one) =>
    put(
      one,
      rows.find(({ id }) => id === one.id),
      one.id,
    ),
  )
}
