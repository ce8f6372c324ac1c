import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import type { CommitteeId } from './id.ts'
import type { Criterion, PlanDesign } from './plan-design.ts'
import { planFaults } from './plan-faults.ts'

const criterion: Criterion = {
  id: 'papers',
  clause: '第九条',
  says: '公开发表论文',
  counts: [{ kind: 'papers', where: [{ field: 'rank', to: 2 }] }],
  min: 1,
  max: 4,
}
const design: PlanDesign = {
  name: '2026年度工程系列高级职称评审',
  year: 2026,
  kind: 'regular',
  committee: 1 as CommitteeId,
  series: 'engineering',
  titles: ['senior-engineer'],
  specialties: ['机械工程'],
  ways: ['regular'],
  window: { opens: '2026-04-01', closes: '2026-05-31' },
  reckonedTo: '2026-03-31',
  interview: true,
  people: '',
  content: '',
  undertaking: '本人承诺所报材料真实。',
  slots: [{ id: 'pledge', label: '承诺书', required: true }],
  parts: [{ id: 'ability', name: '能力条件', criteria: [criterion] }],
}
const [form] = example.forms
if (!form) throw new Error('the example has no form')
const committee = {
  series: 'engineering',
  levels: ['associate-senior'] as const,
  filing: { opens: '2024-01-01', closes: '2026-04-10' },
} as const
const given = { region: example, form, committee, today: '2026-04-10' } as const
const faults = (change: Partial<PlanDesign>, more: Partial<Parameters<typeof planFaults>[1]> = {}) =>
  planFaults({ ...design, ...change }, { ...given, ...more }).map(({ at, fault }) => `${at}: ${fault}`)
const inCriterion = (change: Partial<Criterion>) =>
  faults({ parts: [{ id: 'ability', name: '能力条件', criteria: [{ ...criterion, ...change }] }] }).map((one) =>
    one.replace(/^parts\.0\.criteria\.0\.?/, ''),
  )
const counting = (where: Criterion['counts'][number]['where'], kind = 'papers') =>
  inCriterion({ counts: [{ kind, where }] })

describe('a design', () => {
  it('without a mistake may be published', () => expect(faults({})).toEqual([]))

  it('names no committee whose period of office is over; its last day still counts', () => {
    const over = { ...committee, filing: { ...committee.filing, closes: '2026-04-09' } } as const
    expect(faults({}, { committee: over })).toEqual(['committee: committee-expired'])
  })

  it.each<[string, Partial<PlanDesign>, string[]]>([
    ['no name', { name: ' ' }, ['name: name-missing']],
    ['a name of another year', { name: '2025 年度评审' }, ['name: name-says-another-year']],
    ['a year long gone', { year: 1987, name: '评审' }, ['year: year-odd']],
    ['an unknown kind of plan', { kind: 'gone' }, ['kind: no-such-plan-kind']],
    ['a series that is not the committee’s', { series: 'health' }, ['series: series-not-of-committee']],
    ['no title', { titles: [] }, ['titles: no-title-chosen']],
    ['a title of another series', { titles: ['chief-physician'] }, ['titles: title-not-of-series']],
    ['a title beyond the committee’s levels', { titles: ['full-senior-engineer'] }, ['titles: title-not-of-committee']],
    ['no specialty', { specialties: [] }, ['specialties: no-specialty-chosen']],
    ['an unknown specialty', { specialties: ['炼金术'] }, ['specialties: specialty-not-of-series']],
    ['a specialty twice', { specialties: ['机械工程', '机械工程'] }, ['specialties: named-twice']],
    ['no way', { ways: [] }, ['ways: no-way-chosen']],
    ['a way not offered', { ways: ['transfer'] }, ['ways: way-not-offered']],
    [
      'a window that ends before it starts',
      { window: { opens: '2026-05-01', closes: '2026-04-30' } },
      ['window: window-reversed'],
    ],
    [
      'a window that is over',
      { window: { opens: '2026-03-01', closes: '2026-04-09' }, reckonedTo: '2025-12-31' },
      ['window: window-over'],
    ],
    ['a day that does not exist', { window: { opens: '2026-02-30', closes: '2026-04-30' } }, ['window: no-such-day']],
    ['years counted back from a day still to come', { reckonedTo: '2026-06-01' }, ['reckonedTo: reckoning-day-odd']],
    ['years counted back from long ago', { reckonedTo: '2019-12-31' }, ['reckonedTo: reckoning-day-odd']],
    ['an empty undertaking', { undertaking: '\n ' }, ['undertaking: undertaking-empty']],
    ['two slots of one name', { slots: [...design.slots, ...design.slots] }, ['slots.1: named-twice']],
  ])('with %s has this one fault [FJ-PLAN-18]', (_, change, found) => expect(faults(change)).toEqual(found))

  it('of a committee that is not the organiser’s has no choice to look at', () =>
    expect(planFaults(design, { ...given, committee: undefined }).map(({ at }) => at)).toEqual(['committee']))

  it('stays with the year and the committee that people have declared by', () => {
    const published = { ...design, year: 2025, committee: 2 as CommitteeId }
    expect(faults({}, { published })).toEqual(['year: differs-from-published', 'committee: differs-from-published'])
  })

  it('has parts whose names, numbers and criteria fit together', () => {
    const part = { id: 'ability', name: '能力条件', criteria: [criterion] }
    expect(faults({ parts: [part, { ...part, criteria: [] }] })).toEqual(['parts.1: named-twice'])
    expect(faults({ parts: [{ ...part, least: 2 }] })).toEqual(['parts.0.least: least-above-criteria'])
    expect(faults({ parts: [{ ...part, least: 0.5 }] })).toEqual(['parts.0.least: not-a-count'])
    expect(faults({ parts: [{ ...part, name: '' }] })).toEqual(['parts.0: label-missing'])
    expect(faults({ parts: [part, { ...part, id: 'results' }] })).toEqual(['parts.1.criteria.0: named-twice'])
  })
})

describe('a criterion', () => {
  it.each<[string, Partial<Criterion>, string[]]>([
    ['a minimum above its maximum', { min: 5 }, ['min: minimum-above-maximum']],
    ['a negative minimum', { min: -1 }, ['min: not-a-count']],
    ['half a row', { min: 0.5 }, ['min: not-a-count']],
    ['no row at most', { min: 0, max: 0 }, ['max: not-a-count']],
    ['no clause', { clause: '' }, ['clause: clause-missing']],
    ['nothing to say', { says: '' }, ['says: criterion-says-nothing']],
    ['nothing to count', { counts: [] }, ['counts: nothing-counted']],
    ['a way that the plan does not allow', { ways: ['exceptional'] }, ['ways: way-not-offered']],
    ['a list that cannot be counted in', { in: 'education' }, ['in: list-not-countable']],
    ['a sum of words', { sum: 'title' }, ['sum: sum-of-no-number']],
  ])('with %s has this one fault [FJ-APPL-20]', (_, change, found) => expect(inCriterion(change)).toEqual(found))

  it('may add up decimals', () => expect(inCriterion({ sum: 'rank', min: 2.5, max: 7.5 })).toEqual([]))

  it('counts rows of a list of the form by that list’s own name', () => {
    const within = (kind: string, field = 'begins') =>
      inCriterion({ in: 'work', counts: [{ kind, where: [{ field, withinYears: 5 }] }] })
    expect(within('work')).toEqual([])
    expect(within('papers')).toEqual(['counts.0: kind-not-in-library'])
    expect(within('work', 'rank')).toEqual(['counts.0.where.0: field-not-of-kind'])
  })

  it('names kinds that the library has, and fields that they have', () => {
    expect(counting([], 'patents')).toEqual(['counts.0: kind-not-in-library'])
    expect(counting([{ field: 'weeks', from: 1 }])).toEqual(['counts.0.where.0: field-not-of-kind'])
    const { library } = example
    if (!library) throw new Error('no library')
    const without = { ...library, kinds: library.kinds.filter(({ section }) => section !== 'papers') }
    expect(faults({}, { region: { ...example, library: without } })).toEqual([
      'parts.0.criteria.0.counts.0: kind-not-in-library',
    ])
  })

  it('tests no personal number', () =>
    expect(counting([{ field: 'idNumber', is: '1' }], 'honours')).toEqual(['counts.0.where.0: field-not-of-kind']))

  it.each([
    [{ field: 'rank', from: '2' }],
    [{ field: 'rank', is: true }],
    [{ field: 'rank', withinYears: 3 }],
    [{ field: 'first', is: 'yes' }],
    [{ field: 'title', from: '2020' }],
    [{ field: 'title', oneOf: [] }],
    [{ field: 'published', withinYears: 0 }],
    [{ field: 'published', yearsBefore: 1.5 }],
    [{ field: 'published', from: '2020-13' }],
    [{ field: 'published', to: '2020-12-31' }],
  ] as const)('has tests that fit their field, not %j', (test) =>
    expect(counting([test])).toEqual(['counts.0.where.0: test-does-not-fit']),
  )

  it('has tests that fit', () =>
    expect(
      counting([
        { field: 'rank', from: 1 },
        { field: 'rank', is: 1 },
        { field: 'first', is: false },
        { field: 'title', oneOf: ['甲', '乙'] },
        { field: 'published', from: '2020' },
        { field: 'published', to: '2020-12' },
        { field: 'published', yearsBefore: 1 },
      ]),
    ).toEqual([]))
})
