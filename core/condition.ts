import type { Json } from './form.ts'

/** One section's answers: a sheet. A list section has many, each a row with its own id. */
export type Sheet = Readonly<Record<string, Json>>
export type Row = Sheet & { readonly id: string }
export type Answers = Readonly<Record<string, Sheet | readonly Row[]>>

/**
 * Where a condition looks. A plain name is a field of the same sheet or row; "section.field" is a field of another sheet;
 * "$name" is something known about the person, unit, series or plan (see `Known`).
 */
export type Path = string

/** A condition is data, so the browser, the server and the printed form agree on it. */
export type Condition =
  | { field: Path; is: string | number | boolean }
  | { field: Path; oneOf: readonly (string | number | boolean)[] }
  /** The value is a list that holds this, e.g. the traits of the series chosen. */
  | { field: Path; has: string }
  /** The value is a list that holds the value found elsewhere, e.g. the unit's own series hold the series chosen. */
  | { field: Path; hasValueOf: Path }
  /** Numbers, years, months and days, both ends included; a bound may be shorter, so a day can be `to: '2001'`. */
  | { field: Path; from?: string | number; to?: string | number }
  | { field: Path; filled: boolean }
  | { rows: string; some: Condition }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** What the form may ask about beside its own answers; keys are used as "$key". */
export type Known = Readonly<Record<string, Json>>
export type Scope = { answers: Answers; here: Sheet; known: Known }

export function holds(condition: Condition, scope: Scope): boolean {
  // What forms ask most comes first: a save asks hundreds of times.
  if ('is' in condition) return valueAt(condition.field, scope) === condition.is
  if ('all' in condition) return condition.all.every((one) => holds(one, scope))
  if ('any' in condition) return condition.any.some((one) => holds(one, scope))
  if ('not' in condition) return !holds(condition.not, scope)
  if ('rows' in condition)
    return rowsOf(scope.answers, condition.rows).some((row) => holds(condition.some, { ...scope, here: row }))
  const value = valueAt(condition.field, scope)
  if ('oneOf' in condition) return condition.oneOf.some((one) => one === value)
  if ('has' in condition) return Array.isArray(value) && value.includes(condition.has)
  if ('hasValueOf' in condition) return Array.isArray(value) && value.includes(valueAt(condition.hasValueOf, scope))
  if ('filled' in condition) return isFilled(value) === condition.filled
  return isFilled(value) && isWithin(value, condition)
}

export function valueAt(path: Path, { answers, here, known }: Scope): Json | undefined {
  if (path.startsWith('$')) return known[path.slice(1)]
  const dot = path.indexOf('.')
  return dot < 0 ? here[path] : sheetOf(answers, path.slice(0, dot))[path.slice(dot + 1)]
}

/** The section's one sheet; empty when there is none. */
export const sheetOf = (answers: Answers, section: string): Sheet => {
  const sheet = answers[section]
  return sheet === undefined || Array.isArray(sheet) ? {} : (sheet as Sheet)
}

export const rowsOf = (answers: Answers, section: string): readonly Row[] => {
  const rows = answers[section]
  return Array.isArray(rows) ? rows : []
}

export const isFilled = (value: Json | undefined) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

function isWithin(value: Json | undefined, { from, to }: { from?: string | number; to?: string | number }) {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  return (from === undefined || compared(value, from) >= 0) && (to === undefined || compared(value, to) <= 0)
}

/** Numbers by size, a year as against a day's year; days and months by what both say: July 2001 lies within "2001", as 2001 within "2001-07". */
function compared(value: string | number, bound: string | number) {
  if (typeof value === 'number') return value - Number.parseFloat(String(bound))
  const length = Math.min(value.length, String(bound).length)
  const [text, other] = [value.slice(0, length), String(bound).slice(0, length)]
  return text < other ? -1 : text > other ? 1 : 0
}
