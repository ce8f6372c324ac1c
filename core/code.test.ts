import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { fullCode, nextSerial } from './code.ts'
import type { OrganisationKind } from './organisation.ts'

const kindOf = (id: string): OrganisationKind => {
  const kind = example.organisationKinds.find((one) => one.id === id)
  if (!kind) throw new Error(`no kind ${id}`)
  return kind
}
const city = kindOf('city-office')

describe('a code', () => {
  it.each([
    ['0001', { ok: true, code: '900001' }],
    ['0099', { ok: true, code: '900099' }],
    ['0000', { ok: false, refusal: 'code-out-of-range' }],
    ['0100', { ok: false, refusal: 'code-out-of-range' }],
    ['001', { ok: false, refusal: 'code-wrong-length' }],
    ['00011', { ok: false, refusal: 'code-wrong-length' }],
    ['00a1', { ok: false, refusal: 'code-not-digits' }],
    ['０００１', { ok: false, refusal: 'code-not-digits' }],
    ['-001', { ok: false, refusal: 'code-not-digits' }],
    ['1e01', { ok: false, refusal: 'code-not-digits' }],
    ['', { ok: false, refusal: 'code-not-digits' }],
    ['0001\n', { ok: false, refusal: 'code-not-digits' }],
  ])('from the serial %j', (serial, decision) => expect(fullCode(city, '90', serial)).toEqual(decision))

  it('is fixed where the region fixes it', () =>
    expect(fullCode(kindOf('province-office'), '', 'anything')).toEqual({ ok: true, code: '90' }))

  it('is proposed as the lowest that is free', () => {
    expect(nextSerial(city, '90', new Set())).toBe('0001')
    expect(nextSerial(city, '90', new Set(['900001', '900003']))).toBe('0002')
    expect(nextSerial(city, '91', new Set(['900001']))).toBe('0001')
  })

  it('is not proposed when the range is used up', () => {
    const taken = new Set(Array.from({ length: 99 }, (_, index) => `90${String(index + 1).padStart(4, '0')}`))
    expect(nextSerial(city, '90', taken)).toBeUndefined()
    expect(nextSerial(kindOf('province-office'), '', new Set())).toBeUndefined()
  })
})
