import type { FieldOf } from '../form.ts'
import { checkIdNumber, foldIdNumber } from '../identity.ts'
import { type FieldKind, wrong } from './kind.ts'

export const idNumber: FieldKind<string, FieldOf<'idNumber'>> = {
  parse(raw, _, { today }) {
    if (typeof raw !== 'string' || raw.length > 60) return wrong('not-accepted')
    const value = foldIdNumber(raw)
    if (value === '') return undefined
    const why = checkIdNumber(value, today)
    return why ? wrong('not-an-id-number', { why }) : { value }
  },
  check: () => undefined,
  show: (value) => value,
  print: (value) => value,
}
