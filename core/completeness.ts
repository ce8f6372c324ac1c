import { type Answers, isFilled, type Known } from './condition.ts'
import type { Day } from './day.ts'
import { findingIn } from './field/kinds.ts'
import type { Check, Form, Problem } from './form.ts'
import { saysNone } from './none.ts'
import { partOf } from './part.ts'
import { brokenBy } from './rules.ts'
import { fieldsShown, type ShownField, type ShownSection, shapeShown } from './shape.ts'
import { shownAnswers } from './shown.ts'

/** Everything that is wrong or missing in what is shown, in the order of the form. */
export const problemsOf = (form: Form, answers: Answers, known: Known, today: Day, stored = answers): Problem[] =>
  judged(form, answers, known, today, stored).problems

/** The same with the answers as they are frozen by it: what was judged, and nothing else, is what is submitted. */
export function asSubmitted(form: Form, answers: Answers, known: Known, today: Day) {
  const { shown, problems } = judged(form, answers, known, today)
  return { answers: shown, problems }
}

/** The same of one section, without judging the others. */
export const problemsOfSection = (form: Form, section: string, answers: Answers, known: Known, today: Day): Problem[] =>
  judged(partOf(form, section), answers, known, today, answers, section).problems

/** Problems and filling at once, for a screen that shows both while somebody types. */
export function completenessOf(form: Form, answers: Answers, known: Known, today: Day, stored = answers) {
  const { sections, problems } = judged(form, answers, known, today, stored)
  const unfinished = new Set(problems.filter((problem) => isUnfinished(problem, sections)))
  return { problems, unfinished, filling: sections.map((shown) => fillingIn(shown, problems)) }
}

function judged(form: Form, answers: Answers, known: Known, today: Day, stored = answers, only?: string) {
  const scope = { answers: shownAnswers(form, answers, known, today, stored), here: {}, known }
  const sections = shapeShown(form, scope.answers, known, only)
  const broken = form.checks
    .filter(({ section }) => section in scope.answers && !isNothing(form, section, scope.answers))
    .flatMap((check) => brokenBy(check, form, scope, today).map((one) => failed(check, one)))
  const problems = sections.flatMap((shown) => [
    ...rowProblems(shown),
    ...ownProblems(shown, form, today),
    ...unique(broken.filter(({ section }) => section === shown.section.id)),
  ])
  return { shown: scope.answers, sections, problems }
}

const isNothing = ({ sections }: Form, id: string, shown: Answers) =>
  sections.some((section) => section.id === id && !section.ticks && saysNone(section, shown))

/** Nothing wrong has been typed: something is only not there yet, where the problem points to or in the whole list. */
function isUnfinished({ section, row, field, problem }: Problem, sections: readonly ShownSection[]) {
  if (problem === 'missing' || problem === 'too-few-rows') return true
  if (problem !== 'check-failed') return false
  if (field === undefined) return row === undefined
  const shown = sections.find((one) => one.section.id === section)
  const fields = shown?.is === 'list' ? shown.rows.find(({ id }) => id === row)?.fields : shown?.fields
  return fields?.find((one) => one.field.id === field)?.value === undefined
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
  const { sections, problems } = judged(form, answers, known, today)
  return sections.map((shown) => fillingIn(shown, problems))
}

function fillingIn(shown: ShownSection, problems: readonly Problem[]): Filling {
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
