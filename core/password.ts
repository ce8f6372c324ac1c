/** How long, in characters, and what comes first. Letters and digits both, and none of the commonest, are asked everywhere. */
export type PasswordRule = { least: number; most: number; begins: 'with-letter' | 'anyhow' }

export type PasswordRefusal =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-begins-without-letter'
  | 'password-needs-letter-and-digit'
  | 'password-is-initial'
  | 'password-is-login'
  | 'password-too-common'

/** ！ and ! are one: both the setting and the checking of a password go through this. */
export const normalisePassword = (password: string) => password.normalize('NFKC')

export function checkPassword(
  password: string,
  rule: PasswordRule,
  { initial, login }: { initial: string; login: string },
): PasswordRefusal | undefined {
  const normal = normalisePassword(password)
  const length = [...normal].length
  if (length < rule.least) return 'password-too-short'
  if (length > rule.most) return 'password-too-long'
  if (normal === normalisePassword(initial)) return 'password-is-initial'
  if (normal.toLowerCase() === normalisePassword(login).toLowerCase()) return 'password-is-login'
  if (rule.begins === 'with-letter' && !/^[A-Za-z]/.test(normal)) return 'password-begins-without-letter'
  if (!/[A-Za-z]/.test(normal) || !/[0-9]/.test(normal)) return 'password-needs-letter-and-digit'
  return isCommon(normal.toLowerCase()) ? 'password-too-common' : undefined
}

/** The ones that every list of leaked passwords starts with, with their usual tails of digits and marks taken off. */
function isCommon(password: string) {
  const letters = password.replace(/[^a-z]/g, '')
  const few = new Set(password).size < 5
  return (
    few || (commonWords.includes(letters) && password.length < letters.length + 6) || commonWhole.includes(password)
  )
}

const commonWords = [
  'password',
  'qwerty',
  'qwertyuiop',
  'abc',
  'abcd',
  'abcdef',
  'admin',
  'woaini',
  'iloveyou',
  'welcome',
  'asdfgh',
  'zxcvbn',
  'test',
  'root',
]
const commonWhole = [
  '1qaz2wsx',
  '1q2w3e4r',
  '1q2w3e4r5t',
  'a12345678',
  'a123456789',
  'aa123456',
  'aa12345678',
  '123456aa',
  '12345678a',
  '123456789a',
  'qq123456',
  'passw0rd',
  'p@ssw0rd',
  'q1w2e3r4',
  '1234qwer',
  'qwer1234',
  'asdf1234',
  'zxcv1234',
]
