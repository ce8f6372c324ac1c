import { type Day, isDay } from './day.ts'

export type IdNumberRefusal =
  | 'id-number-length'
  | 'id-number-characters'
  | 'id-number-birthday'
  | 'id-number-future'
  | 'id-number-check-digit'
/** Fifteen digits are the number of a business licence from before 2015. */
export type CreditCodeRefusal =
  | 'credit-code-old'
  | 'credit-code-length'
  | 'credit-code-characters'
  | 'credit-code-check-digit'

/** As people type it, made one: full-width digits folded, spaces dropped, a small x raised. */
export const foldIdNumber = (text: string) => folded(text).toUpperCase()

/**
 * GB 11643: 17 digits and a check digit, with a birthday that exists and is not in the future. The numbers of residence
 * permits of Hong Kong, Macao and Taiwan residents are made in the same way, after 810000, 820000 and 830000.
 */
export function checkIdNumber(text: string, today: Day): IdNumberRefusal | undefined {
  const number = foldIdNumber(text)
  if ([...number].length !== 18) return 'id-number-length'
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(number)) return 'id-number-characters'
  const birthday = birthdayOf(number)
  if (!isDay(birthday)) return 'id-number-birthday'
  if (birthday > today) return 'id-number-future'
  return number[17] === idCheckDigit(number) ? undefined : 'id-number-check-digit'
}

export function birthdayOf(idNumber: string): Day {
  const number = foldIdNumber(idNumber)
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}` as Day
}

export const genderOf = (idNumber: string): '男' | '女' => (Number(foldIdNumber(idNumber)[16]) % 2 === 1 ? '男' : '女')

export function ageOn(birthday: Day, today: Day) {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4))
  return today.slice(5) < birthday.slice(5) ? years - 1 : years
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function idCheckDigit(number: string) {
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return '10X98765432'[sum % 11]
}

/** As people type it, made one: full-width folded, spaces dropped, small letters raised. */
export const foldCreditCode = (text: string) => folded(text).toUpperCase()

/** GB 32100 (18 characters, no I O S V Z), its check character by MOD 31. */
export function checkCreditCode(text: string): CreditCodeRefusal | undefined {
  const code = foldCreditCode(text)
  if (/^[0-9]{15}$/.test(code)) return 'credit-code-old'
  if ([...code].length !== 18) return 'credit-code-length'
  if (![...code].every((character) => creditCharacters.includes(character))) return 'credit-code-characters'
  return code[17] === creditCheckCharacter(code) ? undefined : 'credit-code-check-digit'
}

export function creditCheckCharacter(code: string) {
  const sum = [...code.slice(0, 17)].reduce(
    (total, character, index) => total + creditCharacters.indexOf(character) * (3 ** index % 31),
    0,
  )
  return creditCharacters[(31 - (sum % 31)) % 31]
}

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** As people type it: spaces, dashes and +86 gone. */
export const foldPhone = (text: string) =>
  folded(text)
    .replace(/-/g, '')
    .replace(/^(\+|00)86/, '')

export const isMobilePhone = (text: string) => /^1[3-9][0-9]{9}$/.test(foldPhone(text))

export const foldEmail = (text: string) => text.normalize('NFKC').trim()

export const isEmail = (text: string) =>
  foldEmail(text).length <= 100 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(foldEmail(text))

/** 130102********1234 → the first three and the last two, enough to recognise one's own. */
export const maskIdNumber = (text: string) => masked(foldIdNumber(text), 3, 2)

export const maskPhone = (text: string) => masked(foldPhone(text), 3, 4)

/** 张伟 → 张*, 欧阳娜娜 → 欧阳**, 阿依古丽·买买提 → 阿***. The given name is hidden, the surname kept. */
export function maskName(text: string) {
  const characters = [...text.trim()]
  const kept = characters.length > 2 && compoundSurnames.includes(characters.slice(0, 2).join('')) ? 2 : 1
  return characters.slice(0, kept).join('') + '*'.repeat(Math.min(3, Math.max(1, characters.length - kept)))
}

const compoundSurnames =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 司空 夏侯 轩辕 端木 百里 南宫 独孤 呼延 淳于 单于 澹台 公冶 宗政 濮阳 太史 申屠 闻人 赫连 钟离 鲜于 闾丘 万俟'.split(
    ' ',
  )

function masked(text: string, head: number, tail: number) {
  const characters = [...text]
  if (characters.length <= head + tail) return '*'.repeat(characters.length)
  return [
    ...characters.slice(0, head),
    '*'.repeat(characters.length - head - tail),
    ...characters.slice(characters.length - tail),
  ].join('')
}

const folded = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
