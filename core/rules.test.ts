import { describe, expect, it } from 'vitest'
import { blocking, problemsOf } from './completeness.ts'
import type { Answers, Condition } from './condition.ts'
import type { Check, FileRef, Form } from './form.ts'
import { shape } from './shape.ts'
import { faultsOf } from './soundness.ts'

const today = '2026-03-31'
type Bare<C> = C extends Check ? Omit<C, 'id' | 'section' | 'says'> : never

const form = (check: Bare<Check>, section = 'work'): Form => ({
  id: 'f',
  version: 1,
  name: '表',
  catalogues: {},
  checks: [{ id: 'check', section, says: '不对', ...check } as Check],
  sections: [
    {
      id: 'present',
      heading: '现状',
      group: 'g',
      fields: [
        { id: 'since', kind: 'month', label: '取得时间' },
        { id: 'years', kind: 'number', label: '年限', decimals: 1 },
        { id: 'files', kind: 'files', label: '材料', types: ['jpg'], max: 9, maxBytes: 9 },
      ],
    },
    {
      id: 'work',
      heading: '经历',
      group: 'g',
      list: { max: 9, noun: '经历', void: { when: { field: 'name', is: '无效' }, label: '无效经历' } },
      fields: [
        { id: 'name', kind: 'text', label: '名称' },
        { id: 'begins', kind: 'day', label: '起' },
        { id: 'ends', kind: 'month', label: '止' },
        { id: 'year', kind: 'year', label: '年度' },
        { id: 'first', kind: 'yesNo', label: '第一', shownWhen: { not: { field: 'name', is: '无' } } },
        { id: 'files', kind: 'files', label: '材料', types: ['jpg'], max: 9, maxBytes: 9 },
        { id: 'more', kind: 'files', label: '更多', types: ['jpg'], max: 9, maxBytes: 9 },
      ],
    },
  ],
})
const rows = (...all: Readonly<Record<string, never | unknown>>[]) =>
  ({ work: all.map((row, index) => ({ id: `r${index + 1}`, ...row })) }) as unknown as Answers
const broken = (check: Bare<Check>, answers: Answers, known = {}, section?: string) =>
  problemsOf(form(check, section), answers, known, today).map(({ row, field, detail }) => ({
    ...(row !== undefined && { row }),
    ...(field !== undefined && { field }),
    ...(detail && { detail }),
  }))
const file = (sha256: string): FileRef => ({
  file: sha256.length,
  name: `${sha256}.jpg`,
  type: 'jpg',
  bytes: 1,
  sha256,
})

describe('a rule', () => {
  it('of order compares by what both sides say', () => {
    const check = { rule: 'in-order', first: 'begins', second: 'ends' } as const
    expect(broken(check, rows({ begins: '2020-05-20', ends: '2020-05' }, { begins: '2020-06-01' }))).toEqual([])
    expect(broken(check, rows({}, { begins: '2020-06-01', ends: '2020-05' }))).toEqual([{ row: 'r2', field: 'ends' }])
  })
  it('of exactly one finds none and two, and says nothing of an empty list or a hidden field', () => {
    const check = { rule: 'exactly-one', field: 'first', is: true } as const
    expect(broken(check, rows())).toEqual([])
    expect(broken(check, rows({ name: '无' }))).toEqual([])
    expect(broken(check, rows({ first: true }, { first: false }))).toEqual([])
    expect(broken(check, rows({ first: false }, {}))).toEqual([{ row: 'r1', field: 'first' }])
    expect(broken(check, rows({ first: true }, { first: true }))).toEqual([{ row: 'r2', field: 'first' }])
  })
  it('of no repeat sees through width, case, blanks and punctuation, and points to the first', () => {
    const check = { rule: 'no-repeat', field: 'name', across: [] } as const
    expect(broken(check, rows({ name: '《Ａ 研究》' }, { name: 'b' }, { name: 'a研究' }))).toEqual([
      {
        row: 'r3',
        field: 'name',
        detail: { section: 'work', row: 'r1', field: 'name', heading: '经历', number: 1 },
      },
    ])
  })
  it('of no repeated file looks across sections, in the order of the form', () => {
    const check = { rule: 'no-repeated-file', fields: ['files', 'more'], across: ['present'] } as const
    const answers = {
      present: { files: [file('aa')] },
      ...rows({ files: [file('b')], more: [file('b')] }, { more: [file('aa')] }),
    }
    expect(broken(check, answers)).toMatchObject([
      { row: 'r2', field: 'more', detail: { heading: '现状', name: 'aa.jpg' } },
    ])
  })
  it('of some row wants one of its kind', () => {
    const check = { rule: 'some-row', where: { field: 'name', is: '援疆' } } as const
    expect(broken(check, rows())).toEqual([{}])
    expect(broken(check, rows({ name: '援疆' }))).toEqual([])
    const when: Condition = { field: '$health', is: true }
    expect(broken({ ...check, when }, rows())).toEqual([])
    expect(broken({ ...check, when }, rows(), { health: true })).toEqual([{}])
  })
  it('of years lets nobody have worked longer than there was time', () => {
    const check = { rule: 'years-not-more-than-since', years: 'years', since: 'since' } as const
    const present = (years: number) => broken(check, { present: { since: '2016-04', years } }, {}, 'present')
    expect(present(10)).toEqual([])
    expect(present(10.1)).toEqual([{ field: 'years', detail: { max: 10, now: 10.1 } }])
  })
  it('of years since wants those that have gone by, begun or whole', () => {
    const check = { rule: 'years-are-since', years: 'years', since: 'since' } as const
    const present = (years: number) => broken(check, { present: { since: '2016-06', years } }, {}, 'present')
    expect(present(9)).toEqual([])
    expect(present(10)).toEqual([])
    expect(present(8)).toEqual([{ field: 'years', detail: { computed: 9, now: 8 } }])
    expect(present(11)).toEqual([{ field: 'years', detail: { computed: 9, now: 11 } }])
    expect(broken(check, { present: { years: 8 } }, {}, 'present')).toEqual([])
  })
  it('of recent years opens with the post or the first of the last, and closes before the plan or with it', () => {
    const check = { rule: 'recent-years', year: 'year', last: 5, before: '$year', since: 'present.since' } as const
    const years = (all: number[], answers: Answers = {}, known = { year: 2026 }, running = {}) =>
      broken({ ...check, ...running }, { ...answers, ...rows(...all.map((year) => ({ year }))) }, known)
    expect(years([2021, 2022, 2025])).toEqual([])
    expect(years([2020, 2021, 2026]).map(({ row }) => row)).toEqual(['r1', 'r3'])
    expect(years([2020])).toEqual([{ row: 'r1', field: 'year', detail: { from: 2021, to: 2025 } }])
    expect(years([2026, 2027], {}, { year: 2026 }, { running: true }).map(({ row }) => row)).toEqual(['r2'])
    expect(years([2022, 2023, 2024], { present: { since: '2023-06' } }).map(({ row }) => row)).toEqual(['r1'])
    expect(years([2019], {}, {} as never)).toEqual([])
  })
  it('of no repeat tells yes from no', () => {
    const check = { rule: 'no-repeat', field: 'first', across: [] } as const
    expect(broken(check, rows({ first: true }, { first: false }))).toEqual([])
    expect(broken(check, rows({ first: false }, { first: false })).map(({ row }) => row)).toEqual(['r2'])
  })
  it('of sameness compares what both say, once both say something', () => {
    const check = { rule: 'same', first: 'present.since', second: 'name' } as const
    const naming = (name: string) => broken(check, { present: { since: '2016-06' }, ...rows({ name }) })
    expect(naming('2016 06')).toEqual([])
    expect(naming('')).toEqual([])
    expect(naming('2016-07')).toEqual([{ row: 'r1', field: 'name' }])
  })
  it('of years covered names the gaps, also when there is no row at all', () => {
    const check = { rule: 'covers-years', rows: 'work', year: 'year', from: 'present.since', to: '$year' } as const
    const since = { present: { since: '2022-07' } }
    expect(broken(check, { ...since, ...rows({ year: 2022 }, { year: 2024 }) }, { year: 2025 })).toEqual([
      { detail: { years: '2023、2025' } },
    ])
    expect(broken(check, { ...since, ...rows() })).toEqual([{ detail: { years: '2022、2023、2024、2025' } }])
    expect(broken(check, rows({ year: 2022 }))).toEqual([])
  })
  it('of at most has a limit only where one is known, and void rows are not counted', () => {
    const check = { rule: 'at-most', count: '$limit' } as const
    const three = rows({ name: '甲' }, { name: '无效' }, { name: '乙' })
    expect(broken(check, three)).toEqual([])
    expect(broken(check, three, { limit: 2 })).toEqual([])
    expect(broken(check, three, { limit: 1 })).toEqual([{ row: 'r3', detail: { max: 1, now: 2 } }])
    const [, work] = shape(form(check), three, {}, today)
    expect(work?.is === 'list' && work.rows.map((row) => row.void)).toEqual([undefined, '无效经历', undefined])
  })
  it('of what holds is asked of every row in which its field is shown', () => {
    const check = { rule: 'holds', field: 'first', condition: { field: 'first', filled: true } } as const
    expect(broken(check, rows({}, { first: false }, { name: '无' }))).toEqual([{ row: 'r1', field: 'first' }])
    const advised = problemsOf(form({ ...check, advice: true }), rows({}), {}, today)
    expect([advised.length, blocking(advised).length]).toEqual([1, 0])
  })
})

it('two conditions that contradict each other come to an end', () => {
  const [present, work] = form({ rule: 'at-most', count: '$none' }).sections
  if (!present || !work) throw new Error('no sections')
  const contrary: Form = {
    ...form({ rule: 'at-most', count: '$none' }),
    sections: [
      { ...present, shownWhen: { not: { rows: 'work', some: { field: 'name', filled: true } } } },
      { ...work, shownWhen: { field: 'present.years', filled: false } },
    ],
  }
  expect(shape(contrary, { present: { years: 1 }, ...rows({ name: '甲' }) }, {}, today)).toBeInstanceOf(Array)
})

it('a form’s own mistakes are named', () => {
  expect(faultsOf(form({ rule: 'in-order', first: 'begins', second: 'ends' }))).toEqual([])
  expect(faultsOf(form({ rule: 'in-order', first: 'began', second: 'present.since' }))).toEqual([
    'check: no field began',
  ])
  expect(faultsOf(form({ rule: 'some-row', where: { field: 'work.name', filled: true } }))).toEqual([
    'check: no field work.name',
  ])
  expect(faultsOf(form({ rule: 'no-repeat', field: 'name', across: ['papers'] }))).toEqual(['check: no section papers'])
})
