import type { FieldOf } from '../form.ts'
import { cleaned, lengthOf } from './characters.ts'
import { type FieldKind, wrong } from './kind.ts'

export const text: FieldKind<string, FieldOf<'text'>> = {
  parse(raw) {
    if (typeof raw !== 'string') return wrong('not-accepted')
    const value = cleaned(raw, 'one-line')
    if (typeof value !== 'string') return value
    return value ? { value } : undefined
  },
  check(value, { min = 0, max = 200 }) {
    const now = lengthOf(value)
    if (now > max) return wrong('too-long', { max, now })
    return now < min ? wrong('too-short', { min, now }) : undefined
  },
  show: (value) => value,
  print: (value) => value,
}
