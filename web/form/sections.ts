import type { Answers, Row, Sheet } from '../../core/condition.ts'
import type { Problem } from '../../core/form.ts'
import type { Refusal } from '../api/client.ts'

export type SectionValue = Answers[string]

/** What the server says to one section that was sent to it. */
export type Outcome =
  | {
      is: 'saved'
      version: number
      savedAt: string
      value: SectionValue
      problems: readonly Problem[]
      known?: unknown
    }
  /** Somebody else, or another window, was faster. */
  | { is: 'conflict'; version: number; value: SectionValue }
  | { is: 'refused'; refusal: Refusal }
  /** No line, no session, or a server in trouble: the same can be sent again. */
  | { is: 'lost' }

export type Status = 'saved' | 'unsaved' | 'saving' | 'lost' | 'conflict' | 'refused'

/** One section as this window has it. `value` is as typed, `stored` what the server keeps. */
export type Held = {
  version: number
  stored: SectionValue | undefined
  value: SectionValue | undefined
  status: Status
  savedAt?: string
  theirs?: { version: number; value: SectionValue } | undefined
  refusal?: Refusal
}

export type Draft = { version: number; value: SectionValue; at: string }

/** Equal for a person: what is empty does not count, nor do blanks at the ends of what was typed. */
export const sameValue = (one: SectionValue | undefined, other: SectionValue | undefined) =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other))

const plain = (value: SectionValue | undefined) =>
  Array.isArray(value) ? value.map((row: Row) => plainSheet(row)) : plainSheet((value ?? {}) as Sheet)

const plainSheet = (sheet: Sheet) =>
  Object.keys(sheet)
    .sort()
    .map((key) => [key, plainJson(sheet[key])])
    .filter(([, value]) => value !== undefined)

const plainJson = (value: unknown) => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined
  return typeof value === 'number' ? String(value) : value
}
