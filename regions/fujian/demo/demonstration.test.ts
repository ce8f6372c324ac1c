import { describe, expect, it } from 'vitest'
import { fullCode } from '../../../core/code.ts'
import { blocking, problemsOf } from '../../../core/completeness.ts'
import { rowsOf } from '../../../core/condition.ts'
import { judged } from '../../../core/criteria.ts'
import { checkIdNumber } from '../../../core/identity.ts'
import { entryIn } from '../../../core/imported.ts'
import { planFaults } from '../../../core/plan-faults.ts'
import { shownAnswers } from '../../../core/shown.ts'
import { faultsOf } from '../../../core/soundness.ts'
import { fujian } from '../index.ts'
import { declarationOf, designOf, formOf } from '../testing.ts'
import { demonstration } from './demonstration.ts'

const demo = demonstration(2026)
const units = new Map(demo.organisations.map((one) => [one.key, one]))
const unique = (all: readonly string[]) => expect(new Set(all).size).toBe(all.length)

describe('the demonstration of Fujian', () => {
  it('builds a tree by the rules of codes, parents first, with areas under their own codes', () => {
    const made = new Map<string, (typeof demo.organisations)[number]>()
    for (const one of demo.organisations) {
      const kind = fujian.organisationKinds.find(({ id }) => id === one.kind)
      const parent = one.parent === undefined ? undefined : made.get(one.parent)
      expect(kind?.under.includes(parent?.kind ?? ''), one.key).toBe(kind?.code === undefined)
      if (kind) expect(fullCode(kind, parent?.code ?? '', one.serial ?? '')).toEqual({ ok: true, code: one.code })
      expect(fujian.categories).toContain(one.category)
      expect(fujian.natures).toContain(one.nature)
      made.set(one.key, one)
    }
    unique(demo.organisations.map(({ code }) => code))
    expect(units.get('gulou')).toMatchObject({ code: '350102', name: '鼓楼区职称办' })
    expect(units.get('pingtan')?.name).toBe('平潭综合实验区职称办')
    const phones = ['province', 'pingtan', 'school', 'xiamen'].map((key) => units.get(key)?.phone)
    expect(phones).toEqual(['0591-00000000', '0591-00000000', '0591-00000000', '0592-00000000'])
  })

  it('has people of nobody’s number, and everything survives JSON', () => {
    const numbers = [...demo.applicants, ...(demo.newcomers ?? [])].map(({ idNumber }) => idNumber)
    for (const number of numbers) {
      expect(checkIdNumber(number, '2026-09-10')).toBeUndefined()
      expect(number).toMatch(/^350000/)
    }
    unique(numbers)
    unique([
      ...[...demo.applicants, ...demo.staff].map(({ phone }) => phone),
      ...(demo.newcomers ?? []).map(({ mobile }) => mobile),
    ])
    unique(demo.staff.map(({ login }) => login))
    expect(JSON.parse(JSON.stringify(demo))).toEqual(demo)
  })

  it('has plans of committees that review their titles, each with a sound form', () => {
    for (const plan of demo.plans ?? []) {
      const committee = demo.committees.find(({ key }) => key === plan.committee)
      const series = fujian.series.find(({ id }) => id === plan.series)
      expect(committee?.series).toBe(plan.series)
      for (const id of plan.titles)
        expect(committee?.levels).toContain(series?.titles.find((title) => title.id === id)?.level)
      expect(plan.specialties.filter((one) => !series?.specialties.includes(one))).toEqual([])
      expect(faultsOf(formOf(plan.key, 2026))).toEqual([])
    }
    for (const one of demo.applicants) expect(demo.plans?.map(({ key }) => key)).toContain(one.plan)
  })

  it('meets every clause of its plans, and no plan has a fault', () => {
    for (const one of demo.applicants) {
      const { form, answers, known } = declarationOf(one, 2026)
      const design = designOf(one.plan, 2026)
      const parts = judged(design, { form, answers: shownAnswers(form, answers, known, '2026-09-10'), known })
      for (const { criteria, least } of parts)
        if (least) expect(least.verdict, one.name).toBe('pass')
        else
          expect(
            criteria.filter(({ verdict }) => verdict !== 'pass'),
            one.name,
          ).toEqual([])
      const committee = demo.committees.find(({ series }) => series === design.series)
      const [own] = fujian.forms
      if (!own) throw new Error('no form')
      expect(planFaults(design, { region: fujian, form: own, committee, today: '2026-01-05' })).toEqual([])
    }
  })

  it.each([
    [2026, '2026-01-02'],
    [2026, '2026-11-21'],
    [2031, '2031-06-15'],
  ] as const)('fills every declaration of %i so that on %s it can be submitted, nothing warned of', (year, on) => {
    for (const one of demonstration(year).applicants) {
      const { form, answers, known } = declarationOf(one, year)
      const problems = problemsOf(form, answers, known, on)
      expect(blocking(problems), one.name).toEqual([])
      expect(problems, one.name).toEqual([])
      const taken = form.sections.flatMap(({ id }) =>
        rowsOf(answers, id).flatMap((row) => entryIn(row.id)?.entry ?? []),
      )
      unique(taken.map(String))
    }
  })

  it('has people who were here years ago: their declaration of then is whole, by a sound plan of a committee of then', () => {
    const [then] = demo.earlier ?? []
    if (!then) throw new Error('nobody was here before')
    const [plan] = then.plans
    const committee = demo.committees.find(({ key }) => key === plan?.committee)
    const [own] = fujian.forms
    if (!plan || !own || !committee) throw new Error('no plan of then')
    const today = `${plan.year}-06-01` as const
    expect(committee.filing.closes < '2026').toBe(true)
    expect(committee.filing.opens < today && today < committee.filing.closes).toBe(true)
    const design = { ...designOf(plan.key, 2026), window: { opens: today, closes: today } }
    expect(planFaults(design, { region: fujian, form: own, committee, today })).toEqual([])
    expect(then.applicants.length).toBeGreaterThan(1)
    for (const one of then.applicants) {
      const now = demo.applicants.find(({ idNumber }) => idNumber === one.idNumber)
      if (!now?.library) throw new Error(`${one.name} is nobody of today`)
      expect(now.until, 'a draft takes nothing away from what journeys fill in').not.toBe('draft')
      const { form, answers, known } = declarationOf({ ...one, library: now.library }, 2026)
      expect(problemsOf(form, answers, known, today), one.name).toEqual([])
    }
  })
})
