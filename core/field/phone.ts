import type { FieldOf } from '../form.ts'
import { foldPhone, isMobilePhone } from '../identity.ts'
import { type FieldKind, wrong } from './kind.ts'

/** A mobile number, or a fixed one with its area code. */
export const phone: FieldKind<string, FieldOf<'phone'>> = {
  parse(raw) {
    if (typeof raw !== 'string' || raw.length > 60) return wrong('not-accepted')
    const value = foldPhone(raw)
    if (value === '') return undefined
    return isMobilePhone(value) || /^0[1-9][0-9]{8,10}$/.test(value) ? { value } : wrong('not-a-phone')
  },
  check: () => undefined,
  show: (value) => value,
  print: (value) => value,
}
