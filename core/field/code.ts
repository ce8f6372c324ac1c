import type { FieldOf } from '../form.ts'
import { folded } from './characters.ts'
import { type FieldKind, wrong } from './kind.ts'

/** A verification code: letters or digits, of one exact length. */
export const code: FieldKind<string, FieldOf<'code'>> = {
  parse(raw) {
    if (typeof raw !== 'string' || raw.length > 100) return wrong('not-accepted')
    const value = folded(raw)
    if (value === '') return undefined
    return /^[A-Za-z0-9]+$/.test(value) ? { value } : wrong('not-letters-or-digits')
  },
  check: (value, { length }) =>
    value.length === length ? undefined : wrong('wrong-length', { length, now: value.length }),
  show: (value) => value,
  print: (value) => value,
}
