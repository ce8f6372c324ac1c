import { type Answers, isFilled, type Known, type Row, rowsOf, type Sheet, sheetOf } from './condition.ts'
import type { Day } from './day.ts'
import { lowered } from './field/cap.ts'
import type { Context, Finding } from './field/kind.ts'
import { findingIn, kindOf } from './field/kinds.ts'
import type { Field, FileRef, Form, Json, Problem, Registered, Section } from './form.ts'
import { partOf } from './part.ts'
import { isEmptied, isReadonly, isShown, shownAnswers } from './shown.ts'

/** What a reading needs beside the form: what is stored, and what the references in `raw` really are. */
export type Reading = {
  answers: Answers
  known: Known
  today: Day
  files: ReadonlyMap<number, FileRef>
  organisations: ReadonlyMap<number, Registered>
}

/** `value` is to be stored whole in place of the section; without it nothing is. `problems` tell what was not taken, or is wrong in what was. */
export type Read = { value?: Sheet | readonly Row[]; problems: readonly Problem[] }

/**
 * One section as a browser sends it to be kept (暂存). Incomplete is fine; malformed keeps what was stored before. A field
 * not mentioned is left alone, `null` or '' empties it; hidden, read-only and derived fields keep what is stored.
 */
export function readSection(whole: Form, sectionId: string, raw: unknown, reading: Reading): Read {
  const form = partOf(whole, sectionId)
  const section = form.sections.find(({ id }) => id === sectionId)
  if (!section) return { problems: [{ section: sectionId.slice(0, 60), problem: 'unknown-section' }] }
  const problems: Problem[] = []
  const given = section.list ? rowsGiven(section, raw, reading, problems) : sheetGiven(section, raw, reading)
  if (!given) return { problems: [{ section: section.id, problem: 'not-accepted' }] }
  const drafts = given.map((one) => draft(form, section, one, reading, problems))
  const settled = settle(form, section, drafts, reading)
  if (!settled && section.followsSaved) return { problems: [{ section: section.id, problem: 'section-not-asked' }] }
  if (!settled) return { value: reading.answers[section.id] ?? (section.list ? [] : {}), problems: [] }
  problems.push(
    ...drafts.flatMap((one, index) => findings(form, section, one, settled.shown[index] ?? {}, settled, reading)),
  )
  const sheets = settled.sheets.map((sheet) => lowered(section.fields, sheet))
  return { value: section.list ? inOrder(section, sheets as Row[]) : (sheets[0] ?? {}), problems }
}

type Raw = Readonly<Record<string, Json>>
type Given = { id?: string; raw: Raw; stored: Sheet }
type Draft = { id?: string; stored: Sheet; sheet: Sheet; malformed: ReadonlyMap<string, Finding> }
type Settled = { sheets: Sheet[]; shown: readonly Sheet[]; answers: Answers }

const isObject = (raw: unknown): raw is Raw => typeof raw === 'object' && raw !== null && !Array.isArray(raw)

const sheetGiven = ({ id }: Section, raw: unknown, { answers }: Reading): Given[] | undefined =>
  isObject(raw) ? [{ raw, stored: sheetOf(answers, id) }] : undefined

/** Rows already stored have their place before new ones when there are too many. */
function rowsGiven(section: Section, raw: unknown, { answers }: Reading, problems: Problem[]): Given[] | undefined {
  if (!Array.isArray(raw)) return undefined
  const max = section.list?.max ?? 0
  const stored = new Map(rowsOf(answers, section.id).map((row) => [row.id, row]))
  const found = new Map<string, Given>()
  for (const one of raw.slice(0, 10 * max + 100)) {
    if (!isObject(one) || typeof one.id !== 'string' || !/^[\w-]{1,64}$/.test(one.id))
      problems.push({ section: section.id, problem: 'row-without-id' })
    else if (found.has(one.id)) problems.push({ section: section.id, row: one.id, problem: 'repeated-row' })
    else found.set(one.id, { id: one.id, raw: one, stored: stored.get(one.id) ?? {} })
  }
  if (found.size <= max) return [...found.values()]
  problems.push({ section: section.id, problem: 'too-many-rows', detail: { max, now: found.size } })
  let room = max - [...found.keys()].filter((id) => stored.has(id)).length
  return [...found.values()].filter(({ id = '' }) => stored.has(id) || room-- > 0).slice(0, max)
}

function draft(form: Form, section: Section, given: Given, reading: Reading, problems: Problem[]): Draft {
  const { id, raw, stored } = given
  const isOwn = (key: string) => section.fields.some((field) => field.id === key) || (section.list && key === 'id')
  const odd = Object.keys(raw).find((key) => !isOwn(key))
  if (odd !== undefined)
    problems.push({ ...at(section, id), problem: 'unknown-field', detail: { name: odd.slice(0, 60) } })
  const { answers, known, ...rest } = reading
  const context: Context = { form, scope: { answers, here: stored, known }, ...rest }
  const sheet: Record<string, Json> = id === undefined ? {} : { id }
  const malformed = new Map<string, Finding>()
  for (const field of section.fields) {
    const { value, finding } = parsedField(field, raw, stored[field.id], context)
    if (value !== undefined) sheet[field.id] = value
    if (finding) malformed.set(field.id, finding)
  }
  return { ...(id !== undefined && { id }), stored, sheet, malformed }
}

/** What to keep: the new value, nothing, or after a finding what was there before. */
function parsedField(field: Field, raw: Raw, kept: Json | undefined, context: Context) {
  const given = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined
  if (field.kind === 'derived' || given === undefined) return { value: kept }
  const found = isFilled(given) ? kindOf(field).parse(given, field, context) : undefined
  if (!found) return { value: field.prefill === undefined ? undefined : null }
  return 'problem' in found ? { value: kept, finding: found } : { value: found.value }
}

/**
 * Puts back what the browser may not change, judged by the answers as they would be. Putting one back may lock another, so
 * it goes round until nothing more is put back. Nothing when the whole section is hidden.
 */
function settle(form: Form, section: Section, drafts: readonly Draft[], reading: Reading): Settled | undefined {
  const { known, today } = reading
  let sheets = drafts.map(({ sheet }) => sheet)
  for (;;) {
    const value = section.list ? (sheets as Row[]) : (sheets[0] ?? {})
    const answers = shownAnswers(form, { ...reading.answers, [section.id]: value }, known, today)
    if (!(section.id in answers)) return undefined
    const shown = section.list ? rowsOf(answers, section.id) : [sheetOf(answers, section.id)]
    const next = sheets.map((sheet, index) => {
      const scope = { answers, here: shown[index] ?? {}, known }
      const { stored = {} } = drafts[index] ?? {}
      const locked = section.fields.filter((field) => !isShown(field, scope) || isReadonly(field, scope))
      const put = (field: Field) => (isEmptied(field, scope) ? undefined : stored[field.id])
      return restored(
        sheet,
        locked.filter((field) => sheet[field.id] !== put(field)).map((field) => [field.id, put(field)]),
      )
    })
    if (next.every((sheet, index) => sheet === sheets[index])) return { sheets, shown, answers }
    sheets = next
  }
}

/** What is wrong with the fields a person sees and may change; being incomplete is not. */
function findings(form: Form, section: Section, draft: Draft, here: Sheet, { answers }: Settled, reading: Reading) {
  const scope = { answers, here, known: reading.known }
  return section.fields.flatMap((field): Problem[] => {
    const value = here[field.id]
    if (!isShown(field, scope) || isReadonly(field, scope)) return []
    const finding =
      draft.malformed.get(field.id) ??
      (value !== undefined && isFilled(value)
        ? findingIn(field, value, { form, scope, today: reading.today })
        : undefined)
    return finding ? [{ ...at(section, draft.id), field: field.id, ...finding }] : []
  })
}

const at = ({ id }: Section, row: string | undefined) => ({ section: id, ...(row !== undefined && { row }) })

function restored(sheet: Sheet, changes: readonly (readonly [string, Json | undefined])[]): Sheet {
  if (changes.length === 0) return sheet
  const all = { ...sheet, ...Object.fromEntries(changes) }
  return Object.fromEntries(Object.entries(all).filter((one): one is [string, Json] => one[1] !== undefined))
}

/** Newest first where the section says so; rows without a date come last. */
export function inOrder({ list }: Section, rows: readonly Row[]): readonly Row[] {
  const by = list?.order === 'newest-first' ? list.newestBy : undefined
  return by === undefined ? rows : rows.toSorted((a, b) => String(b[by] ?? '').localeCompare(String(a[by] ?? ''), 'en'))
}
