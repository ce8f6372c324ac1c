import type { FieldOf } from '../form.ts'
import { cleaned, lengthOf } from './characters.ts'
import { type FieldKind, wrong } from './kind.ts'

export const longText: FieldKind<string, FieldOf<'longText'>> = {
  parse(raw) {
    if (typeof raw !== 'string') return wrong('not-accepted')
    const value = cleaned(raw, 'many-lines')
    if (typeof value !== 'string') return value
    return value ? { value } : undefined
  },
  check(value, { max }) {
    const now = lengthOf(value)
    return now > max ? wrong('too-long', { max, now }) : undefined
  },
  show: (value) => value,
  print: (value) => value,
}
