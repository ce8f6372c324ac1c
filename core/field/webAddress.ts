import type { FieldOf } from '../form.ts'
import { cleaned } from './characters.ts'
import { type FieldKind, wrong } from './kind.ts'

export const webAddress: FieldKind<string, FieldOf<'webAddress'>> = {
  parse(raw) {
    if (typeof raw !== 'string') return wrong('not-accepted')
    const value = cleaned(raw, 'one-line')
    if (typeof value !== 'string') return value
    if (value === '') return undefined
    return value.length <= 2000 && hostOf(value) ? { value } : wrong('not-an-address')
  },
  check(value, { hosts }) {
    const host = hostOf(value) ?? ''
    if (!hosts || hosts.some((one) => host === one || host.endsWith(`.${one}`))) return undefined
    return wrong('address-elsewhere', { hosts: hosts.join('、') })
  },
  show: (value) => value,
  print: (value) => value,
}

/** Only what a reviewer can open without risk: http or https, a named host, no name or password inside. */
function hostOf(text: string) {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return undefined
  const { hostname, username, password } = new URL(text)
  return hostname.includes('.') && !username && !password ? hostname : undefined
}
