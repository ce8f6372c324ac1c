import { blocking, problemsOf } from '../../../core/completeness.ts'
import type { Answers, Known } from '../../../core/condition.ts'
import type { FileRef, Problem } from '../../../core/form.ts'
import { idCheckDigit } from '../../../core/identity.ts'
import { type Read, readSection } from '../../../core/reading.ts'
import { fieldsShown, shape } from '../../../core/shape.ts'
import { shownAnswers } from '../../../core/shown.ts'
import { type Changes, changed, partsOf } from '../../testing/changes.ts'
import { form } from '../form.ts'
import { people } from './testing-answers.ts'

export const today = '2026-09-10' as const
const number = '12010119850615002'
export const idNumber = `${number}${idCheckDigit(number)}`
const known: Known = { name: '林静', idNumber, phone: '13900000001', year: 2026 }

export type Who = 'engineer' | 'teacher' | 'doctor' | 'accountant'
export function answersOf(who: Who, changes: Changes = {}): Answers {
  return changed(people[who], changes)
}

const found = (who: Who, changes: Changes, more: Known) =>
  problemsOf(form, answersOf(who, changes), { ...known, ...more }, today)

/** What stands in the way of submission, as "section.row.field why"; a check of the form says its own sentence. */
export const complaints = (who: Who, changes: Changes = {}, more: Known = {}): string[] =>
  blocking(found(who, changes, more)).map(said)

export const advice = (who: Who, changes: Changes = {}, more: Known = {}): string[] =>
  found(who, changes, more)
    .filter((problem) => problem.advice)
    .map(said)

const said = ({ section, row, field, problem, says }: Problem) =>
  `${[section, row, field].filter((part) => part !== undefined).join('.')} ${says ?? problem}`

/** What is shown of the answers, with what is prefilled and derived. */
export const shownOf = (who: Who, changes: Changes = {}, more: Known = {}) =>
  shownAnswers(form, answersOf(who, changes), { ...known, ...more }, today)

/** A section as a browser would send it, to somebody's stored answers; their own files and units are known. */
export function send(who: Who, section: string, value: unknown, changes: Changes = {}): Read {
  const answers = answersOf(who, changes)
  const files = new Map<number, FileRef>()
  JSON.stringify([answers, value], (_, one) => {
    if (one && typeof one === 'object' && 'sha256' in one) files.set(one.file, one)
    return one
  })
  const organisations = new Map([
    [7, { name: '天津百利机械装备集团有限公司', group: 'employer' as const, permitted: true }],
  ])
  return readSection(form, section, value, { answers, known, today, files, organisations })
}

export const { sectionOf, fieldOf } = partsOf(form)

/** The tabs somebody has, each once, while `changes` are typed and `stored` have been saved. */
export const tabsOf = (who: Who, changes: Changes = {}, stored = changes) => [
  ...new Set(
    shape(form, answersOf(who, changes), known, today, answersOf(who, stored)).map(({ section }) => section.group),
  ),
]

/** The fields of a section that the person sees. */
export const shownFields = (who: Who, section: string, changes: Changes = {}): string[] =>
  shape(form, answersOf(who, changes), known, today)
    .filter((one) => one.section.id === section)
    .flatMap(fieldsShown)
    .map(({ field }) => field.id)

/** Whether the field takes so many characters, and refuses one more. */
export const takes = (who: Who, path: string, most: number, character = '字') => [
  complaints(who, { [path]: character.repeat(most) }),
  complaints(who, { [path]: character.repeat(most + 1) }),
]
