import { describe, expect, it } from 'vitest'
import { type Insurance, insuranceFinding } from './insurance.ts'

const paid: Insurance = { place: '示例市', payer: '机械厂', from: '2020-03', to: '2026-06', unbroken: true }

describe('half a year of insurance in the year of declaring [HE-APPL-28]', () => {
  it('is met by six months in a row paid by the employer', () =>
    expect(insuranceFinding(paid, 2026, '机械厂')).toBe('符合'))
  it.each([
    ['five months', { to: '2026-05' }],
    ['another payer', { payer: '别的单位' }],
    ['a gap', { unbroken: false }],
    ['an end before the year', { to: '2025-12' }],
  ])('is not met by %s', (_, change) => expect(insuranceFinding({ ...paid, ...change }, 2026, '机械厂')).toBe('不符合'))
  it('is unknown without a record', () => expect(insuranceFinding(undefined, 2026, '机械厂')).toBe('未知'))
})
