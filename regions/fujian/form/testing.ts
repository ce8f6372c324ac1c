import { blocking, problemsOf } from '../../../core/completeness.ts'
import type { Answers, Known } from '../../../core/condition.ts'
import type { FileRef, Problem } from '../../../core/form.ts'
import { type Read, readSection } from '../../../core/reading.ts'
import { fieldsShown, shape } from '../../../core/shape.ts'
import { shownAnswers } from '../../../core/shown.ts'
import { type Changes, changed } from '../../testing/changes.ts'
import { demonstration } from '../demo/demonstration.ts'
import { declarationOf } from '../testing.ts'

export const today = '2026-09-10' as const
const people = { teacher: '林静姝', engineer: '郑明哲', exceptional: '王启明', transfer: '吴佳宁', doctor: '杨慧敏' }
export type Who = keyof typeof people

/** Somebody of the demonstration, whose declaration is whole. */
export function of(who: Who) {
  const one = demonstration(2026).applicants.find(({ name }) => name === people[who])
  if (!one) throw new Error(`no ${who}`)
  return declarationOf(one, 2026)
}

const found = (who: Who, changes: Changes, more: Known) => {
  const { form, answers, known } = of(who)
  return problemsOf(form, changed(answers, changes), { ...known, ...more }, today)
}

/** What stands in the way of submission, as "section.row.field why"; a check of the form says its own sentence. */
export const complaints = (who: Who, changes: Changes = {}, more: Known = {}): string[] =>
  blocking(found(who, changes, more)).map(said)

const said = ({ section, row, field, problem, says }: Problem) =>
  `${[section, row, field].filter((part) => part !== undefined).join('.')} ${says ?? problem}`

/** What is shown of the answers, with what is prefilled. */
export const shownOf = (who: Who, changes: Changes = {}): Answers => {
  const { form, answers, known } = of(who)
  return shownAnswers(form, changed(answers, changes), known, today)
}

/** A section as a browser would send it, to somebody's stored answers; their own files are known. */
export function send(who: Who, section: string, value: unknown, changes: Changes = {}): Read {
  const { form, answers, known } = of(who)
  const stored = changed(answers, changes)
  const files = new Map<number, FileRef>()
  JSON.stringify([stored, value], (_, one) => {
    if (one && typeof one === 'object' && 'sha256' in one) files.set(one.file, one)
    return one
  })
  return readSection(form, section, value, { answers: stored, known, today, files, organisations: new Map() })
}

const shapeOf = (who: Who, changes: Changes) => {
  const { form, answers, known } = of(who)
  return shape(form, changed(answers, changes), known, today)
}

/** The pages that somebody has, each once, and what stands on each. */
export const pagesOf = (who: Who, changes: Changes = {}) => [
  ...new Set(shapeOf(who, changes).map(({ section }) => section.group)),
]
export const headingsOn = (who: Who, page: string) =>
  shapeOf(who, {}).flatMap(({ section }) => (section.group === page ? [section.heading] : []))

/** The fields of a section that the person sees, as they are labelled; what must be filled in has a star. */
export const labelsOf = (who: Who, section: string, changes: Changes = {}): string[] =>
  shapeOf(who, changes)
    .filter((one) => one.section.id === section)
    .flatMap(fieldsShown)
    .map(({ field, required }) => `${field.label}${required ? '*' : ''}`)

export const hintOf = (who: Who, section: string, field?: string) => {
  const its = of(who).form.sections.find(({ id }) => id === section)
  return (field === undefined ? its?.hint : its?.fields.find(({ id }) => id === field)?.hint) ?? ''
}
