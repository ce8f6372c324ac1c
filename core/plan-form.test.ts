import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { library } from '../regions/example/library.ts'
import { problemsOf } from './completeness.ts'
import type { Answers } from './condition.ts'
import { hintIn } from './hint.ts'
import type { CommitteeId } from './id.ts'
import { entryIn, importedRow, kindOfRow } from './imported.ts'
import { noneSheet, withTicks } from './none.ts'
import type { Criterion, PlanDesign } from './plan-design.ts'
import { planForm, sectionOf } from './plan-form.ts'
import { faultsOf } from './soundness.ts'

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
const recognised: Criterion = {
  ...papers,
  id: 'recognised',
  clause: '第十条',
  says: '获得荣誉或发表论文',
  ways: ['exceptional'],
  counts: [
    { kind: 'honours', where: [] },
    { kind: 'papers', where: [{ field: 'first', is: true }] },
  ],
  min: 1,
}
const design: PlanDesign = {
  name: '2026年度工程系列',
  year: 2026,
  kind: 'regular',
  committee: 1 as CommitteeId,
  series: 'engineering',
  titles: [],
  specialties: [],
  ways: ['regular', 'exceptional'],
  window: { opens: '2026-04-01', closes: '2026-05-31' },
  reckonedTo: '2026-03-31',
  interview: false,
  people: '',
  content: '',
  undertaking: '',
  slots: [{ id: 'pledge', label: '职称申报承诺书', required: true }],
  parts: [{ id: 'ability', name: '能力条件', criteria: [papers, recognised] }],
}
const [form] = example.forms
const { designing } = example
if (!form || !designing) throw new Error('the example designs no plans')
const made = planForm({ form, library, designing }, design, { id: 'plan-7', version: 3 })
const paper = (entry: number, more: Record<string, string | number | boolean> = {}) => ({
  kind: 'papers',
  entry,
  version: 2,
  value: { title: `论文${entry}`, journal: '学报', published: '2025-01', rank: 1, first: true, ...more },
})
const section = (id: string) => {
  const found = made.sections.find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
const own = section(sectionOf(papers))
const mixed = section(sectionOf(recognised))
const problems = (answers: Answers, way = 'regular') =>
  problemsOf(made, answers, { way }, '2026-04-10').filter((one) => one.section.startsWith('criterion-'))

describe('the form of a plan', () => {
  it('is sound, and has a list for each criterion and a slot for each attachment of its own [FJ-APPL-20]', () => {
    expect(faultsOf({ ...made, catalogues: { ...made.catalogues, ...library.form.catalogues } })).toEqual([])
    expect([made.id, made.version]).toEqual(['plan-7', 3])
    expect([own.heading, own.group, own.list?.max]).toEqual(['公开发表论文', '能力条件', 4])
    expect(section('education').fields.at(-1)).toMatchObject({ id: 'slot-pledge', kind: 'files', required: true })
  })

  it('has every part of its plan, in the plan’s order [FJ-APPL-20]', () => {
    const parts = ['能力条件', '业绩条件', '教科研条件'].map((name, index) => ({
      ...{ id: `part${index}`, name, criteria: [{ ...papers, id: `papers${index}` }] },
    }))
    const { sections } = planForm({ form, library, designing }, { ...design, parts }, { id: 'plan-10', version: 1 })
    expect(sections.slice(form.sections.length).map(({ group, id }) => [group, id])).toEqual([
      ['能力条件', 'criterion-papers0'],
      ['业绩条件', 'criterion-papers1'],
      ['教科研条件', 'criterion-papers2'],
    ])
  })

  it('tells how many items a part has and how many are to be imported, and takes as many [FJ-APPL-21]', () => {
    expect(own.hint).toBe('第九条　能力条件共 2 项；本项须导入最少 2 条，最多 4 条。')
    expect(own.list).toMatchObject({ min: 2, max: 4 })
  })

  it('says so where some of a part are enough', () => {
    const [part] = design.parts
    if (!part) throw new Error('the design has no part')
    const some = planForm(
      { form, library, designing },
      { ...design, parts: [{ ...part, least: 1 }] },
      { id: 'plan-9', version: 1 },
    )
    expect(some.sections.find(({ id }) => id === own.id)?.hint).toBe(
      '第九条　能力条件共 2 项，满足其中 1 项即可；本项须导入最少 2 条，最多 4 条。',
    )
  })

  it('counts only the criteria of the way chosen, and no more of them than it has', () => {
    const [part] = design.parts
    const [first] = part?.criteria ?? []
    if (!part || !first) throw new Error('the design has no criteria')
    const only = { ...first, id: 'only', ways: ['exceptional'] as const }
    const some = planForm(
      { form, library, designing },
      {
        ...design,
        ways: ['regular', 'exceptional'],
        parts: [{ ...part, least: 3, criteria: [...part.criteria, only] }],
      },
      { id: 'plan-9', version: 1 },
    )
    const section = some.sections.find(({ id }) => id === own.id)
    if (!section) throw new Error('the form has no list for it')
    expect(hintIn(section, {}, { way: 'exceptional' })).toContain('能力条件共 3 项，满足其中 3 项即可')
    expect(hintIn(section, {}, { way: 'regular' })).toContain('能力条件共 1 项，满足其中 1 项即可')
  })

  it('keeps rows that surely fail a test, and does not count them; what cannot be told counts', () => {
    const rows = [paper(1), paper(2, { rank: 3 })].map((one) => importedRow(own, one))
    expect(problems({ [own.id]: rows })).toEqual([
      { section: own.id, problem: 'too-few-rows', detail: { min: 2, now: 1 } },
    ])
    const { rank: _, ...untold } = paper(3).value
    const third = importedRow(own, { ...paper(3), value: untold })
    expect(problems({ [own.id]: [...rows, third] })).toEqual([])
    const old = importedRow(own, paper(4, { published: '2020-12' }))
    expect(problems({ [own.id]: [rows[0] ?? old, old] })).toMatchObject([{ problem: 'too-few-rows' }])
  })

  it('asks for no number of rows where numbers are added up', () => {
    const summed: PlanDesign = {
      ...design,
      parts: [{ id: 'ability', name: '能力条件', criteria: [{ ...papers, min: 270, max: 900, sum: 'rank' }] }],
    }
    const sums = planForm({ form, library, designing: designing }, summed, { id: 'plan-8', version: 1 })
    expect(sums.sections.find(({ id }) => id === own.id)?.list).toMatchObject({ min: 0, max: 50 })
  })

  it('asks a criterion only of those who declare in its ways', () => {
    expect(
      problems({ [own.id]: [paper(1), paper(2)].map((one) => importedRow(own, one)) }, 'exceptional'),
    ).toMatchObject([{ section: mixed.id, problem: 'too-few-rows' }])
  })

  it('says of each row from which entry, version and kind it is', () => {
    const row = importedRow(mixed, paper(12, { first: false }))
    expect([entryIn(row.id), kindOfRow(mixed, row), row['papers-title']]).toEqual([
      { entry: 12, version: 2 },
      'papers',
      '论文12',
    ])
    expect([entryIn('r1'), entryIn('a0-1'), kindOfRow(own, importedRow(own, paper(1)))]).toEqual([
      undefined,
      undefined,
      'papers',
    ])
    const honour = importedRow(mixed, { kind: 'honours', entry: 5, version: 1, value: { name: '先进', year: '2024' } })
    expect(
      problems(
        { [own.id]: [1, 2].map((entry) => importedRow(own, paper(entry))), [mixed.id]: [row, honour] },
        'exceptional',
      ),
    ).toEqual([])
  })
})

it('nothing is asked in a section whose 无 is ticked [FJ-APPL-26]', () => {
  const ticked = withTicks({
    ...form,
    sections: form.sections.map((one) => (one.id === 'work' ? { ...one, none: '无工作经历' } : one)),
  })
  const found = (answers: Answers) =>
    problemsOf(ticked, answers, {}, '2026-04-10').filter((one) => one.section === 'work')
  expect(found({})).toMatchObject([{ problem: 'too-few-rows' }])
  expect(found({ [noneSheet]: { work: true } })).toEqual([])
})
