import { type Answers, isFilled, type Row, rowsOf, type Scope, type Sheet, sheetOf } from './condition.ts'
import type { Day } from './day.ts'
import { kindOf } from './field/kinds.ts'
import type { Field, FileRef, Form, Json, Section } from './form.ts'
import { lastingId } from './imported.ts'
import { filesIn } from './submission.ts'

/** Where the change is: `number` is the row's place as people count, in the submission that has it. */
type At = { section: string; heading: string; row?: string; number?: number }
type AtField = At & { field: string; label: string }

export type Change =
  | (AtField & { is: 'changed'; before: string; after: string })
  | (AtField & { is: 'files-changed'; added: readonly FileRef[]; removed: readonly FileRef[] })
  | (At & { is: 'row-added' | 'row-removed' })
  | (At & { is: 'row-moved'; from: number; to: number })

/**
 * What is different in the later of two submissions, as a screen says it and in the order of the form. Rows are the same by
 * their id, files by their content.
 */
export function difference(form: Form, before: Answers, after: Answers, today: Day): Change[] {
  return form.sections.flatMap((section) => {
    const at = { section: section.id, heading: section.heading }
    const say: Say = (field, value, here, answers) =>
      isFilled(value) && value !== undefined
        ? kindOf(field).show(value, field, { form, scope: scoped(answers, here), today })
        : ''
    const sheets = (old: Sheet, now: Sheet, place: At) => sheetChanges(section, old, now, place, before, after, say)
    return section.list
      ? rowChanges(rowsOf(before, section.id), rowsOf(after, section.id), at, sheets)
      : sheets(sheetOf(before, section.id), sheetOf(after, section.id), at)
  })
}

type Say = (field: Field, value: Json | undefined, here: Sheet, answers: Answers) => string

const scoped = (answers: Answers, here: Sheet): Scope => ({ answers, here, known: {} })

function rowChanges(
  before: readonly Row[],
  after: readonly Row[],
  at: At,
  sheets: (old: Sheet, now: Sheet, place: At) => Change[],
): Change[] {
  const old = new Map(before.map((row, index) => [lastingId(row.id), { row, number: index + 1 }]))
  const now = new Set(after.map(({ id }) => lastingId(id)))
  const still = inStep(after.flatMap(({ id }) => old.get(lastingId(id))?.number ?? []))
  const kept = after.flatMap((row, index): Change[] => {
    const place = { ...at, row: row.id, number: index + 1 }
    const was = old.get(lastingId(row.id))
    if (!was) return [{ ...place, is: 'row-added' }]
    const moved: Change = { ...place, is: 'row-moved', from: was.number, to: index + 1 }
    return [...(still.has(was.number) ? [] : [moved]), ...sheets(was.row, row, place)]
  })
  const gone = before.flatMap(({ id }, index): Change[] =>
    now.has(lastingId(id)) ? [] : [{ ...at, row: id, number: index + 1, is: 'row-removed' }],
  )
  return [...kept, ...gone]
}

function sheetChanges(
  section: Section,
  old: Sheet,
  now: Sheet,
  at: At,
  before: Answers,
  after: Answers,
  say: Say,
): Change[] {
  return section.fields.flatMap((field): Change[] => {
    const place = { ...at, field: field.id, label: field.label }
    if (field.kind === 'photo' || field.kind === 'files') return fileChanges(old, now, field.id, place)
    const [was, is] = [say(field, old[field.id], old, before), say(field, now[field.id], now, after)]
    return was === is ? [] : [{ ...place, is: 'changed', before: was, after: is }]
  })
}

function fileChanges(old: Sheet, now: Sheet, field: string, place: AtField): Change[] {
  const [was, is] = [filesIn(old, field), filesIn(now, field)]
  const added = without(is, was)
  const removed = without(was, is)
  return added.length + removed.length > 0 ? [{ ...place, is: 'files-changed', added, removed }] : []
}

const without = (files: readonly FileRef[], others: readonly FileRef[]) =>
  files.filter(({ sha256 }) => !others.some((other) => other.sha256 === sha256))

/** The most of the numbers that still stand in rising order; only the others have been moved. */
function inStep(numbers: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const number of numbers) {
    const before = best.filter((run) => (run.at(-1) ?? 0) < number)
    best.push([...(before.toSorted((a, b) => b.length - a.length)[0] ?? []), number])
  }
  return new Set(best.toSorted((a, b) => b.length - a.length)[0])
}
