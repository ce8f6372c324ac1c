import { idCheckDigit } from '../../core/identity.ts'
import { nameOf } from './names.ts'

/** Numbers that nobody has: divisions that do not exist, and a beginning of telephone numbers that no operator was given. */
export type Human = { name: string; idNumber: string; mobile: string }

/** `like` gives the birthday and the sex, so that the answers of somebody who has both are theirs too. */
export function humanOf(person: number, like = '990000198503070011'): Human {
  const isMan = Number(like[16]) % 2
  const area = 910_000 + Math.floor(person / 500)
  const order = String((person % 500) * 2 + isMan).padStart(3, '0')
  const digits = `${area}${like.slice(6, 14)}${order}`
  return {
    name: nameOf(person),
    idNumber: digits + idCheckDigit(digits),
    mobile: `154${String(person).padStart(8, '0')}`,
  }
}
