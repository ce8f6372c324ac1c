import { describe, expect, it } from 'vitest'
import { fullCode, nextSerial } from '../../core/code.ts'
import { hebei } from './index.ts'

const kinds = new Map(hebei.organisationKinds.map((kind) => [kind.id, kind]))

function kind(id: string) {
  const found = kinds.get(id)
  if (!found) throw new Error(`no kind ${id}`)
  return found
}

const four = (serial: number) => String(serial).padStart(4, '0')
const accepts = (id: string, serial: number) => fullCode(kind(id), '13', four(serial)).ok

function hasExactly(id: string, from: number, to: number) {
  expect([from - 1, from, to, to + 1].map((serial) => accepts(id, serial))).toEqual([false, true, true, false])
}

const under = (parent: string) =>
  hebei.organisationKinds.filter((one) => one.under.includes(parent)).map(({ id }) => id)

describe('kinds of organisations in Hebei', () => {
  it('puts the five kinds of the manual and the self-review units directly below the province office [HE-ORG-05]', () => {
    expect(under('province-office')).toEqual([
      'city-office',
      'direct-county-office',
      'xiongan-office',
      'provincial-party-department',
      'provincial-government-department',
      'provincial-enterprise',
      'provincial-self-review-state-enterprise',
      'provincial-self-review-private-enterprise',
      'provincial-self-review-central',
      'provincial-self-review-hospital',
      'provincial-self-review-university',
      'provincial-agency',
      'employer',
    ])
  })
  it('has one root, the province office, whose code 13 is not typed [HE-ORG-06]', () => {
    expect(hebei.organisationKinds.filter((one) => one.under.length === 0)).toMatchObject([
      { id: 'province-office', code: '13' },
    ])
    expect(fullCode(kind('province-office'), '', '99')).toEqual({ ok: true, code: '13' })
    expect(hebei.root).toMatchObject({ kind: 'province-office', code: '13' })
  })
  it('makes a city office of 13 and four typed digits [HE-ORG-07]', () => {
    expect(fullCode(kind('city-office'), '13', '0100')).toEqual({ ok: true, code: '130100' })
    expect(['010', '01000', 'abcd'].map((serial) => fullCode(kind('city-office'), '13', serial))).toEqual([
      { ok: false, refusal: 'code-wrong-length' },
      { ok: false, refusal: 'code-wrong-length' },
      { ok: false, refusal: 'code-not-digits' },
    ])
  })
  it('makes a county office of its city and four digits, and codes province-run counties like cities [HE-ORG-08]', () => {
    expect(fullCode(kind('county-office'), '130100', '0102')).toEqual({ ok: true, code: '1301000102' })
    expect(kind('county-office').under).toEqual(['city-office', 'xiongan-office'])
    for (const id of ['direct-county-office', 'xiongan-office'])
      expect(kind(id)).toMatchObject({ under: ['province-office'], serial: { digits: 4 } })
  })
  it('codes every provincial unit with 13 and four digits [HE-ORG-09]', () => {
    const provincial = hebei.organisationKinds.filter(({ id }) => id.startsWith('provincial-'))
    expect(provincial).toHaveLength(9)
    for (const one of provincial) {
      expect(one.under).toEqual(['province-office'])
      expect(fullCode(one, '13', four(one.serial?.from ?? 0))).toMatchObject({
        code: expect.stringMatching(/^13[0-9]{4}$/),
      })
    }
  })
  it('numbers provincial party departments 0101-0999 [HE-ORG-10]', () =>
    hasExactly('provincial-party-department', 101, 999))
  it('numbers provincial government departments 1001-1999 [HE-ORG-11]', () =>
    hasExactly('provincial-government-department', 1001, 1999))
  it('numbers provincial enterprises 2001-2999 [HE-ORG-12]', () => hasExactly('provincial-enterprise', 2001, 2999))
  it.each([
    ['state-enterprise', 3001, 3099],
    ['private-enterprise', 3101, 3199],
    ['central', 3201, 3299],
    ['hospital', 3301, 3499],
    ['university', 3501, 4999],
  ])('numbers self-review units of the province and of cities: %s %i-%i [HE-ORG-13] [HE-ORG-17]', (id, from, to) => {
    hasExactly(`provincial-self-review-${id}`, from, to)
    hasExactly(`city-self-review-${id}`, from, to)
  })
  it('gives the provincial and the city talent centre 5000, once each [HE-ORG-14] [HE-ORG-18]', () => {
    hasExactly('provincial-agency', 5000, 5000)
    hasExactly('city-agency', 5000, 5000)
    expect(fullCode(kind('provincial-agency'), '13', '5000')).toEqual({ ok: true, code: '135000' })
    expect(nextSerial(kind('provincial-agency'), '13', new Set(['135000']))).toBeUndefined()
  })
  it('codes city departments, self-review units and talent centres below their city [HE-ORG-15]', () => {
    for (const one of hebei.organisationKinds.filter(
      ({ id, depth }) => depth === 'city' && !id.endsWith('-office') && id.startsWith('city-'),
    ))
      expect(one.under).toEqual(['city-office', 'direct-county-office', 'xiongan-office'])
    expect(fullCode(kind('city-government-department'), '130100', '1001')).toEqual({ ok: true, code: '1301001001' })
  })
  it('numbers city departments and enterprises like those of the province [HE-ORG-16]', () => {
    hasExactly('city-party-department', 101, 999)
    hasExactly('city-government-department', 1001, 1999)
    hasExactly('city-enterprise', 2001, 2999)
  })
  it('lets employers be made one level at a time under every unit, also under an employer [HE-ORG-04]', () => {
    expect(kind('provincial-government-department').under).toEqual(['province-office'])
    expect(new Set(kind('employer').under)).toEqual(new Set(kinds.keys()))
    expect(kind('provincial-self-review-hospital').under).not.toContain('provincial-self-review-university')
  })
  it('sets category and nature as the manual says [HE-ORG-23]', () => {
    for (const one of hebei.organisationKinds) {
      if (one.group === 'office') expect(one.defaults).toMatchObject({ nature: '机关' })
      if (one.group === 'department' && one.depth !== 'province')
        expect(one.defaults).toMatchObject({ category: '申报单位' })
      if (one.defaults?.category) expect(hebei.categories).toContain(one.defaults.category)
      if (one.defaults?.nature) expect(hebei.natures).toContain(one.defaults.nature)
    }
    expect(kind('provincial-government-department').defaults).toMatchObject({ nature: '事业单位' })
  })
})
