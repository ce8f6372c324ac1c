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

/** Log-in names are told apart without regard to case or width. */
export const foldLogin = (login: string) => login.normalize('NFKC').trim().toLowerCase()

/** Where failures are counted: applicants by their number, everybody else by the log-in name. */
export const markOfLogin = (role: LoginRole, login: string, keys: Keys) =>
  role === 'personal' ? mark(foldIdNumber(login), keys) : mark(`login ${foldLogin(login)}`, keys)
