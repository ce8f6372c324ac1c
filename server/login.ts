import { foldLogin, isLogin } from '../core/account.ts'
import { foldIdNumber } from '../core/identity.ts'
import type { Keys } from './seal.ts'
import { mark } from './seal.ts'
import type { Session } from './session.ts'

/** What one chooses before the box for account and password appears. */
export type LoginRole = 'administrator' | 'staff' | 'personal'

const kindsOf: Record<LoginRole, readonly Session['kind'][]> = {
  administrator: ['administrator', 'system'],
  staff: ['officer', 'approver'],
  personal: ['applicant'],
}

export const fits = (role: LoginRole, kind: Session['kind']) => kindsOf[role].includes(kind)

/** Applicants log in by their number or, where they have one, by a log-in name: it begins with a letter, so it is no number. */
export const isByNumber = (role: LoginRole, login: string) => role === 'personal' && !isLogin(foldLogin(login))

/** Where failures are counted: by the number or the name that was typed. */
export const markOfLogin = (role: LoginRole, login: string, keys: Keys) =>
  isByNumber(role, login) ? mark(foldIdNumber(login), keys) : mark(`login ${foldLogin(login)}`, keys)
