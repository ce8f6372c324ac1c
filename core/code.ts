import type { OrganisationKind } from './organisation.ts'

export type CodeRefusal = 'code-not-digits' | 'code-wrong-length' | 'code-out-of-range'

/** The full code out of the parent's code, which is never typed, and the serial, which is. */
export function fullCode(kind: OrganisationKind, parentCode: string, serial: string): string | CodeRefusal {
  if (!kind.serial) return kind.code ?? 'code-out-of-range'
  if (!/^[0-9]+$/.test(serial)) return 'code-not-digits'
  if (serial.length !== kind.serial.digits) return 'code-wrong-length'
  const number = Number(serial)
  if (number < kind.serial.from || number > kind.serial.to) return 'code-out-of-range'
  return parentCode + serial
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
