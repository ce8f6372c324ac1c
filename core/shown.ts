import {
  type Answers,
  holds,
  isFilled,
  type Known,
  type Row,
  rowsOf,
  type Scope,
  type Sheet,
  sheetOf,
  valueAt,
} from './condition.ts'
import type { Day } from './day.ts'
import { derive } from './field/derived.ts'
import { kindOf } from './field/kinds.ts'
import type { Field, Form, Json, Section } from './form.ts'

/**
 * The answers as everybody but their author's draft sees them: without what is hidden, with what is prefilled and derived.
 * A hidden value counts as empty wherever a condition asks for it, so this goes round until nothing changes any more.
 * Where `stored` is not what is being typed, sections that follow it see of the others what has been stored.
 */
export function shownAnswers(form: Form, answers: Answers, known: Known, today: Day, stored = answers): Answers {
  const saved = stored === answers ? undefined : shownAnswers(form, stored, known, today)
  let shown = within(form, answers)
  for (let round = 0; round < mostRounds; round++) {
    const next = once(form, answers, shown, known, today, saved)
    if (next === shown) break
    shown = next
  }
  return shown
}

export const isShown = ({ shownWhen }: Section | Field, scope: Scope) => !shownWhen || holds(shownWhen, scope)

/** A row that is kept and shown but does not count, such as a paper nobody can look up. */
export const isVoid = (section: Section | undefined, scope: Scope) =>
  section?.list?.void !== undefined && holds(section.list.void.when, scope)

/** Derived fields, and those whose condition says so, take nothing from the browser. */
export const isReadonly = ({ kind, readonlyWhen = false }: Field, scope: Scope) =>
  kind === 'derived' || (typeof readonlyWhen === 'boolean' ? readonlyWhen : holds(readonlyWhen, scope))

/** What a field loses when it can no longer be changed. Hidden, it only waits to be shown again. */
export const isEmptied = (field: Field, scope: Scope) =>
  field.emptyWhenReadonly === true && isShown(field, scope) && isReadonly(field, scope)

/** Without answers to what is no part of this form: nothing in it asks for them. */
const within = (form: Form, answers: Answers): Answers =>
  Object.keys(answers).length <= form.sections.length
    ? answers
    : Object.fromEntries(form.sections.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])))

/** Deeper than any chain of conditions a form has; two conditions that contradict each other stop here. */
const mostRounds = 12

function once(form: Form, stored: Answers, shown: Answers, known: Known, today: Day, saved?: Answers): Answers {
  const next: Record<string, Sheet | readonly Row[]> = {}
  for (const section of form.sections) {
    const here = sheetOf(shown, section.id)
    const answers = saved && section.followsSaved ? { ...saved, [section.id]: shown[section.id] ?? {} } : shown
    if (!isShown(section, { answers, here, known })) continue
    const fill = (from: Sheet, before: Sheet) =>
      filled(section, from, before, form, { answers, here: before, known }, today)
    next[section.id] = section.list
      ? filledRows(rowsOf(stored, section.id), rowsOf(shown, section.id), fill)
      : fill(sheetOf(stored, section.id), here)
  }
  const same =
    Object.keys(shown).length === Object.keys(next).length && Object.keys(next).every((id) => next[id] === shown[id])
  return same ? shown : next
}

function filledRows(stored: readonly Row[], shown: readonly Row[], fill: (from: Sheet, before: Sheet) => Sheet) {
  const rows = stored.map((row, index) => fill(row, shown[index] ?? row) as Row)
  return rows.length === shown.length && rows.every((row, index) => row === shown[index]) ? shown : rows
}

/** One sheet or row; the very one of the round before when it says the same. */
function filled(section: Section, stored: Sheet, before: Sheet, form: Form, scope: Scope, today: Day): Sheet {
  const sheet: Record<string, Json> = section.list ? { id: stored.id ?? '' } : {}
  let count = section.list ? 1 : 0
  let same = true
  for (const field of section.fields) {
    if (!isShown(field, scope)) continue
    const value = valueIn(field, section, stored, form, scope, today)
    if (value === undefined) continue
    sheet[field.id] = value
    count++
    if (before[field.id] !== value) same = false
  }
  return same && Object.keys(before).length === count ? before : sheet
}

function valueIn(field: Field, section: Section, stored: Sheet, form: Form, scope: Scope, today: Day) {
  if (field.kind === 'derived') return derive(field, section.id, form, scope, today)
  if (isEmptied(field, scope)) return undefined
  const value = stored[field.id]
  if (field.prefill === undefined || (value !== undefined && !isReadonly(field, scope))) return value
  return prefilled(field, form, scope, today) ?? value
}

/** What is known, where it is a value of this kind at all; otherwise the person fills in. */
function prefilled(field: Field, form: Form, scope: Scope, today: Day): Json | undefined {
  const source = field.prefill === undefined ? undefined : valueAt(field.prefill, scope)
  if (source === undefined || !isFilled(source)) return undefined
  const parsed = kindOf(field).parse(source, field, { form, scope, today })
  if (!parsed || 'problem' in parsed) return undefined
  return typeof source === 'object' ? source : parsed.value
}
