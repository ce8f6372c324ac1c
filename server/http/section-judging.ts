import { isDeepStrictEqual } from 'node:util'
import { type Answers, type Row, rowsOf, type Sheet, sheetOf } from '../../core/condition.ts'
import type { FileRef, Problem } from '../../core/form.ts'
import { hasSomething, noneSheet } from '../../core/none.ts'
import { readSection } from '../../core/reading.ts'
import type { Region } from '../../core/region.ts'
import { meddledWith } from '../../core/taken.ts'
import type { WorkingRow } from '../db/working-copies.ts'
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
    files: filesOf(row.files),
    organisations: organisationsOf(row.organisations),
  })
  return value === undefined ? new Refused(400, { refusal: 'not-understood', problems }) : { value, problems }
}

const filesOf = kept((files: WorkingRow['files']) => new Map(files.map((file: FileRef) => [file.file, file])))
const organisationsOf = kept((units: WorkingRow['organisations']) => new Map(units.map((unit) => [unit.id, unit])))

/** Made of the same, it is the same: what was judged by it before need not be judged again (core/memory.ts). */
function kept<From extends object, To>(make: (from: From) => To) {
  const made = new WeakMap<From, To>()
  return (from: From): To => {
    const one = made.get(from) ?? make(from)
    made.set(from, one)
    return one
  }
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
export function nameOtherFiles(before: unknown, after: unknown) {
  const [old, now] = [filesNamed(before), filesNamed(after)]
  return old.length !== now.length || old.some((file) => !now.includes(file)) || now.some((file) => !old.includes(file))
    ? !isDeepStrictEqual(new Set(old), new Set(now))
    : false
}

/** As the database finds them: whatever is called a file and is a number. */
function filesNamed(value: unknown, found: number[] = []): number[] {
  if (typeof value !== 'object' || value === null) return found
  for (const key in value) {
    const one = (value as Record<string, unknown>)[key]
    if (key === 'file' && typeof one === 'number') found.push(one)
    else filesNamed(one, found)
  }
  return found
}
