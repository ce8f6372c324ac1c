import type { FieldOf } from '../form.ts'
import { dated, printedDate, within } from './day.ts'
import type { FieldKind } from './kind.ts'

/** "2026-03". */
export const month: FieldKind<string, FieldOf<'day' | 'month' | 'year'>> = {
  parse: (raw) => dated(raw, 2),
  check: (value, field, context) => within(value, field, context),
  show: (value) => value,
  print: (value) => printedDate(value),
}
