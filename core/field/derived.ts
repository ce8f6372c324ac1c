import { type Path, type Scope, sheetOf, valueAt } from '../condition.ts'
import type { Day } from '../day.ts'
import type { FieldOf, Form, Json } from '../form.ts'
import { ageOn, birthdayOf, checkIdNumber, genderOf } from '../identity.ts'
import { choice } from './choice.ts'
import { printedDate } from './day.ts'
import type { FieldKind } from './kind.ts'

/** Computed, so nothing typed is ever a value of it. */
export const derived: FieldKind<string | number | boolean, FieldOf<'derived'>> = {
  parse: () => undefined,
  check: () => undefined,
  show: (value) => said(value),
  print: (value, { take }) => (take === 'birthday' ? printedDate(String(value)) : said(value)),
}

export function derive(field: FieldOf<'derived'>, section: string, form: Form, scope: Scope, today: Day) {
  const source = valueAt(field.from, scope)
  if (source === undefined || source === null || source === '') return undefined
  if (field.take === 'value') return source
  if (field.take === 'label') return labelOf(source, field.from, section, form, scope, today)
  if (typeof source !== 'string' || checkIdNumber(source, today)) return undefined
  if (field.take === 'gender') return genderOf(source)
  return field.take === 'birthday' ? birthdayOf(source) : ageOn(birthdayOf(source), today)
}

function labelOf(source: Json, path: Path, section: string, form: Form, scope: Scope, today: Day) {
  const [sheet = section, id = path] = path.includes('.') ? path.split('.') : []
  const from = form.sections.find((one) => one.id === sheet)?.fields.find((one) => one.id === id)
  if (from?.kind !== 'choice') return source
  const here = path.includes('.') ? sheetOf(scope.answers, sheet) : scope.here
  return choice.show(String(source), from, { form, scope: { ...scope, here }, today })
}

const said = (value: string | number | boolean) => (typeof value === 'boolean' ? (value ? '是' : '否') : String(value))
