import { isDeepStrictEqual } from 'node:util'
import { type Answers, type Row, rowsOf, type Sheet, sheetOf } from '../../core/condition.ts'
import type { FileRef, Problem } from '../../core/form.ts'
import { hasSomething, noneSheet } from '../../core/none.ts'
import { readSection } from '../../core/reading.ts'
import type { Region } from '../../core/region.ts'
import { meddledWith } from '../../core/taken.ts'
import type { Working } from '../working.ts'
import { whyLocked } from './kept-section.ts'
import { Refused, refuse } from './route.ts'
import { whyNotWhole } from './whole-sections.ts'

export type Sent = { section: string; value: unknown }
export type Read = { value: Sheet | readonly Row[]; problems: readonly Problem[] }

/** What a browser sent, as far as it can be kept. */
export function readSent({ row, form, answers, known, today }: Working, { section, value: raw }: Sent): Read | Refused {
  const { value, problems } = readSection(form, section, raw, {
    answers,
    known,
    today,
    files: new Map(row.files.map((file: FileRef) => [file.file, file])),
    organisations: new Map(row.organisations.map((unit) => [unit.id, unit])),
  })
  return value === undefined ? new Refused(400, { refusal: 'not-understood', problems }) : { value, problems }
}

/** Why what was read may not be stored now, though it is of the right version. */
export const whyNotKept = (region: Region, working: Working, { section, value: sent }: Sent, read: Read) =>
  whyMeddled(working, section, sent) ??
  whyFilled(working, section, read.value) ??
  whyLocked(region, working, section, read.value) ??
  whyNotWhole(region, working, section, { value: read.value, sent, found: read.problems })

/** Rows of the library are taken over, ordered, marked and removed, and never written here. */
function whyMeddled({ form, answers }: Working, section: string, sent: unknown) {
  const its = form.sections.find(({ id }) => id === section)
  const meddled = its && meddledWith(its, sent, rowsOf(answers, section))
  if (!meddled) return undefined
  const { refusal, ...detail } = meddled
  return refuse(refusal, detail)
}

/** 「无」 is not ticked where something is. */
function whyFilled({ form, answers }: Working, section: string, value: Answers[string]) {
  if (section !== noneSheet) return undefined
  const before = sheetOf(answers, noneSheet)
  const filled = form.sections.find(
    (one) => (value as Sheet)[one.id] === true && before[one.id] !== true && hasSomething(one, answers),
  )
  return filled && refuse('none-but-filled', { heading: filled.heading })
}

/** In whatever order: the database keeps the parts of a value in another than they were sent. */
export const nameOtherFiles = (before: unknown, after: unknown) =>
  !isDeepStrictEqual(new Set(filesNamed(before)), new Set(filesNamed(after)))

/** As the database finds them: whatever is called a file and is a number. */
function filesNamed(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'file' && typeof one === 'number' ? one : filesNamed(one),
  )
}
