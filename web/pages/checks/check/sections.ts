import { isFilled, type Row, rowsOf, type Scope, type Sheet, sheetOf } from '../../../../core/condition.ts'
import type { Change } from '../../../../core/difference.ts'
import { kindOf } from '../../../../core/field/kinds.ts'
import type { Field, FileRef, Form, Json, Section } from '../../../../core/form.ts'
import { kindField } from '../../../../core/imported.ts'
import { saysNone } from '../../../../core/none.ts'
import { isShown, isVoid } from '../../../../core/shown.ts'
import { filesIn } from '../../../../core/submission.ts'
import type { EvidenceFile } from '../../../evidence/file.ts'
import type { Told } from './told.ts'

type Changed = Extract<Change, { field: string }>
export type ReadField = { field: Field; text: string; files: readonly FileRef[]; change?: Changed }
export type ReadRow = {
  /** Absent in a section that is one sheet. */
  id?: string
  number?: number
  fields: readonly ReadField[]
  /** What it is called where the section takes several kinds. */
  kind?: string
  /** The mark of a row that does not count. */
  void?: string
  change?: Change
}
export type ReadSection = {
  section: Section
  rows: readonly ReadRow[]
  removed: readonly number[]
  /** How many things differ from the submission before. */
  changes: number
  /** 「无」 was ticked. */
  none: boolean
}

/** The submission as a desk reads it: every section that was shown, also fields left empty, with what has changed. */
export function sectionsOf({ form, answers, known = {}, changes = [], submittedOn = '' }: Told): ReadSection[] {
  if (!form || !answers) return []
  return form.sections
    .filter(({ id, ticks }) => id in answers && !ticks)
    .map((section) => {
      const own = changes.filter((change) => change.section === section.id)
      const read = (here: Sheet, row?: Row) => fieldsIn(form, section, { answers, here, known }, own, submittedOn, row)
      const rows = section.list
        ? rowsOf(answers, section.id).map((row, index): ReadRow => {
            const change = own.find((one) => one.row === row.id && !('field' in one) && one.is !== 'row-removed')
            const kind = kindName(section, row)
            const label = isVoid(section, { answers, here: row, known }) ? section.list?.void?.label : undefined
            return {
              id: row.id,
              number: index + 1,
              ...(kind && { kind }),
              fields: read(row, row),
              ...(label && { void: label }),
              ...(change && { change }),
            }
          })
        : saysNone(section, answers)
          ? []
          : [{ fields: read(sheetOf(answers, section.id)) }]
      const removed = own.filter(({ is }) => is === 'row-removed').map(({ number = 0 }) => number)
      return { section, rows, removed, changes: own.length, none: saysNone(section, answers) }
    })
}

/** The kind of an achievement, which then heads its row. */
function kindName(section: Section, row: Row): string | undefined {
  const field = section.list?.from && section.fields.find(({ id }) => id === kindField)
  const options = field?.kind === 'choice' ? (field.options ?? []) : []
  return options.find(({ value }) => value === row[kindField])?.label
}

function fieldsIn(form: Form, section: Section, scope: Scope, own: readonly Change[], on: string, row?: Row) {
  return section.fields
    .filter((field) => isShown(field, scope) && !(section.list?.from && field.id === kindField))
    .map((field): ReadField => {
      const value = scope.here[field.id]
      const change = own.find((one): one is Changed => 'field' in one && one.field === field.id && one.row === row?.id)
      const isFile = field.kind === 'files' || field.kind === 'photo'
      return {
        field,
        files: isFile ? filesIn(scope.here, field.id) : [],
        text: !isFile && value !== undefined && isFilled(value) ? shown(field, value, form, scope, on) : '',
        ...(change && { change }),
      }
    })
}

/** What a masked number or a withdrawn option has become is still shown as it stands. */
function shown(field: Field, value: Json, form: Form, scope: Scope, on: string) {
  const today = on as `${number}-${number}-${number}`
  return kindOf(field).show(value, field, { form, scope, today }) || String(value)
}

/** Every file of a section under the name of what it proves. */
export const evidenceOf = ({ section, rows }: ReadSection): EvidenceFile[] =>
  rows.flatMap(({ number, fields }) =>
    fields.flatMap(({ field, files }) =>
      files.map((file, index) => ({
        ...file,
        label: `${number ? `${number}. ` : ''}${field.label}${files.length > 1 ? ` ${index + 1}` : ''}`,
        group: section.heading,
      })),
    ),
  )

/** What was there before this file came in its place. */
export function formerOf({ rows }: ReadSection, file: FileRef | undefined): FileRef | undefined {
  const change = rows
    .flatMap(({ fields }) => fields)
    .map(({ change }) => change)
    .find((one) => one?.is === 'files-changed' && one.added.some(({ sha256 }) => sha256 === file?.sha256))
  return change?.is === 'files-changed' ? change.removed[0] : undefined
}

const numerals = '一二三四五六七八九十'
/** 1 → 一, 12 → 十二, 20 → 二十 */
export const numeral = (number: number) => {
  const ten = Math.floor(number / 10)
  const one = number % 10
  return `${ten > 1 ? numerals[ten - 1] : ''}${ten > 0 ? '十' : ''}${one > 0 ? numerals[one - 1] : ''}`
}
