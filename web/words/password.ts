import type { PasswordRule } from '../../core/password.ts'

/** What a password must be, said before anybody types one. */
export const passwordHint = ({ least, most, begins }: PasswordRule) =>
  begins === 'with-letter'
    ? `以字母开头，同时包含字母和数字，${least} 至 ${most} 位`
    : `至少 ${least} 位，同时包含字母和数字，不能与初始密码、账号相同`
