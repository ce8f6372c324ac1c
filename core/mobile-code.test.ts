import { describe, expect, it } from 'vitest'
import { isMobileCode, whyNotCode } from './mobile-code.ts'

const from = Date.parse('2026-05-09T02:00:00Z')
const fresh = { from, wrongTries: 0, used: false }
const later = (seconds: number) => from + seconds * 1000

describe('a code sent to a mobile phone', () => {
  it.each([
    [0, undefined],
    [179, undefined],
    [180, undefined],
    [181, 'mobile-code-expired'],
  ])('%i seconds after sending: %s [TJ-AUTH-07]', (seconds, refusal) =>
    expect(whyNotCode(fresh, true, later(seconds))).toBe(refusal),
  )

  it('counts once, and not after five wrong tries, however right it is', () => {
    expect(whyNotCode({ ...fresh, used: true }, true, later(1))).toBe('mobile-code-used')
    expect(whyNotCode({ ...fresh, wrongTries: 4 }, true, later(1))).toBeUndefined()
    expect(whyNotCode({ ...fresh, wrongTries: 5 }, true, later(1))).toBe('mobile-code-worn-out')
  })

  it('must be the one that was sent', () => {
    expect(whyNotCode(fresh, false, later(1))).toBe('mobile-code-wrong')
    expect(whyNotCode(undefined, false, later(1))).toBe('mobile-code-not-asked')
  })

  it('is six digits, in whatever width and with whatever spaces', () => {
    for (const text of ['123456', '１２３４５６', ' 123 456 ']) expect(isMobileCode(text)).toBe(true)
    for (const text of ['', '12345', '1234567', '12345x']) expect(isMobileCode(text)).toBe(false)
  })
})
