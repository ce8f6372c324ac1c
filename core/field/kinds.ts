import type { Field, Json, Kind } from '../form.ts'
import { choice } from './choice.ts'
import { choices } from './choices.ts'
import { code } from './code.ts'
import { day } from './day.ts'
import { derived } from './derived.ts'
import { files } from './files.ts'
import { idNumber } from './idNumber.ts'
import type { Context, FieldKind, Finding } from './kind.ts'
import { longText } from './longText.ts'
import { month } from './month.ts'
import { number } from './number.ts'
import { organisation } from './organisation.ts'
import { phone } from './phone.ts'
import { photo } from './photo.ts'
import { row } from './row.ts'
import { text } from './text.ts'
import { tree } from './tree.ts'
import { webAddress } from './webAddress.ts'
import { year } from './year.ts'
import { yesNo } from './yesNo.ts'

/** Every kind of field there is. Another one: its file, its line here, its component in the browser. */
const kinds = {
  text,
  longText,
  number,
  day,
  month,
  year,
  choice,
  choices,
  tree,
  row,
  yesNo,
  organisation,
  idNumber,
  phone,
  photo,
  files,
  webAddress,
  code,
  derived,
} satisfies Record<Kind, unknown>

/** The kind of a field not known beforehand; each file has checked its own types. */
export const kindOf = (field: Field) => kinds[field.kind] as unknown as FieldKind<Json>

/** What stands against submitting a stored value: that it is none of its kind, or not one that is allowed. */
export function findingIn(field: Field, value: Json, context: Context): Finding | undefined {
  const parsed = kindOf(field).parse(value, field, context)
  if (!parsed || 'problem' in parsed) return parsed
  return kindOf(field).check(parsed.value, field, context)
}
