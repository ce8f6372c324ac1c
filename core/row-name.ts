import type { Row } from './condition.ts'
import type { Day } from './day.ts'
import type { Field, Form, Section } from './form.ts'
import { importedField, kindOfRow } from './imported.ts'
import { kindIn, type Library, nameOf } from './library.ts'

/** What a row is called: as the library names its kind, or by the first of its facts, words before choices; never a personal number. */
export function rowName(
  form: Form,
  section: Section,
  row: Row,
  { library, today }: { library?: Library | undefined; today: Day },
): string {
  const kind = section.list?.from && kindOfRow(section, row)
  const its = kind !== undefined && library ? kindIn(library, kind) : undefined
  const named = its
    ? its.named.map((field) => importedField(section, its.section, field))
    : section.fields
        .filter((field) => names(field) && row[field.id] !== undefined)
        .sort((one, other) => Number(other.kind === 'text') - Number(one.kind === 'text'))
        .slice(0, 2)
        .map(({ id }) => id)
  return nameOf(form, { section: section.id, named, same: [] }, row, today)
}

const names = ({ kind, sensitive }: Field) =>
  !sensitive && !['files', 'photo', 'idNumber', 'phone', 'longText', 'derived', 'yesNo'].includes(kind)
