import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { library } from '../regions/example/library.ts'
import { problemsOf } from './completeness.ts'
import type { Answers } from './condition.ts'
import { detect, failing } from './detection.ts'
import type { EntryState } from './entry-standing.ts'
import type { FileRef, Form, Section } from './form.ts'
import type { CommitteeId } from './id.ts'
import { importedRow, importedSection } from './imported.ts'
import type { Criterion, PlanDesign } from './plan-design.ts'
import { planForm, sectionOf } from './plan-form.ts'
import { shownAnswers } from './shown.ts'

const today = '2026-04-10' as const
const [base] = example.forms
if (!base || !example.designing) throw new Error('the example designs no plans')

const degrees = importedSection(library, {
  ...{ id: 'degrees', heading: '学历教育', group: '基本情况', kinds: ['honours'] },
  list: { min: 1, max: 5, noun: '学历' },
  own: [{ id: 'highest', kind: 'yesNo', label: '最高学历' }],
})
const assessments = importedSection(library, {
  ...{ id: 'assessments', heading: '年度考核', group: '基本情况', kinds: ['clinical'] },
  list: { max: 5, noun: '考核' },
  own: [
    {
      ...{ id: 'result', kind: 'choice', label: '考核结果', required: true },
      options: [
        { value: 'good', label: '合格' },
        { value: 'bad', label: '不合格' },
      ],
    },
  ],
})
/** 行业专用: asked of the health series only. */
const trade: Section = importedSection(library, {
  ...{ id: 'trade', heading: '临床工作量', group: '行业专用', kinds: ['clinical'] },
  list: { min: { count: 1, when: { field: '$series', is: 'health' } }, max: 5, noun: '临床工作量' },
})
const form: Form = {
  ...base,
  sections: [...base.sections, degrees, assessments, trade],
  checks: [
    ...base.checks,
    {
      ...{ id: 'one-highest', section: 'degrees', says: '须选定一条最高学历', rule: 'exactly-one' },
      ...{ field: 'highest', is: true },
    },
    {
      ...{ id: 'long', section: 'work', says: '工作经历最好写全', rule: 'some-row', advice: true },
      where: { field: 'ends', filled: true },
    },
  ],
}
const papers: Criterion = {
  ...{ id: 'papers', clause: '第九条', says: '公开发表论文', min: 2, max: 4 },
  counts: [{ kind: 'papers', where: [{ field: 'rank', to: 2 }] }],
}
const honours: Criterion = {
  ...{ id: 'honours', clause: '第十条', says: '获得荣誉', min: 1 },
  counts: [{ kind: 'honours', where: [] }],
}
const books: Criterion = { ...honours, id: 'books', clause: '第十一条', says: '其他荣誉' }
const worked: Criterion = {
  ...{ id: 'worked', clause: '第五条', says: '工作经历', in: 'work', min: 1 },
  counts: [{ kind: 'employment', where: [{ field: 'begins', yearsBefore: 1 }] }],
}
const design: PlanDesign = {
  ...{ name: '2026年度工程系列', year: 2026, kind: 'regular', committee: 1 as CommitteeId, series: 'engineering' },
  ...{ titles: [], specialties: [], ways: ['regular'], reckonedTo: '2026-03-31', interview: false },
  window: { opens: '2026-04-01', closes: '2026-05-31' },
  ...{ people: '', content: '', undertaking: '' },
  slots: [{ id: 'pledge', label: '职称申报承诺书', required: true }],
  parts: [
    { id: 'ability', name: '能力条件', criteria: [papers, worked] },
    { id: 'results', name: '业绩条件', least: 1, criteria: [honours, books] },
  ],
}
const made = planForm({ form, library, designing: example.designing }, design, { id: 'plan-1', version: 1 })
const file = (number: number): FileRef => ({
  ...{ file: number, name: `${number}.jpg`, type: 'jpg', bytes: 1, sha256: `sha${number}` },
})
const row = (section: string, kind: string, entry: number, value: object) =>
  importedRow(made.sections.find(({ id }) => id === section) ?? {}, {
    ...{ kind, entry, version: 2 },
    value: value as never,
  })
const paper = (entry: number) =>
  row(sectionOf(papers), 'papers', entry, { title: `论文${entry}`, journal: '学报', rank: 1 })
const whole: Answers = {
  person: {
    ...{ idNumber: '11010519491231002X', unit: { id: 4, name: '机械厂' }, phone: '13800000000', photo: file(1) },
  },
  education: { degree: 'master', graduated: '2010-06', proof: [file(2)], 'slot-pledge': [file(3)] },
  work: [{ id: 'r1', begins: '2012-07', ends: '2015-01', post: '工程师' }],
  summary: { text: '总结' },
  degrees: [{ ...row('degrees', 'honours', 1, { name: '学士', year: 2008 }), highest: true }],
  assessments: [{ ...row('assessments', 'clinical', 2, { year: 2024 }), result: 'good' }],
  [sectionOf(papers)]: [paper(3), paper(4)],
  [sectionOf(honours)]: [row(sectionOf(honours), 'honours', 5, { name: '先进工作者', year: 2023 })],
} as Answers

type More = { series?: string; entries?: ReadonlyMap<number, EntryState> }
const linesOf = (answers: Answers, { series = 'engineering', entries }: More = {}) => {
  const known = { name: '林芳', way: 'regular', series }
  const shown = shownAnswers(made, answers, known, today)
  const problems = problemsOf(made, answers, known, today)
  return {
    problems,
    lines: detect({ form: made, answers: shown, known, today, problems, design, library, ...(entries && { entries }) }),
  }
}
const failed = (answers: Answers, more?: More) => failing(linesOf(answers, more).lines).map(({ id }) => id)
const without = (section: string, field?: string): Answers => {
  const { [section]: value, ...rest } = whole
  if (field === undefined || value === undefined) return rest
  const drop = (sheet: object) => Object.fromEntries(Object.entries(sheet).filter(([id]) => id !== field))
  return { ...rest, [section]: Array.isArray(value) ? value.map(drop) : drop(value) } as Answers
}

describe('开始检测', () => {
  it('has a line for everything that is to be fulfilled, in the order of the form [FJ-CHECK-02]', () => {
    const { lines } = linesOf(whole)
    expect(lines.map(({ id }) => id)).toEqual([
      ...['fields:person', 'file:person.photo', 'fields:education', 'file:education.proof'],
      ...['file:education.slot-pledge', 'rows:work', 'fields:work', 'check:结束时间不能早于开始时间'],
      ...['check:工作经历最好写全', 'fields:summary', 'rows:degrees', 'check:须选定一条最高学历'],
      ...['field:assessments.result', 'criterion:papers', 'criterion:worked', 'part:results'],
      ...['criterion:honours', 'criterion:books'],
    ])
    expect(lines.map(({ verdict }) => verdict).filter((one) => one !== 'pass')).toEqual(['unmet'])
    expect(lines.find(({ id }) => id === 'criterion:papers')).toMatchObject({
      ...{ clause: '第九条', about: '公开发表论文', group: '能力条件', spot: { section: 'criterion-papers' } },
      tally: { now: 2, min: 2, max: 4, missing: 0, counted: [{ row: 'a3-2', name: '论文3　学报' }, { row: 'a4-2' }] },
    })
  })

  const omissions: readonly [string, Answers, string, More?][] = [
    ['a mandatory field', without('summary', 'text'), 'fields:summary'],
    ['a mandatory field of a row', without('work', 'post'), 'fields:work'],
    ['two of one section', { ...whole, education: { proof: [file(2)], 'slot-pledge': [file(3)] } }, 'fields:education'],
    ['a mandatory attachment', without('education', 'proof'), 'file:education.proof'],
    ["the plan's own attachment", without('education', 'slot-pledge'), 'file:education.slot-pledge'],
    ['a photo', without('person', 'photo'), 'file:person.photo'],
    ['the only row of a list', without('degrees'), 'rows:degrees'],
    ['the mark of the highest degree', without('degrees', 'highest'), 'check:须选定一条最高学历'],
    ['the result of an assessment', without('assessments', 'result'), 'field:assessments.result'],
    ['a row that a criterion needs', { ...whole, [sectionOf(papers)]: [paper(3)] }, 'criterion:papers'],
    ['the one criterion that is enough', without(sectionOf(honours)), 'part:results'],
    [
      'years that a criterion counts in a list of the form',
      { ...whole, work: [{ id: 'r1', begins: '2025-07', ends: '2025-08', post: '工程师' }] },
      'criterion:worked',
    ],
    ["the health series' own part", whole, 'rows:trade', { series: 'health' }],
  ]
  it.each(omissions)('each omission alone is one failing line: %s [FJ-CHECK-04]', (_, answers, line, more) =>
    expect(failed(answers, more)).toEqual([line]),
  )

  it('fails a health declaration without its own part, and no other [FJ-LIB-04]', () => {
    expect(failed(whole, { series: 'health' })).toEqual(['rows:trade'])
    const trade = [row('trade', 'clinical', 9, { year: 2024, weeks: 40 })]
    expect(failed({ ...whole, trade }, { series: 'health' })).toEqual([])
    expect(failed(whole)).toEqual([])
  })

  it('a row too many fails the line of its criterion, though some do not count [FJ-CHECK-04]', () => {
    const many = (rows: readonly object[]) => failed({ ...whole, [sectionOf(papers)]: rows } as Answers)
    expect(many([3, 4, 6, 7, 8].map(paper))).toEqual(['criterion:papers'])
    const third = (entry: number) => ({ ...paper(entry), rank: 3 })
    expect(many([...[3, 4].map(paper), ...[6, 7].map(third)])).toEqual([])
    expect(many([...[3, 4].map(paper), ...[6, 7, 8].map(third)])).toEqual(['criterion:papers'])
  })

  it('advice is for a person to look at and keeps nobody from submitting', () => {
    const { lines } = linesOf(without('work', 'ends'))
    expect(lines.find(({ id }) => id === 'check:工作经历最好写全')).toMatchObject({ verdict: 'unknown' })
    expect(failing(lines)).toEqual([])
  })

  it('every problem that blocks belongs to exactly one line', () => {
    const parts = Object.entries(whole).flatMap(([section, value]) => [
      { section, field: undefined },
      ...Object.keys(Array.isArray(value) ? (value[0] ?? {}) : value).map((field) => ({ section, field })),
    ])
    const wrong = { phone: '12', idNumber: '1', degree: 'doctor', begins: '2030-01', rank: 9, text: '' }
    fc.assert(
      fc.property(fc.subarray(parts), fc.boolean(), (cut, spoilt) => {
        const answers = cut.reduce<Answers>((rest, { section, field }) => {
          const { [section]: value, ...others } = rest
          if (field === undefined || field === 'id' || value === undefined) return others
          const change = (sheet: object) => {
            const all = Object.entries(sheet).filter(([id]) => id !== field)
            return Object.fromEntries(spoilt ? [...all, [field, Reflect.get(wrong, field) ?? '']] : all)
          }
          return { ...others, [section]: Array.isArray(value) ? value.map(change) : change(value) } as Answers
        }, whole)
        const { problems, lines } = linesOf(answers)
        const told = lines.flatMap((line) => line.problems)
        expect(told).toHaveLength(problems.length)
        expect(new Set(told)).toEqual(new Set(problems))
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
        if (problems.some(({ advice }) => !advice)) expect(failing(lines)).not.toEqual([])
      }),
    )
  })
})

describe('a row whose entry is no longer what was taken over', () => {
  const approved = { state: 'approved', version: 2 } as const
  const lineWith = (entry: EntryState) =>
    linesOf(whole, {
      entries: new Map([...[1, 2, 4, 5].map((one) => [one, approved] as const), [3, entry] as const]),
    }).lines.find(({ of }) => of === 'entry')
  it('is for a person to look at while the copy is what the unit approved', () => {
    expect(lineWith({ state: 'approved', version: 2 })).toBeUndefined()
    for (const state of ['approved', 'draft', 'pending'] as const)
      expect(lineWith({ state, version: 5 })).toMatchObject({ verdict: 'unknown', about: '公开发表论文：论文3　学报' })
  })
  it('stands in the way once the unit has sent the entry back, or it was given up', () => {
    for (const state of ['returned', 'removed'] as const)
      expect(lineWith({ state, version: 5 })).toMatchObject({
        ...{ verdict: 'fail', spot: { section: sectionOf(papers), row: 'a3-2' } },
      })
  })
})
