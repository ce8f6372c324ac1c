/** A code that was sent to a mobile phone, as it is kept. Moments are milliseconds since 1970. */
export type MobileCode = { from: number; wrongTries: number; used: boolean }

export type MobileCodeRefusal =
  | 'mobile-code-not-asked'
  | 'mobile-code-used'
  | 'mobile-code-worn-out'
  | 'mobile-code-expired'
  | 'mobile-code-wrong'

/** It lives three minutes from sending, is used once, and five wrong tries end it. */
export const mobileCodeSeconds = 180
const mostWrongTries = 5

export function whyNotCode(code: MobileCode | undefined, matches: boolean, now: number): MobileCodeRefusal | undefined {
  if (!code) return 'mobile-code-not-asked'
  if (code.used) return 'mobile-code-used'
  if (code.wrongTries >= mostWrongTries) return 'mobile-code-worn-out'
  if (now > code.from + mobileCodeSeconds * 1000) return 'mobile-code-expired'
  return matches ? undefined : 'mobile-code-wrong'
}

export const foldMobileCode = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

export const isMobileCode = (text: string) => /^[0-9]{6}$/.test(foldMobileCode(text))
