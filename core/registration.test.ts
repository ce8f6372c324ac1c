import { describe, expect, it } from 'vitest'
import { idCheckDigit } from './identity.ts'
import { slipsOf } from './registration.ts'

const withDigit = (first: string) => first + idCheckDigit(first)
const good = {
  name: '沈若兰',
  idNumber: withDigit('99000019900307021'),
  email: 'ruolan@example.com',
  password: 'Abcdefg1',
  passwordAgain: 'Abcdefg1',
  mobile: '13800138000',
  code: '123456',
}
const about = {
  accounts: {
    registration: { asks: ['name', 'idNumber', 'email', 'password', 'passwordAgain', 'mobile', 'code'] },
    initialPassword: 'Example88！',
    password: { least: 8, most: 20, begins: 'with-letter' },
  },
  today: '2026-05-09',
} as const
const slips = (change: Partial<typeof good>) => slipsOf({ ...good, ...change }, about)

describe('a registration', () => {
  it('that is complete can be sent', () => expect(slips({})).toEqual([]))

  it.each(Object.keys(good) as (keyof typeof good)[])('with an empty %s is told so there [TJ-AUTH-04]', (field) => {
    const found = slips({ [field]: '  ' })
    expect(found).toContainEqual({ field, refusal: 'not-filled-in' })
    expect(found.filter((slip) => slip.field !== field && slip.field !== 'passwordAgain')).toEqual([])
  })

  it.each([
    ['idNumber', '11010519491231002', 'id-number-length'],
    ['idNumber', '110105194912310021', 'id-number-check-digit'],
    ['email', 'ruolan@', 'not-an-email'],
    ['email', 'ruolan example.com', 'not-an-email'],
    ['email', `${'a'.repeat(96)}@b.cn`, 'not-an-email'],
    ['mobile', '1380013800', 'not-a-mobile'],
    ['mobile', '23800138000', 'not-a-mobile'],
    ['passwordAgain', 'Abcdefg2', 'password-typed-differently'],
    ['code', '12345', 'not-a-mobile-code'],
    ['name', '沈😀兰', 'name-not-allowed'],
    ['name', '长'.repeat(41), 'name-not-allowed'],
  ] as const)('with %s %j is told at that field: %s [TJ-AUTH-04]', (field, text, refusal) =>
    expect(slips({ [field]: text })).toEqual([{ field, refusal }]),
  )

  it('tells all that is wrong at once, in the order of the page', () =>
    expect(slips({ name: '', email: 'x', mobile: '1' }).map(({ field }) => field)).toEqual(['name', 'email', 'mobile']))

  it('takes the number of a residence permit and a small x', () => {
    for (const area of ['810000', '820000', '830000'])
      expect(slips({ idNumber: withDigit(`${area}19900307021`) })).toEqual([])
    expect(slips({ idNumber: '11010519491231002x' })).toEqual([])
  })
})
