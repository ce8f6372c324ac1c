import { describe, expect, it } from 'vitest'
import { checkPassword, normalisePassword } from './password.ts'

const usual = { least: 8, most: 64, begins: 'anyhow' } as const
const strict = { least: 8, most: 20, begins: 'with-letter' } as const
const about = { initial: 'Example88！', login: 'lin12345678' }

describe('a password', () => {
  it.each([
    ['Regen-2026', undefined],
    ['雨后的山路2026abc', undefined],
    ['Ab1-567', 'password-too-short'],
    [`b2${'山雨yz'.repeat(15)}林34`, 'password-too-long'],
    [`b2${'山雨yz'.repeat(15)}林3`, undefined],
    ['abcdefghij', 'password-needs-letter-and-digit'],
    ['2026202598', 'password-needs-letter-and-digit'],
    ['Example88！', 'password-is-initial'],
    ['Example88!', 'password-is-initial'],
    ['LIN12345678', 'password-is-login'],
    ['password1', 'password-too-common'],
    ['Aa123456', 'password-too-common'],
    ['1qaz2wsx', 'password-too-common'],
    ['aaaaaaa1', 'password-too-common'],
    ['ｐａｓｓｗｏｒｄ１', 'password-too-common'],
  ])('%j: %s', (password, refusal) => expect(checkPassword(password, usual, about)).toBe(refusal))

  it.each([
    ['Abcdefg1', undefined],
    [`A${'b2'.repeat(9)}c`, 'password-too-common'],
    ['Abc-de_fg!hij-klmn12', undefined],
    ['1abcdefg', 'password-begins-without-letter'],
    ['山bcdefg1', 'password-begins-without-letter'],
    ['_abcdefg1', 'password-begins-without-letter'],
    ['abcdefgh', 'password-needs-letter-and-digit'],
    ['Abcdef1', 'password-too-short'],
    ['Abc-de_fg!hij-klmn123', 'password-too-long'],
  ])('with a letter first and at most twenty, %j: %s [TJ-AUTH-16]', (password, refusal) =>
    expect(checkPassword(password, strict, about)).toBe(refusal),
  )

  it('is the same with a full-width and a half-width mark', () =>
    expect(normalisePassword('88888888Aa！')).toBe(normalisePassword('88888888Aa!')))
})
