import type { Section } from '../../core/form.ts'
import { kindField } from '../../core/imported.ts'
import type { ShownRow } from '../../core/shape.ts'
import { isFrozen } from '../../core/taken.ts'
import type { Opened } from '../form/context.ts'
import { listed, said, summaryOf } from '../form/rows.ts'

export type RowColumn = { id: string; label: string; text: (row: ShownRow, opened: Opened) => string }

/** What the table shows of such rows: the first fields of the kind; of several kinds, which it is and what it is called. */
export function columnsOf(section: Section, rows: readonly ShownRow[]): RowColumn[] {
  const frozen = { ...section, fields: section.fields.filter((field) => isFrozen(section, field)) }
  if ((section.list?.from?.kinds.length ?? 1) === 1)
    return listed(frozen, rows)
      .slice(0, 5)
      .map(({ id, label }) => ({ id, label, text: (row, opened) => textAt(row, id, opened) }))
  return [
    { id: kindField, label: '业绩类别', text: kindNameOf },
    { id: 'name', label: '业绩', text: (row, opened) => calledIn(row, opened) },
  ]
}

const textAt = ({ fields }: ShownRow, id: string, opened: Opened) => {
  const here = fields.find(({ field }) => field.id === id)
  return here ? said(here, opened) : ''
}

/** Which kind of achievement a row is, where its section takes several. */
export const kindNameOf = (row: ShownRow, opened: Opened) => textAt(row, kindField, opened)

function calledIn(row: ShownRow, opened: Opened) {
  const { heading, facts } = summaryOf(withoutKind(row), opened)
  return [heading, ...facts.slice(0, 2).map(({ label, text }) => `${label} ${text}`)].filter(Boolean).join('　')
}

/** Its own fields alone: the kind is said by its heading. */
export const withoutKind = (row: ShownRow): ShownRow => ({
  ...row,
  fields: row.fields.filter(({ field }) => field.id !== kindField),
})
