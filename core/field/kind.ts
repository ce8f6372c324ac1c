import type { Scope } from '../condition.ts'
import type { Day } from '../day.ts'
import type { Field, FileRef, Form, Json, ProblemName, Registered } from '../form.ts'

/**
 * What a value may be judged against. With `files` and `organisations` a reference must be one of them and takes its
 * particulars from there; without them the value comes from our own store and is believed.
 */
export type Context = {
  form: Form
  scope: Scope
  today: Day
  files?: ReadonlyMap<number, FileRef>
  organisations?: ReadonlyMap<number, Registered>
}

export type Finding = { problem: ProblemName; detail?: Readonly<Record<string, string | number>> }

/** Nothing was typed, a value, or something that is no value of this kind at all. */
export type Parsed<Value> = undefined | { value: Value } | Finding

/** A kind of field: one file, four verbs. */
export type FieldKind<Value extends Json, Its extends Field = Field> = {
  /** What a browser or an import sent. A finding here is never stored. */
  parse(raw: Json, field: Its, context: Context): Parsed<Value>
  /** Whether the value may be submitted. A draft may hold one that may not. */
  check(value: Value, field: Its, context: Context): Finding | undefined
  /** As an input or a screen shows it. */
  show(value: Value, field: Its, context: Context): string
  /** As paper wants it. */
  print(value: Value, field: Its, context: Context): string
}

export const wrong = (problem: ProblemName, detail?: Finding['detail']): Finding =>
  detail ? { problem, detail } : { problem }
