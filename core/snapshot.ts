import type { Answers, Known } from './condition.ts'
import type { Day } from './day.ts'
import type { Line } from './detection.ts'
import type { FileRef, Form } from './form.ts'

/** What the applicant signed, whole. Reviewers, print-outs and archives read nothing else. */
export type Snapshot = {
  form: Form
  answers: Answers
  known: Known
  undertaking: { version: string; text: string }
  files: readonly FileRef[]
  on: Day
  /** What 开始检测 found in it then, where it is asked for; it advises whoever checks. */
  detected?: readonly Line[]
}
