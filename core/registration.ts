import type { Day } from './day.ts'
import { checkIdNumber, foldIdNumber, type IdNumberRefusal, isEmail, isMobilePhone } from './identity.ts'
import { isMobileCode } from './mobile-code.ts'
import { checkPassword, normalisePassword, type PasswordRefusal } from './password.ts'
import type { Accounts } from './region.ts'

/** What somebody types who opens an account of their own, in the order of the page. */
export type Registration = {
  name: string
  idNumber: string
  email: string
  password: string
  passwordAgain: string
  mobile: string
  code: string
}

export type Slip = {
  field: keyof Registration
  refusal:
    | IdNumberRefusal
    | PasswordRefusal
    | 'not-filled-in'
    | 'name-not-allowed'
    | 'not-an-email'
    | 'password-typed-differently'
    | 'not-a-mobile'
    | 'not-a-mobile-code'
}

type Checked = { accounts: Pick<Accounts, 'initialPassword' | 'password'>; today: Day }

/** What is wrong, each at its field; nothing when it can be sent. The browser and the server ask the same. */
export function slipsOf(typed: Registration, { accounts, today }: Checked): Slip[] {
  const { initialPassword: initial, password: rule } = accounts
  const refusals: Record<keyof Registration, Slip['refusal'] | undefined> = {
    name: isName(typed.name) ? undefined : 'name-not-allowed',
    idNumber: checkIdNumber(typed.idNumber, today),
    email: isEmail(typed.email) ? undefined : 'not-an-email',
    password: checkPassword(typed.password, rule, { initial, login: foldIdNumber(typed.idNumber) }),
    passwordAgain: isSame(typed.password, typed.passwordAgain) ? undefined : 'password-typed-differently',
    mobile: isMobilePhone(typed.mobile) ? undefined : 'not-a-mobile',
    code: isMobileCode(typed.code) ? undefined : 'not-a-mobile-code',
  }
  return fields.flatMap((field) => {
    const refusal = typed[field].trim() === '' ? 'not-filled-in' : refusals[field]
    return refusal ? [{ field, refusal }] : []
  })
}

const fields = ['name', 'idNumber', 'email', 'password', 'passwordAgain', 'mobile', 'code'] as const

const isName = (text: string) => [...text.trim()].length <= 40 && !/\p{Cc}|\p{Extended_Pictographic}/u.test(text.trim())

const isSame = (one: string, other: string) => normalisePassword(one) === normalisePassword(other)
