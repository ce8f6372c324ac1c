import type { Row } from '../../core/condition.ts'
import { isFilled } from '../../core/condition.ts'
import { kindOf } from '../../core/field/kinds.ts'
import type { FieldOf, FileRef, Section } from '../../core/form.ts'
import type { ShownField, ShownRow } from '../../core/shape.ts'
import type { Opened } from './context.ts'

/** A row's own id; the server keeps it. */
export const newRowId = () =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The same row once more, without its evidence: no file proves two things. */
export function copied(section: Section, row: Row): Row {
  const files = section.fields.filter(({ kind }) => kind === 'files' || kind === 'photo').map(({ id }) => id)
  const kept = Object.entries(row).filter(([id]) => !files.includes(id))
  return { ...Object.fromEntries(kept), id: newRowId() }
}

export function moved<One>(rows: readonly One[], from: number, to: number): One[] {
  const next = [...rows]
  const [one] = next.splice(from, 1)
  if (one !== undefined) next.splice(to, 0, one)
  return next
}

/** The row one place up or down; at an end it stays. */
export function stepped(rows: readonly Row[], row: string, by: 1 | -1): readonly Row[] {
  const at = rows.findIndex(({ id }) => id === row)
  return at < 0 ? rows : moved(rows, at, Math.max(0, Math.min(rows.length - 1, at + by)))
}

/** Newest first where the section says so; without a date last. */
export function sorted(section: Section, rows: readonly Row[]): readonly Row[] {
  const by = section.list?.order === 'newest-first' ? section.list.newestBy : undefined
  if (by === undefined) return rows
  return rows.toSorted((a, b) => String(b[by] ?? '').localeCompare(String(a[by] ?? ''), 'en'))
}

const naming = [['text', 'organisation'], ['choice'], ['year']]
const notSummed = new Set(['files', 'photo', 'longText'])

/** A folded row: what it is called, a few of its facts, its files. */
export function summaryOf({ fields }: ShownRow, opened: Opened) {
  const filled = fields.filter(({ value }) => isFilled(value))
  const names = naming.flatMap((kinds) => filled.filter(({ field }) => kinds.includes(field.kind))).slice(0, 2)
  const facts = filled.filter((one) => !names.includes(one) && !notSummed.has(one.field.kind)).slice(0, 4)
  return {
    heading: names.map((one) => said(one, opened)).join('　'),
    facts: facts.map((one) => ({ id: one.field.id, label: one.field.label, text: said(one, opened) })),
    files: filled.flatMap(({ field, value }) =>
      field.kind === 'files' || field.kind === 'photo'
        ? ([value].flat() as FileRef[]).map((file) => ({ ...file, label: field.label }))
        : [],
    ),
  }
}

export const said = ({ field, value, scope }: ShownField, { form, today }: Opened): string =>
  value === undefined ? '' : kindOf(field).show(value, field, { form, scope, today })

/** The fields of a row that hold its evidence. */
export const evidenceIn = ({ fields }: Section) => fields.filter((field) => field.kind === 'files')

/** What sending and looking at them is called. */
export const wordsOf = ([first]: readonly FieldOf<'files'>[]): { send: string; look: string } =>
  first?.buttons ?? { send: '上传附件', look: '预览附件' }

/** What a table shows of rows: the first fields that any of them shows, without evidence. */
export const listed = ({ fields }: Section, rows: readonly ShownRow[]) =>
  fields
    .filter(
      ({ id, kind }) =>
        kind !== 'files' && kind !== 'photo' && rows.some((row) => row.fields.some((one) => one.field.id === id)),
    )
    .slice(0, 7)

/** A row put in place of itself, or at the end. */
export const withRow = (rows: readonly Row[], row: Row): readonly Row[] =>
  rows.some(({ id }) => id === row.id)
    ? rows.map((one) => (one.id === row.id ? { ...one, ...row } : one))
    : [...rows, row]
