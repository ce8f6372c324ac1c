import type { Demonstration } from '../../../core/demonstration.ts'
import { idCheckDigit } from '../../../core/identity.ts'

/** 35 00 00 is the province itself: nobody is registered there. */
function idNumber(born: number, gender: '男' | '女', index: number) {
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String(((index * 5) % 28) + 1).padStart(2, '0')
  const digits = `350000${born}${month}${day}${String(index * 2 + (gender === '男' ? 1 : 0)).padStart(3, '0')}`
  return `${digits}${idCheckDigit(digits)}`
}

/** 154 is given to no operator. */
export const phone = (index: number) => `154${String(30_000_000 + index * 37)}`

/** They have never been here: a teacher, an engineer, and somebody whose unit is not registered yet. */
export const newcomers = (year: number): NonNullable<Demonstration['newcomers']> => [
  { name: '林晓舟', idNumber: idNumber(year - 34, '女', 401), mobile: phone(401) },
  { name: '陈立峰', idNumber: idNumber(year - 38, '男', 402), mobile: phone(402) },
  { name: '黄若愚', idNumber: idNumber(year - 45, '男', 403), mobile: phone(403) },
]
