import type { FieldOf } from '../form.ts'
import { dated, printedDate, within } from './day.ts'
import type { FieldKind } from './kind.ts'

/** 2026, a number. */
export const year: FieldKind<number, FieldOf<'day' | 'month' | 'year'>> = {
  parse(raw) {
    const parsed = dated(raw, 1)
    return parsed && 'value' in parsed ? { value: Number(parsed.value) } : parsed
  },
  check: (value, field, context) => within(String(value), field, context),
  show: (value) => String(value),
  print: (value) => printedDate(String(value)),
}
