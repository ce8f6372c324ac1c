import type { FileRef } from '../../../../core/form.ts'
import { type ShownField, type ShownRow, type ShownSection, shape } from '../../../../core/shape.ts'
import type { Own } from '../../../application/own.ts'
import { todayInChina } from '../../../application/today.ts'
import type { EvidenceFile } from '../../../evidence/file.ts'
import type { Opened } from '../../../form/context.ts'
import { summaryOf } from '../../../form/rows.ts'
import { kindNameOf, withoutKind } from '../../../taking-over/columns.ts'

export type Attachment = EvidenceFile & {
  label: string
  group: string
  section: string
  row: string
  /** Taken over with its row: nothing of it is changed here. */
  imported: boolean
}

/** Every file of the declaration in the order of the form, with what it proves. */
export function attachmentsOf({ id, form, answers, known }: Own): Attachment[] {
  const opened = { region: '', application: id, form, today: todayInChina() }
  return shape(form, answers, known, opened.today).flatMap((shown) => {
    if (shown.is === 'sheet') return filesIn(shown, shown.fields, '', '')
    return shown.rows.flatMap((row, index) =>
      filesIn(shown, row.fields, row.id, `${index + 1}. ${calledIn(row, opened) || shown.section.list?.noun}　`),
    )
  })
}

const filesIn = ({ section }: ShownSection, fields: readonly ShownField[], row: string, before: string) =>
  fields.flatMap(({ field, value }): Attachment[] =>
    (field.kind === 'files' || field.kind === 'photo') && value !== undefined
      ? ([value].flat() as unknown as FileRef[]).map((file) => ({
          ...file,
          label: `${before}${field.label}`,
          group: section.heading,
          section: section.id,
          row,
          imported: section.list?.from !== undefined,
        }))
      : [],
  )

const calledIn = (row: ShownRow, opened: Opened) =>
  [kindNameOf(row, opened), summaryOf(withoutKind(row), opened).heading].filter(Boolean).join('　')
