import { blocking, problemsOf } from '../../../core/completeness.ts'
import type { Answers, Known } from '../../../core/condition.ts'
import { real } from '../../../core/demonstrated.ts'
import type { FileRef, Problem } from '../../../core/form.ts'
import { fieldsShown, shape } from '../../../core/shape.ts'
import { type Changes, changed, partsOf } from '../../testing/changes.ts'
import { demonstration } from '../demo/demonstration.ts'
import { fileOf, knownOf, today } from '../demo/testing.ts'
import { form } from '../form.ts'

const [doctor, teacher, accountant, engineer] = demonstration(2026).applicants

/** Four of the standing cast, whose declarations are complete: whatever is said of them is due to the change made. */
export const people = { doctor, teacher, accountant, engineer }
export type Who = keyof typeof people

/** What stands in the way of submission, as "section.0.field why"; a check of the form says its own sentence. */
export const complaints = (who: Who, changes: Changes = {}, known: Known = {}): string[] =>
  blocking(found(who, changes, known)).map((problem) => said(problem, answersOf(who, changes)))

export const advice = (who: Who, changes: Changes = {}, known: Known = {}): string[] =>
  found(who, changes, known)
    .filter((problem) => problem.advice)
    .map((problem) => said(problem, answersOf(who, changes)))

const found = (who: Who, changes: Changes, known: Known) =>
  problemsOf(form, answersOf(who, changes), knownAbout(who, known), today)

export function answersOf(who: Who, changes: Changes = {}): Answers {
  const person = people[who]
  if (!person) throw new Error(`no ${who}`)
  return changed(
    real(person.answers, fileOf, () => ({ id: 1, name: '单位' })),
    changes,
  )
}

export function knownAbout(who: Who, known: Known = {}): Known {
  const person = people[who]
  return { ...(person && knownOf(person)), ...known }
}

function said({ section, row, field, problem, says }: Problem, answers: Answers) {
  const rows = answers[section]
  const place = row === undefined || !Array.isArray(rows) ? undefined : rows.findIndex(({ id }) => id === row)
  return `${[section, place, field].filter((part) => part !== undefined).join('.')} ${says ?? problem}`
}

let made = 0

/** A new file that nobody has sent before. */
export const file = (rest: Partial<FileRef> = {}): FileRef => {
  made++
  return { file: 10_000 + made, name: `材料${made}.pdf`, type: 'pdf', bytes: 1000, sha256: `new-${made}`, ...rest }
}

export const { sectionOf, fieldOf } = partsOf(form)

/** The fields of a section that the person sees. */
export const shownFields = (who: Who, section: string, changes: Changes = {}, known: Known = {}): string[] =>
  shape(form, answersOf(who, changes), knownAbout(who, known), today)
    .filter((one) => one.section.id === section)
    .flatMap(fieldsShown)
    .map(({ field }) => field.id)
