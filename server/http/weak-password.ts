import type { PasswordRefusal, PasswordRule } from '../../core/password.ts'
import { refuse } from './route.ts'

/** With the number that was not kept to, where one was. */
export const refusePassword = (refusal: PasswordRefusal, { least, most }: PasswordRule) =>
  refuse(refusal, refusal === 'password-too-short' ? { least } : refusal === 'password-too-long' ? { most } : undefined)
