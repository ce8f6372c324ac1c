import type { Known } from './condition.ts'
import type { Json } from './form.ts'

/** What is worked out of a sheet or row, and of a list's rows together. */
type Finding = 'raw' | 'draft' | 'kept' | 'findings' | 'shown' | 'rows' | 'problems' | 'broken' | 'keys'
type Place = { known: Known; section: object; row?: string | undefined }
type Found = { of: readonly unknown[]; seen: readonly unknown[]; result: unknown }
type Rows = Map<string, Found[]>
type Memory = Map<object, Partial<Record<Finding, Rows>>>

/**
 * Who saves a section again has mostly changed one row of it. For one person's answers, while the very same `known` is passed
 * on, what was worked out of the very same things is not worked out again: a finding is the same where everything that it was
 * made of is the same object, and nowhere else. Without a memory everything is worked out.
 */
export const remember = (known: Known) => {
  if (!memories.has(known)) memories.set(known, new Map())
}

const memories = new WeakMap<Known, Memory>()

/** Going round, a row is looked at more than once until nothing changes any more; of all else the last is enough. */
const mostOf = { shown: 3, rows: 3, kept: 2 } as Readonly<Partial<Record<Finding, number>>>
/** Rows that are gone are forgotten along with the others. */
const mostRows = 400

/** `of` what it was made, and what it may have `seen` elsewhere. */
export function found<Result>(
  what: Finding,
  { known, section, row = '' }: Place,
  of: readonly unknown[],
  seen: readonly unknown[],
  find: () => Result,
): Result {
  const memory = memories.get(known)
  if (!memory) return find()
  const rows = rowsIn(memory, what, section)
  const before = rows.get(row) ?? []
  for (const one of before) if (isAlike(one.of, of) && isAlike(one.seen, seen)) return one.result as Result
  const result = find()
  keep(what, rows, row, { of, seen, result }, before)
  return result
}

/** Whether anything was found of it before, of whatever it was made. */
export const wasLookedAt = (what: Finding, { known, section, row = '' }: Place) =>
  memories.get(known)?.get(section)?.[what]?.has(row) === true

/** What says the same as before, or as what is stored, is that very thing again. */
export function asBefore<Said extends Json>(place: Place, said: Said, stored: Said): Said {
  const memory = memories.get(place.known)
  if (!memory) return said
  if (saysTheSame(said, stored)) return stored
  const rows = rowsIn(memory, 'raw', place.section)
  const before = rows.get(place.row ?? '') ?? []
  const again = before.find(({ result }) => saysTheSame(result as Json, said))
  if (again) return again.result as Said
  keep('raw', rows, place.row ?? '', { of: [], seen: [], result: said }, before)
  return said
}

function rowsIn(memory: Memory, what: Finding, section: object): Rows {
  const findings = memory.get(section) ?? {}
  const rows = findings[what] ?? new Map<string, Found[]>()
  if (findings[what] !== rows) memory.set(section, { ...findings, [what]: rows })
  return rows
}

function keep(what: Finding, rows: Rows, row: string, one: Found, before: readonly Found[]) {
  if (rows.size >= mostRows) rows.clear()
  rows.set(row, [one, ...before.slice(0, (mostOf[what] ?? 1) - 1)])
}

function isAlike(one: readonly unknown[], other: readonly unknown[]) {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** In whatever order their parts stand. */
export function saysTheSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ours, theirs] = [one as Parts, other as Parts]
  let parts = 0
  for (const key in ours) {
    if (!Object.hasOwn(theirs, key) || !saysTheSame(ours[key], theirs[key])) return false
    parts++
  }
  for (const _ in theirs) parts--
  return parts === 0
}

type Parts = Readonly<Record<string, Json>>
