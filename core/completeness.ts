import { type Answers, isFilled, type Known } from './condition.ts'
import type { Day } from './day.ts'
import { findingIn } from './field/kinds.ts'
import type { Check, Form, Problem } from './form.ts'
import { brokenBy } from './rules.ts'
import { fieldsShown, type ShownField, type ShownSection, shape } from './shape.ts'
import { shownAnswers } from './shown.ts'

/** Everything that is wrong or missing in what is shown, in the order of the form. */
export function problemsOf(form: Form, answers: Answers, known: Known, today: Day): Problem[] {
  const scope = { answers: shownAnswers(form, answers, known, today), here: {}, known }
  const broken = form.checks
    .filter(({ section }) => section in scope.answers)
    .flatMap((check) => brokenBy(check, form, scope, today).map((one) => failed(check, one)))
  return shape(form, answers, known, today).flatMap((shown) => [
    ...rowProblems(shown),
    ...ownProblems(shown, form, today),
    ...unique(broken.filter(({ section }) => section === shown.section.id)),
  ])
}

/** Two checks may look across the same sections and find the same fault. */
const unique = (problems: readonly Problem[]) => [
  ...new Map(problems.map((one) => [JSON.stringify([one.row, one.field, one.says]), one])).values(),
]

/** What stands in the way of submission; advice does not. */
export const blocking = (problems: readonly Problem[]) => problems.filter(({ advice }) => !advice)

export type Filling = {
  section: string
  filled: number
  required: number
  missing: number
  problems: number
  advice: number
}

/** Per shown section, for the navigation: fields filled, fields required, required ones missing, what blocks, what advises. */
export function fillingOf(form: Form, answers: Answers, known: Known, today: Day): Filling[] {
  const problems = problemsOf(form, answers, known, today)
  return shape(form, answers, known, today).map((shown) => {
    const own = problems.filter(({ section }) => section === shown.section.id)
    const fields = fieldsShown(shown).filter(({ readonly }) => !readonly)
    return {
      section: shown.section.id,
      filled: fields.filter(({ value }) => value !== undefined).length,
      required: fields.filter(({ required }) => required).length,
      missing: own.filter(({ problem }) => problem === 'missing').length,
      problems: blocking(own).length,
      advice: own.length - blocking(own).length,
    }
  })
}

function rowProblems(shown: ShownSection): Problem[] {
  if (shown.is === 'sheet') return []
  const { section, rows, min, max } = shown
  const now = rows.length
  const counted = rows.filter((row) => row.void === undefined).length
  if (counted < min) return [{ section: section.id, problem: 'too-few-rows', detail: { min, now: counted } }]
  return now > max ? [{ section: section.id, problem: 'too-many-rows', detail: { max, now } }] : []
}

function ownProblems(shown: ShownSection, form: Form, today: Day): Problem[] {
  const { id } = shown.section
  if (shown.is === 'sheet') return shown.fields.flatMap((field) => fieldProblems({ section: id }, field, form, today))
  return shown.rows.flatMap((row) =>
    row.fields.flatMap((field) => fieldProblems({ section: id, row: row.id }, field, form, today)),
  )
}

/** A read-only field is never the applicant's to mend, so it never stands in the way. */
function fieldProblems(
  at: { section: string; row?: string },
  { field, value, required, readonly, scope }: ShownField,
  form: Form,
  today: Day,
): Problem[] {
  if (readonly) return []
  if (value === undefined || !isFilled(value)) return required ? [{ ...at, field: field.id, problem: 'missing' }] : []
  const finding = findingIn(field, value, { form, scope, today })
  return finding ? [{ ...at, field: field.id, ...finding }] : []
}

function failed({ section, says, advice = false }: Check, broken: Omit<Problem, 'section' | 'problem'>): Problem {
  return { section, ...broken, problem: 'check-failed', says, ...(advice && { advice }) }
}
