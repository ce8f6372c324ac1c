import { blocking, problemsOf } from '../../../core/completeness.ts'
import type { Answers, Known } from '../../../core/condition.ts'
import { real } from '../../../core/demonstration.ts'
import type { FileRef, Form, Json, Problem } from '../../../core/form.ts'
import { fieldsShown, shape } from '../../../core/shape.ts'
import { demonstration } from '../demo/demonstration.ts'
import { fileOf, knownOf, today } from '../demo/testing.ts'
import { form } from '../form.ts'

const [doctor, teacher, accountant, engineer] = demonstration(2026).applicants

/** Four of the standing cast, whose declarations are complete: whatever is said of them is due to the change made. */
export const people = { doctor, teacher, accountant, engineer }
export type Who = keyof typeof people

/** "section.field" or "section.0.field" of a row, to what it is made; undefined takes it away, a section with it. */
export type Changes = Readonly<Record<string, Json | undefined>>

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
  const answers = JSON.parse(JSON.stringify(real(person.answers, fileOf, () => ({ id: 1, name: '单位' }))))
  for (const [path, value] of Object.entries(changes)) put(answers, path.split('.'), value)
  return answers
}

export function knownAbout(who: Who, known: Known = {}): Known {
  const person = people[who]
  return { ...(person && knownOf(person)), ...known }
}

function put(at: Record<string, unknown>, [first = '', ...rest]: string[], value: Json | undefined) {
  if (rest.length > 0) {
    at[first] ??= /^[0-9]/.test(rest[0] ?? '') ? [] : {}
    put(at[first] as Record<string, unknown>, rest, value)
  } else if (value === undefined) delete at[first]
  else at[first] = value
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

export const sectionOf = (id: string): Form['sections'][number] => {
  const section = form.sections.find((one) => one.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return section
}

export const fieldOf = (section: string, id: string) => {
  const field = sectionOf(section).fields.find((one) => one.id === id)
  if (!field) throw new Error(`no field ${section}.${id}`)
  return field
}

/** The fields of a section that the person sees. */
export const shownFields = (who: Who, section: string, changes: Changes = {}, known: Known = {}): string[] =>
  shape(form, answersOf(who, changes), knownAbout(who, known), today)
    .filter((one) => one.section.id === section)
    .flatMap(fieldsShown)
    .map(({ field }) => field.id)
