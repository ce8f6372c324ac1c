import { describe, expect, it } from 'vitest'
import { needed } from '../../../core/ballot.ts'
import { fullCode } from '../../../core/code.ts'
import { blocking, problemsOf } from '../../../core/completeness.ts'
import { real } from '../../../core/demonstrated.ts'
import { checkIdNumber } from '../../../core/identity.ts'
import { hebei } from '../index.ts'
import { demonstration } from './demonstration.ts'
import { fileOf, knownOf, today } from './testing.ts'

const demo = demonstration(2026)
const units = new Map(demo.organisations.map((one) => [one.key, one]))
const [form] = hebei.forms

const unique = (all: readonly string[]) => expect(new Set(all).size).toBe(all.length)

describe('the demonstration of Hebei', () => {
  it('builds a tree by the rules of codes, parents first', () => {
    const made = new Map<string, (typeof demo.organisations)[number]>()
    for (const one of demo.organisations) {
      const kind = hebei.organisationKinds.find(({ id }) => id === one.kind)
      const parent = one.parent === undefined ? undefined : made.get(one.parent)
      expect(kind, one.key).toBeDefined()
      if (!kind) continue
      expect(kind.under.includes(parent?.kind ?? ''), one.key).toBe(kind.code === undefined)
      expect(fullCode(kind, parent?.code ?? '', one.serial ?? ''), one.key).toEqual({ ok: true, code: one.code })
      expect(hebei.categories).toContain(one.category)
      expect(hebei.natures).toContain(one.nature)
      made.set(one.key, one)
    }
    unique(demo.organisations.map(({ code }) => code))
    expect(demo.organisations.filter(({ kind }) => kind === 'city-office')).toHaveLength(11)
    expect(demo.organisations.find(({ name }) => name === '河北省人才交流服务中心')?.code).toBe('135000')
  })
  it('has the chain of the manual: education department, university, hospital', () => {
    const hospital = units.get('third-hospital')
    const university = units.get(hospital?.parent ?? '')
    expect([hospital?.name, university?.name, units.get(university?.parent ?? '')?.name]).toEqual([
      '河北医科大学第三医院',
      '河北医科大学',
      '河北省教育厅',
    ])
  })
  it('gives every unit an administrator, an officer and an approver with all that they may have', () => {
    expect(demo.staff).toHaveLength(3 * demo.organisations.length)
    unique(demo.staff.map(({ login }) => login))
    expect(demo.staff.find(({ login }) => login === 'officer-130100')?.capabilities).toContain('publicise')
  })
  it('has a lawful committee for every series and level that somebody seeks', () => {
    unique(demo.committees.map(({ code }) => code))
    for (const { members, levels } of demo.committees) {
      expect(members % 2).toBe(1)
      expect(needed(hebei.policy.voting.quorum, members)).toBeLessThanOrEqual(members)
      if (levels.includes('full-senior')) expect(members).toBeGreaterThanOrEqual(hebei.policy.committee.seniorMembers)
    }
    for (const { series, level, autonomous, organisation } of demo.applicants)
      expect(
        demo.committees.some(
          (one) =>
            one.series === series &&
            one.levels.includes(level) &&
            (autonomous ? one.convener === organisation : one.type === 'open'),
        ),
        `${series} ${level} ${organisation}`,
      ).toBe(true)
  })
  it('has 200 people with valid ID numbers of nobody, in every state', () => {
    expect(demo.applicants).toHaveLength(200)
    unique(demo.applicants.map(({ idNumber }) => idNumber))
    unique([...demo.applicants, ...demo.staff].map(({ phone }) => phone))
    for (const { idNumber, name } of demo.applicants) {
      expect(checkIdNumber(idNumber, today), name).toBeUndefined()
      expect(idNumber).toMatch(/^130000/)
    }
    expect(new Set(demo.applicants.map(({ until }) => until)).size).toBe(19)
    expect(JSON.parse(JSON.stringify(demo))).toEqual(demo)
  })
  it('fills every application so that it can be submitted, but for drafts just begun', () => {
    for (const one of demo.applicants) {
      if (!form || Object.keys(one.answers).length === 2) continue
      const answers = real(one.answers, fileOf, (key) => ({ id: 1, name: units.get(key)?.name ?? '' }))
      expect(problemsOf(form, answers, knownOf(one), today), `${one.name} ${one.title}`).toEqual([])
    }
  })
  it('fills them whatever the year', () => {
    for (const one of demonstration(2031).applicants.filter((_, index) => index % 9 === 0)) {
      if (!form || Object.keys(one.answers).length === 2) continue
      const answers = real(one.answers, fileOf, () => ({ id: 1, name: '单位' }))
      expect(blocking(problemsOf(form, answers, knownOf(one, 2031), '2031-01-02')), one.name).toEqual([])
    }
  })
})
