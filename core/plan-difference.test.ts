import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { problemsOf } from './completeness.ts'
import { type Day, dayAfter } from './day.ts'
import type { CommitteeId } from './id.ts'
import { copied } from './plan-copy.ts'
import type { Criterion, FieldTest, PlanDesign } from './plan-design.ts'
import { designDifference } from './plan-difference.ts'
import { planFaults } from './plan-faults.ts'
import { planForm } from './plan-form.ts'

const [form] = example.forms
const { library, designing } = example
if (!form || !library || !designing) throw new Error('the example designs no plans')
const words = { region: example, form, committees: [{ id: 1, name: '工程评委会' }] }
const difference = (before: PlanDesign, after: PlanDesign) => designDifference(before, after, words)

const text = fc.string({ maxLength: 12 })
const name = fc.stringMatching(/^[a-z]{1,6}$/)
const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => dayAfter('1990-01-01', offset))
const way = fc.constantFrom('regular', 'exceptional') as fc.Arbitrary<'regular'>
const test: fc.Arbitrary<FieldTest> = fc.oneof(
  fc.record({ field: fc.constantFrom('rank', 'gone'), to: fc.integer() }),
  fc.record({ field: fc.constant('published'), withinYears: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ field: fc.constant('first'), is: fc.boolean() }),
  fc.record({ field: fc.constant('title'), oneOf: fc.array(text, { minLength: 1, maxLength: 3 }) }),
)
const criterion: fc.Arbitrary<Criterion> = fc
  .record({
    id: name,
    clause: text,
    says: text,
    counts: fc.array(
      fc.record({ kind: fc.constantFrom('papers', 'honours', 'gone'), where: fc.array(test, { maxLength: 3 }) }),
      { maxLength: 3 },
    ),
    min: fc.nat(9),
    max: fc.option(fc.nat(9), { nil: undefined }),
  })
  .map(({ max, ...one }) => ({ ...one, ...(max !== undefined && { max }) }))
const one = { selector: ({ id }: { id: string }) => id }
const design: fc.Arbitrary<PlanDesign> = fc.record({
  name: fc.tuple(text, text).map(([before, after]) => `${before}2026年度${after}`),
  year: fc.constant(2026),
  kind: fc.constantFrom('regular', 'gone'),
  committee: fc.constant(1 as CommitteeId),
  series: fc.constant('engineering'),
  titles: fc.subarray(['engineer', 'senior-engineer']),
  specialties: fc.uniqueArray(text),
  ways: fc.uniqueArray(way),
  window: fc.record({ opens: days, closes: days }),
  reckonedTo: days,
  interview: fc.boolean(),
  people: text,
  content: text,
  undertaking: text,
  slots: fc.uniqueArray(fc.record({ id: name, label: text, required: fc.boolean() }), { ...one, maxLength: 3 }),
  parts: fc.uniqueArray(
    fc.record({ id: name, name: text, criteria: fc.uniqueArray(criterion, { ...one, maxLength: 4 }) }),
    { ...one, maxLength: 3 },
  ),
})

it('whatever stands in a design, its faults are told and its form can be looked at', () =>
  fc.assert(
    fc.property(design, fc.constantFrom('', 'x', '2026-02-30', '2026-3-1'), (one, day) => {
      const odd = { ...one, reckonedTo: day as Day, window: { opens: day as Day, closes: one.window.closes } }
      const faults = planFaults(odd, { region: example, form, committee: undefined, today: '2026-04-10' })
      expect(faults.map(({ at }) => at)).toEqual(expect.arrayContaining(['committee', 'window', 'reckonedTo']))
      const made = planForm({ form, library, designing }, odd, { id: 'plan-1', version: 1 })
      expect(() => problemsOf(made, {}, {}, '2026-04-10')).not.toThrow()
    }),
  ))

describe('the difference of two designs', () => {
  it('is none of a design with itself', () =>
    fc.assert(
      fc.property(design, (one) => {
        expect(difference(one, structuredClone(one))).toEqual([])
      }),
    ))

  it('is there and back the same, turned round', () =>
    fc.assert(
      fc.property(design, design, (one, other) => {
        const back = difference(other, one).map(({ place, before, after }) => ({ place, before: after, after: before }))
        const places = (all: readonly { before: string; after: string }[]) =>
          all.map(({ before, after }) => JSON.stringify([before, after])).sort()
        expect(places(back)).toEqual(places(difference(one, other)))
      }),
    ))

  it('is told in words', () => {
    const before: PlanDesign = {
      name: '2026年度评审',
      year: 2026,
      kind: 'regular',
      committee: 1 as CommitteeId,
      series: 'engineering',
      titles: ['engineer'],
      specialties: ['机械工程'],
      ways: ['regular'],
      window: { opens: '2026-04-01', closes: '2026-04-30' },
      reckonedTo: '2025-12-31',
      interview: false,
      people: '',
      content: '',
      undertaking: '承诺',
      slots: [],
      parts: [
        {
          id: 'ability',
          name: '能力条件',
          criteria: [
            {
              id: 'papers',
              clause: '第九条',
              says: '论文',
              counts: [
                {
                  kind: 'papers',
                  where: [
                    { field: 'rank', to: 2 },
                    { field: 'published', withinYears: 5 },
                  ],
                },
              ],
              min: 1,
            },
          ],
        },
      ],
    }
    const [part] = before.parts
    const [papers] = part?.criteria ?? []
    if (!part || !papers) throw new Error('nothing to change')
    const after = {
      ...before,
      titles: ['engineer', 'senior-engineer'],
      parts: [{ ...part, least: 1, criteria: [{ ...papers, min: 2, max: 3 }] }],
    }
    expect(difference(before, after)).toEqual([
      { place: '申报职称', before: '工程师', after: '工程师、高级工程师' },
      { place: '条件部分', before: '能力条件', after: '能力条件（至少符合 1 项）' },
      {
        place: '能力条件　第九条',
        before: '第九条　论文；发表论文（本人排名至多 2，发表时间在近 5 年内）；最少 1 条',
        after: '第九条　论文；发表论文（本人排名至多 2，发表时间在近 5 年内）；最少 2 条；最多 3 条',
      },
    ])
  })
})

describe('a plan copied to another year', () => {
  const dates = ['计划名称', '年度', '申报时间', '业绩截止日期']

  it('differs in its dates and the year in its name, and in nothing else [FJ-PLAN-18]', () =>
    fc.assert(
      fc.property(design, fc.integer({ min: 2027, max: 2030 }), (one, year) => {
        const changed = difference(one, copied(one, year)).map(({ place }) => place)
        expect(changed.filter((place) => !dates.includes(place))).toEqual([])
        expect(changed).toContain('年度')
        expect(copied(one, year).name).toContain(`${year}年度`)
      }),
    ))

  it('keeps the day of the year, and 29 February where there is one', () => {
    const moved = (day: '2028-02-29' | '2026-12-31', year: number, from: number) =>
      copied({ ...fc.sample(design, 1)[0], year: from, reckonedTo: day } as PlanDesign, year).reckonedTo
    expect([moved('2026-12-31', 2027, 2026), moved('2028-02-29', 2029, 2028)]).toEqual(['2027-12-31', '2029-02-28'])
  })
})
