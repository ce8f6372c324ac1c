import type { OrganisationKind } from './organisation.ts'

export type CodeRefusal = 'code-not-digits' | 'code-wrong-length' | 'code-out-of-range'

export type CodeDecision = { ok: true; code: string } | { ok: false; refusal: CodeRefusal }

/** The full code out of the parent's code, which is never typed, and the serial, which is. */
export function fullCode(kind: OrganisationKind, parentCode: string, serial: string): CodeDecision {
  if (!kind.serial) return kind.code === undefined ? refused('code-out-of-range') : { ok: true, code: kind.code }
  if (!/^[0-9]+$/.test(serial)) return refused('code-not-digits')
  if (serial.length !== kind.serial.digits) return refused('code-wrong-length')
  const number = Number(serial)
  if (number < kind.serial.from || number > kind.serial.to) return refused('code-out-of-range')
  return { ok: true, code: parentCode + serial }
}

/** The lowest serial of the kind's range that no sibling of its group has, or nothing when the range is used up. */
export function nextSerial(kind: OrganisationKind, parentCode: string, taken: ReadonlySet<string>): string | undefined {
  if (!kind.serial) return undefined
  for (let number = kind.serial.from; number <= kind.serial.to; number++) {
    const serial = String(number).padStart(kind.serial.digits, '0')
    if (!taken.has(parentCode + serial)) return serial
  }
  return undefined
}

const refused = (refusal: CodeRefusal): CodeDecision => ({ ok: false, refusal })
