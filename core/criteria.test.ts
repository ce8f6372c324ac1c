import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { library } from '../regions/example/library.ts'
import { judged, type Verdict } from './criteria.ts'
import type { CommitteeId } from './id.ts'
import { importedRow } from './imported.ts'
import type { Criterion, Part, PlanDesign } from './plan-design.ts'
import { planForm, sectionOf } from './plan-form.ts'

const [form] = example.forms
if (!form || !example.designing) throw new Error('the example designs no plans')
const { designing } = example

const papers: Criterion = {
  id: 'papers',
  clause: '第九条',
  says: '公开发表论文',
  counts: [
    {
      kind: 'papers',
      where: [
        { field: 'rank', to: 2 },
        { field: 'published', withinYears: 5 },
      ],
    },
  ],
  min: 2,
  max: 4,
}
const weeks: Criterion = {
  id: 'weeks',
  clause: '第十条',
  says: '临床工作满 40 周',
  counts: [{ kind: 'clinical', where: [] }],
  min: 40,
  sum: 'weeks',
}
const worked: Criterion = {
  id: 'worked',
  clause: '第五条',
  says: '在专业技术岗位工作',
  counts: [{ kind: 'employment', where: [{ field: 'begins', yearsBefore: 5 }] }],
  in: 'work',
  min: 1,
}
const designOf = (parts: readonly Part[]): PlanDesign => ({
  ...{ name: '2026年度工程系列', year: 2026, kind: 'regular', committee: 1 as CommitteeId, series: 'engineering' },
  ...{ titles: [], specialties: [], ways: ['regular', 'exceptional'], reckonedTo: '2026-03-31', interview: false },
  window: { opens: '2026-04-01', closes: '2026-05-31' },
  ...{ people: '', content: '', undertaking: '', slots: [], parts },
})
const part = (criteria: readonly Criterion[], least?: number): Part => ({
  id: 'ability',
  name: '能力条件',
  criteria,
  ...(least !== undefined && { least }),
})

type Given = { rank?: number | undefined; published?: string | undefined }
const paper = ({ rank, published }: Given, entry: number) => ({
  kind: 'papers',
  ...{ entry, version: 1 },
  value: {
    ...{ title: `论文${entry}`, journal: '学报', first: true },
    ...(rank !== undefined && { rank }),
    ...(published !== undefined && { published }),
  },
})
const own = sectionOf(papers)
const partFound = (parts: readonly Part[], answers: (rows: typeof imported) => object, way = 'regular') => {
  const design = designOf(parts)
  const made = planForm({ form, library, designing }, design, { id: 'plan-1', version: 1 })
  const imported = (section: string, entries: readonly Parameters<typeof importedRow>[1][]) => {
    const its = made.sections.find(({ id }) => id === section)
    return entries.map((one) => importedRow(its ?? {}, one))
  }
  return judged(design, { form: made, answers: answers(imported) as never, known: { way } })
}
const imported = (_: string, entries: readonly Parameters<typeof importedRow>[1][]) =>
  entries.map((one) => importedRow({}, one))
const foundOf = (rows: readonly Given[], criterion = papers) =>
  partFound([part([criterion])], (take) => ({
    [own]: take(
      own,
      rows.map((row, index) => paper(row, index + 1)),
    ),
  }))[0]?.criteria[0]

describe('a criterion', () => {
  it('counts what passes every test, says what cannot be told, and what is missing', () => {
    const found = foundOf([
      { rank: 1, published: '2025-01' },
      { rank: 3, published: '2025-01' },
      { rank: 1, published: '2020-01' },
      { rank: 2 },
    ])
    expect(found).toMatchObject({
      ...{ verdict: 'unknown', counted: ['a1-1'], uncertain: ['a4-1'], now: 1, min: 2, missing: 1 },
      ...{ clause: '第九条', says: '公开发表论文', section: own },
    })
    expect(foundOf([{ rank: 1, published: '2025-01' }])).toMatchObject({ verdict: 'fail', missing: 1 })
    expect(foundOf([1, 2].map((rank) => ({ rank, published: '2025-01' })))).toMatchObject({ verdict: 'pass' })
  })

  it('leaves a month or a year of which only a part is in time to a person, and no other', () => {
    const verdict = (published: string) => foundOf([1, 2].map((rank) => ({ rank, published })))?.verdict
    expect(['2021-02', '2021-03', '2021-04', '2026-03', '2026-04'].map(verdict)).toEqual([
      ...['fail', 'unknown', 'pass', 'pass', 'fail'],
    ])
    const practised = (year: number) =>
      partFound(
        [part([{ ...weeks, counts: [{ kind: 'clinical', where: [{ field: 'year', withinYears: 1 }] }] }])],
        (take) => ({
          [sectionOf(weeks)]: take(sectionOf(weeks), [
            { kind: 'clinical', entry: 1, version: 1, value: { year, weeks: 40 } },
          ]),
        }),
      )[0]?.criteria[0]?.verdict
    expect([2024, 2025, 2026, 2027].map(practised)).toEqual(['fail', 'unknown', 'unknown', 'fail'])
  })

  it('leaves nobody anything to tell where that day is the month’s last', () =>
    expect(foundOf([1, 2].map((rank) => ({ rank, published: '2026-03' })))).toMatchObject({ verdict: 'pass' }))

  it('adds numbers up where it asks for a sum', () => {
    const workload = (numbers: readonly (number | undefined)[]) =>
      partFound([part([weeks])], (take) => ({
        [sectionOf(weeks)]: take(
          sectionOf(weeks),
          numbers.map((its, index) => ({
            ...{ kind: 'clinical', entry: index + 1, version: 1 },
            value: { year: 2024, ...(its !== undefined && { weeks: its }) },
          })),
        ),
      }))[0]?.criteria[0]
    expect(workload([20, 19.5])).toMatchObject({ verdict: 'fail', now: 39.5, missing: 0.5 })
    expect(workload([20, 20])).toMatchObject({ verdict: 'pass' })
    expect(workload([20, undefined])).toMatchObject({ verdict: 'unknown', uncertain: ['a2-1'] })
  })

  it('counts rows of a list of the form where they are', () => {
    const found = (begins: string) =>
      partFound([part([worked])], () => ({ work: [{ id: 'r1', begins, post: '工程师' }] }))[0]?.criteria[0]
    expect(found('2015-07')).toMatchObject({ verdict: 'pass', section: 'work', counted: ['r1'] })
    expect(found('2024-07')).toMatchObject({ verdict: 'fail' })
  })

  it('is asked only of those who declare in its ways', () => {
    const parts = [part([{ ...papers, ways: ['exceptional'] }])]
    expect(partFound(parts, () => ({}))[0]?.criteria).toEqual([])
    expect(partFound(parts, () => ({}), 'exceptional')[0]?.criteria).toHaveLength(1)
  })

  const given = fc.record({
    rank: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    published: fc.option(fc.constantFrom('2019-01', '2021-03', '2023-06', '2025-12'), { nil: undefined }),
  })
  const order: readonly (Verdict | undefined)[] = ['fail', 'unknown', 'pass']
  const unlimited = { ...papers, max: 50 }

  it('is never spoilt by one more row as long as there is no maximum', () =>
    fc.assert(
      fc.property(fc.array(given, { maxLength: 6 }), given, (rows, more) => {
        const [before, after] = [foundOf(rows, unlimited), foundOf([...rows, more], unlimited)]
        expect(order.indexOf(after?.verdict)).toBeGreaterThanOrEqual(order.indexOf(before?.verdict))
      }),
    ))

  it('unknown lies between: what is filled in settles it one way or the other, and nothing else changes', () =>
    fc.assert(
      fc.property(
        fc.array(given, { maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('2019-01', '2023-06'),
        (rows, rank, published) => {
          const filled = rows.map((row) => ({
            rank: row.rank ?? rank,
            published: row.published && row.published !== '2021-03' ? row.published : published,
          }))
          const [before, after] = [foundOf(rows), foundOf(filled)]
          expect(after?.verdict).not.toBe('unknown')
          if (before?.verdict !== 'unknown') expect(after?.verdict).toBe(before?.verdict)
        },
      ),
    ))
})

describe('a part of which so many criteria are enough', () => {
  const second = { ...papers, id: 'second', counts: [{ kind: 'papers', where: [] }], min: 1 }
  const least = (rows: readonly Given[]) =>
    partFound([part([papers, second, weeks], 1)], (take) => ({
      [sectionOf(second)]: take(
        sectionOf(second),
        rows.map((row, index) => paper(row, index + 1)),
      ),
    }))[0]?.least
  it('holds with so many of them', () => {
    expect(least([])).toEqual({ of: 1, met: 0, verdict: 'fail' })
    expect(least([{}])).toEqual({ of: 1, met: 1, verdict: 'pass' })
  })
})
