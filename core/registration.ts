import { foldLogin, isLogin } from './account.ts'
import type { Day } from './day.ts'
import {
  type CreditCodeRefusal,
  checkCreditCode,
  checkIdNumber,
  foldIdNumber,
  type IdNumberRefusal,
  isEmail,
  isMobilePhone,
} from './identity.ts'
import { isMobileCode } from './mobile-code.ts'
import { checkPassword, normalisePassword, type PasswordRefusal, type PasswordRule } from './password.ts'

/** What somebody types who opens an account of their own. A region asks for some of it. */
export type Registration = {
  login: string
  name: string
  idNumber: string
  email: string
  password: string
  passwordAgain: string
  mobile: string
  code: string
}

/** What is typed for a unit that opens its own. A unit without a code leaves it out and is looked at by its bureau. */
export type UnitRegistration = Pick<Registration, 'login' | 'password' | 'passwordAgain' | 'mobile'> & {
  unitName: string
  creditCode: string
  division: string
  contact: string
}

export type RegistrationAsked = {
  /** In the order of the page. */
  asks: readonly (keyof Registration)[]
  /** 立即注册 shows what was typed once more; only 确认 opens the account. */
  confirms?: true
}

export const unitAsks = [
  'login',
  'unitName',
  'creditCode',
  'division',
  'contact',
  'mobile',
  'password',
  'passwordAgain',
] as const satisfies readonly (keyof UnitRegistration)[]

type Field = keyof Registration | keyof UnitRegistration
export type Slip<Of extends Field = Field> = {
  field: Of
  refusal:
    | IdNumberRefusal
    | CreditCodeRefusal
    | PasswordRefusal
    | 'not-filled-in'
    | 'login-not-allowed'
    | 'name-not-allowed'
    | 'not-an-email'
    | 'password-typed-differently'
    | 'not-a-mobile'
    | 'not-a-mobile-code'
    | 'no-such-division'
}

type Ruled = { initialPassword: string; password: PasswordRule }

/** What is wrong, each at its field; nothing when it can be sent. The browser and the server ask the same. */
export const slipsOf = (
  typed: Partial<Registration>,
  { accounts, today }: { accounts: Ruled & { registration: RegistrationAsked }; today: Day },
) => slips(typed, accounts.registration.asks, { accounts, today, divisions: [] })

export const unitSlipsOf = (
  typed: Partial<UnitRegistration>,
  about: { accounts: Ruled; divisions: readonly { code: string }[]; today: Day },
) => slips(typed, unitAsks, about)

const optional: readonly Field[] = ['creditCode']

function slips<Of extends Field>(
  typed: Partial<Record<Field, string>>,
  asks: readonly Of[],
  about: { accounts: Ruled; divisions: readonly { code: string }[]; today: Day },
): Slip<Of>[] {
  return asks.flatMap((field) => {
    const isEmpty = (typed[field] ?? '').trim() === ''
    if (isEmpty) return optional.includes(field) ? [] : [{ field, refusal: 'not-filled-in' }]
    const refusal = checks[field](typed, about)
    return refusal ? [{ field, refusal }] : []
  })
}

type Check = (
  typed: Partial<Record<Field, string>>,
  about: { accounts: Ruled; divisions: readonly { code: string }[]; today: Day },
) => Slip['refusal'] | undefined

const checks: Record<Field, Check> = {
  login: ({ login = '' }) => (isLogin(foldLogin(login)) ? undefined : 'login-not-allowed'),
  name: ({ name = '' }) => (isName(name) ? undefined : 'name-not-allowed'),
  contact: ({ contact = '' }) => (isName(contact) ? undefined : 'name-not-allowed'),
  unitName: ({ unitName = '' }) => (isName(unitName, 80) ? undefined : 'name-not-allowed'),
  idNumber: ({ idNumber = '' }, { today }) => checkIdNumber(idNumber, today),
  creditCode: ({ creditCode = '' }) => checkCreditCode(creditCode),
  division: ({ division }, { divisions }) =>
    divisions.some(({ code }) => code === division) ? undefined : 'no-such-division',
  email: ({ email = '' }) => (isEmail(email) ? undefined : 'not-an-email'),
  password: ({ password = '', login, idNumber }, { accounts: { password: rule, initialPassword: initial } }) =>
    checkPassword(password, rule, { initial, login: login ? foldLogin(login) : foldIdNumber(idNumber ?? '') }),
  passwordAgain: ({ password = '', passwordAgain = '' }) =>
    normalisePassword(password) === normalisePassword(passwordAgain) ? undefined : 'password-typed-differently',
  mobile: ({ mobile = '' }) => (isMobilePhone(mobile) ? undefined : 'not-a-mobile'),
  code: ({ code = '' }) => (isMobileCode(code) ? undefined : 'not-a-mobile-code'),
}

const isName = (text: string, most = 40) =>
  [...text.trim()].length <= most && !/\p{Cc}|\p{Extended_Pictographic}/u.test(text.trim())
