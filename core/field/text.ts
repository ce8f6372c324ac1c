import type { FieldOf } from '../form.ts'
import { cleaned, lengthOf } from './characters.ts'
import { type FieldKind, wrong } from './kind.ts'

export const text: FieldKind<string, FieldOf<'text'>> = {
  parse(raw, { digits }) {
    if (typeof raw !== 'string') return wrong('not-accepted')
    const value = cleaned(digits ? raw.normalize('NFKC') : raw, 'one-line')
    if (typeof value !== 'string') return value
    return value ? { value } : undefined
  },
  check(value, { min = 0, max = 200, digits = false }) {
    const now = lengthOf(value)
    if (now > max) return wrong('too-long', { max, now })
    if (digits && !/^[0-9]*$/.test(value)) return wrong('not-digits')
    return now < min ? wrong('too-short', { min, now }) : undefined
  },
  show: (value) => value,
  print: (value) => value,
}
