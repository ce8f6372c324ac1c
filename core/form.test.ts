import { describe, expect, it } from 'vitest'
import { blocking, problemsOf } from './completeness.ts'
import type { Answers } from './condition.ts'
import type { FileRef, Form } from './form.ts'
import { readSection } from './reading.ts'
import { shape } from './shape.ts'
import { filesOf, submitted } from './submission.ts'

const today = '2026-03-31'
const file = (number: number, sha256 = `sha-${number}`): FileRef => ({
  file: number,
  name: `${number}.jpg`,
  type: 'jpg',
  bytes: 1000,
  sha256,
})
const stored = new Map([1, 2, 3].map((number) => [number, file(number)]))

const form: Form = {
  id: 'declaration',
  version: 1,
  name: '申报表',
  catalogues: {
    series: [
      { value: 'health', label: '卫生' },
      { value: 'teaching', label: '教师' },
    ],
    titles: [
      { value: 'doctor', label: '主任医师', under: 'health' },
      { value: 'teacher', label: '高级教师', under: 'teaching' },
    ],
  },
  sections: [
    {
      id: 'wanted',
      heading: '申报信息',
      group: '申报',
      fields: [
        { id: 'series', kind: 'choice', label: '系列', optionsFrom: 'series', required: true },
        { id: 'title', kind: 'choice', label: '资格', optionsFrom: 'titles', under: 'series', required: true },
        { id: 'exceptional', kind: 'yesNo', label: '破格' },
        {
          id: 'grounds',
          kind: 'longText',
          label: '破格理由',
          max: 10,
          required: true,
          shownWhen: { field: 'exceptional', is: true },
        },
      ],
    },
    {
      id: 'person',
      heading: '个人信息',
      group: '申报',
      fields: [
        {
          id: 'name',
          kind: 'text',
          label: '姓名',
          required: true,
          prefill: '$name',
          readonlyWhen: { field: '$name', filled: true },
        },
        { id: 'email', kind: 'text', label: '邮箱', prefill: '$email' },
        { id: 'idNumber', kind: 'idNumber', label: '身份证号' },
        { id: 'birthday', kind: 'derived', label: '出生日期', from: 'idNumber', take: 'birthday' },
        { id: 'seriesToo', kind: 'derived', label: '系列', from: 'wanted.series', take: 'label' },
        {
          id: 'licence',
          kind: 'files',
          label: '执业证书',
          types: ['jpg'],
          maxBytes: 5000,
          max: 2,
          required: true,
          shownWhen: { field: 'wanted.series', is: 'health' },
        },
      ],
    },
    {
      id: 'papers',
      heading: '论文',
      group: '业绩',
      shownWhen: { not: { field: 'wanted.series', is: 'teaching' } },
      list: { max: 3, noun: '论文', order: 'newest-first', newestBy: 'printed' },
      fields: [
        { id: 'name', kind: 'text', label: '题目', required: true },
        { id: 'printed', kind: 'month', label: '发表时间', notAfterToday: true },
        { id: 'scan', kind: 'files', label: '正文', types: ['jpg', 'pdf'], maxBytes: 5000, max: 2 },
      ],
    },
  ],
  checks: [
    {
      id: 'same-paper',
      section: 'papers',
      says: '论文不能重复',
      rule: 'no-repeat',
      field: 'name',
      across: [],
    },
  ],
}

const known = { name: '张伟', email: 'zhang@example.com' }
const read = (section: string, raw: unknown, answers: Answers = {}) =>
  readSection(form, section, raw, { answers, known, today, files: stored, organisations: new Map() })
const fieldsIn = (answers: Answers, section: string) => {
  const found = shape(form, answers, known, today).find((one) => one.section.id === section)
  return found?.is === 'sheet' ? Object.fromEntries(found.fields.map(({ field, value }) => [field.id, value])) : found
}

describe('what a browser sends for keeping', () => {
  it('is kept when incomplete', () => {
    expect(read('wanted', { series: 'health' })).toEqual({ value: { series: 'health' }, problems: [] })
  })
  it('loses nothing stored to a malformed value, and says why', () => {
    const answers = { wanted: { series: 'health' } }
    expect(read('wanted', { series: 'magic', exceptional: true }, answers)).toEqual({
      value: { series: 'health', exceptional: true },
      problems: [{ section: 'wanted', field: 'series', problem: 'not-an-option' }],
    })
  })
  it('keeps a text too long by one and counts rare characters as one', () => {
    const { value, problems } = read('wanted', { exceptional: true, grounds: '𠮷'.repeat(11) })
    expect(value).toEqual({ exceptional: true, grounds: '𠮷'.repeat(11) })
    expect(problems).toEqual([
      { section: 'wanted', field: 'grounds', problem: 'too-long', detail: { max: 10, now: 11 } },
    ])
  })
  it('cannot change what is read-only, derived or hidden', () => {
    const sent = { name: '李四', birthday: '1980-01-01', licence: [1], email: 'li@example.com' }
    expect(read('person', sent, { wanted: { series: 'teaching' } })).toEqual({
      value: { email: 'li@example.com' },
      problems: [],
    })
  })
  it('keeps a hidden value aside until its field is shown again', () => {
    const answers = { wanted: { exceptional: true, grounds: '理由' } }
    expect(read('wanted', { exceptional: false, grounds: '' }, answers).value).toEqual({
      exceptional: false,
      grounds: '理由',
    })
  })
  it('leaves a hidden section as it is', () => {
    const papers = [{ id: 'a', name: '一' }]
    expect(read('papers', [], { wanted: { series: 'teaching' }, papers })).toEqual({ value: papers, problems: [] })
  })
  it('names unknown fields and sections and keeps none of them', () => {
    expect(read('wanted', { hacked: 1 }).problems).toEqual([
      { section: 'wanted', problem: 'unknown-field', detail: { name: 'hacked' } },
    ])
    expect(read('nothing', {})).toEqual({ problems: [{ section: 'nothing', problem: 'unknown-section' }] })
    expect(read('wanted', [])).toEqual({ problems: [{ section: 'wanted', problem: 'not-accepted' }] })
  })
  it('takes a file’s particulars from the store, never from the browser', () => {
    const sent = { licence: [{ file: 1, name: 'x', type: 'pdf', bytes: 1, sha256: 'fake' }] }
    expect(read('person', sent, { wanted: { series: 'health' } }).value).toEqual({ licence: [file(1)] })
    expect(read('person', { licence: [99] }, { wanted: { series: 'health' } }).problems).toEqual([
      { section: 'person', field: 'licence', problem: 'no-such-file' },
    ])
  })
  it('keeps rows in order, once each, and not more than there is room for', () => {
    const papers = [{ id: 'old', name: '旧' }]
    const sent = [{ id: 'a' }, { id: 'b' }, { id: 'b' }, { name: 'x' }, { id: 'c' }, { id: 'old', printed: '2020-1' }]
    const { value, problems } = read('papers', sent, { papers })
    expect(value).toEqual([{ id: 'old', name: '旧', printed: '2020-01' }, { id: 'a' }, { id: 'b' }])
    expect(problems.map(({ problem }) => problem)).toEqual(['repeated-row', 'row-without-id', 'too-many-rows'])
  })
})

describe('what is shown', () => {
  it('fills in what is known until the person says otherwise', () => {
    expect(fieldsIn({}, 'person')).toMatchObject({ name: '张伟', email: 'zhang@example.com' })
    const { value = {} } = read('person', { email: '' })
    expect(fieldsIn({ person: value }, 'person')).toMatchObject({ name: '张伟', email: undefined })
  })
  it('derives from the ID number and from other sections', () => {
    const answers = { wanted: { series: 'health' }, person: { idNumber: '11010519491231002X' } }
    expect(fieldsIn(answers, 'person')).toMatchObject({ birthday: '1949-12-31', seriesToo: '卫生' })
  })
  it('counts a hidden value as empty for what depends on it', () => {
    const answers = { wanted: { series: 'teaching' }, papers: [{ id: 'a', name: '一' }] }
    expect(shape(form, answers, known, today).map(({ section }) => section.id)).toEqual(['wanted', 'person'])
    expect(submitted(form, answers, known, today)).toEqual({
      wanted: { series: 'teaching' },
      person: { name: '张伟', email: 'zhang@example.com', seriesToo: '教师' },
    })
  })
})

describe('what stands in the way', () => {
  it('is what is required and shown', () => {
    const problems = problemsOf(form, { wanted: { series: 'teaching', exceptional: true } }, known, today)
    expect(problems).toEqual([
      { section: 'wanted', field: 'title', problem: 'missing' },
      { section: 'wanted', field: 'grounds', problem: 'missing' },
    ])
  })
  it('is a title of another series', () => {
    const wanted = { series: 'teaching', title: 'doctor' }
    expect(problemsOf(form, { wanted }, known, today)).toEqual([
      { section: 'wanted', field: 'title', problem: 'not-an-option' },
    ])
  })
  it('is the same paper twice, with a pointer to the first', () => {
    const papers = [
      { id: 'a', name: '论肝' },
      { id: 'b', name: '《论肝》' },
    ]
    const [problem] = blocking(
      problemsOf(
        form,
        { wanted: { series: 'health', title: 'doctor' }, person: { licence: [file(1)] }, papers },
        known,
        today,
      ),
    )
    expect(problem).toMatchObject({
      section: 'papers',
      row: 'b',
      says: '论文不能重复',
      detail: { row: 'a', number: 1 },
    })
  })
})

it('lists every file of the answers once', () => {
  const papers = [{ id: 'a', scan: [file(1), file(2)] }]
  expect(filesOf(form, { person: { licence: [file(1)] }, papers }).map((one) => one.file)).toEqual([1, 2])
})
