import { describe, expect, it } from 'vitest'
import { problemsOf } from './completeness.ts'
import type { Answers } from './condition.ts'
import { cascaded } from './field/choice.ts'
import { kindOf } from './field/kinds.ts'
import type { Form } from './form.ts'
import { readSection } from './reading.ts'
import { shape } from './shape.ts'
import { shownAnswers } from './shown.ts'
import { faultsOf } from './soundness.ts'

const today = '2026-03-31' as const
const words = (names: string) => names.split(' ').map((name) => ({ value: name, label: name }))
const form: Form = {
  id: 'f',
  version: 1,
  name: '表',
  checks: [],
  choice: { series: 'basic.series', level: 'basic.level', title: 'basic.title', specialty: 'basic.specialty' },
  unit: 'basic.unit',
  manner: { rows: 'window', saving: 'whole-sections', navigation: 'tabs', required: 'red' },
  catalogues: {
    titles: [
      { value: 'chief', label: '主任医师', under: 'health/high' },
      { value: 'doctor', label: '医师', under: 'health/low' },
      { value: 'teacher', label: '教师', under: 'school/low' },
    ],
  },
  sections: [
    {
      id: 'basic',
      heading: '基本',
      group: '基本',
      fields: [
        { id: 'series', kind: 'choice', label: '系列', options: words('health school') },
        { id: 'level', kind: 'choice', label: '级别', options: words('high low') },
        { id: 'title', kind: 'choice', label: '资格', optionsFrom: 'titles', under: ['series', 'level'] },
        { id: 'specialty', kind: 'text', label: '专业' },
        { id: 'unit', kind: 'organisation', label: '单位' },
        { id: 'post', kind: 'text', label: '职务' },
      ],
    },
    {
      id: 'education',
      heading: '学历',
      group: '学历',
      list: { max: 2, noun: '学历' },
      fields: [
        { id: 'school', kind: 'text', label: '院校' },
        { id: 'before', kind: 'yesNo', label: '工作前' },
      ],
    },
    {
      id: 'health',
      heading: '卫生',
      group: '卫生',
      shownWhen: { field: 'basic.series', is: 'health' },
      followsSaved: true,
      fields: [
        { id: 'post', kind: 'derived', label: '职务', from: 'basic.post', take: 'value' },
        { id: 'kind', kind: 'choice', label: '机构', options: words('public other') },
        {
          id: 'rank',
          kind: 'choice',
          label: '级别',
          options: words('first third'),
          required: { not: { field: 'kind', is: 'public' } },
          readonlyWhen: { field: 'kind', is: 'public' },
          emptyWhenReadonly: true,
        },
        { id: 'service', kind: 'text', label: '服务', shownWhen: { field: 'rank', is: 'third' } },
        { id: 'valid', kind: 'row', label: '有效学历', of: 'education', shows: ['school', 'before'] },
      ],
    },
  ],
}
const saved: Answers = {
  basic: { series: 'health', post: '主任' },
  health: { kind: 'other', rank: 'third', service: '有' },
}
const reading = (answers: Answers) => ({ answers, known: {}, today, files: new Map(), organisations: new Map() })
const sections = (answers: Answers, stored?: Answers) =>
  shape(form, answers, {}, today, stored).map(({ section }) => section.id)

it('is a sound form', () => expect(faultsOf(form)).toEqual([]))
it('names what a wrong choice, unit, tree or row leads to', () => {
  const wrong: Form = {
    ...form,
    unit: 'basic.nowhere',
    choice: { ...form.choice, title: 'gone.title' } as Form['choice'] & object,
  }
  expect(faultsOf(wrong)).toEqual(['no field gone.title', 'no field basic.nowhere'])
})

describe('a section that follows what is saved', () => {
  const typing = { ...saved, basic: { series: 'school', post: '副主任' } }
  it('neither comes nor goes while something is typed elsewhere', () => {
    expect(sections(typing, saved)).toEqual(['basic', 'education', 'health'])
    expect(sections(typing)).toEqual(['basic', 'education'])
    expect(sections(saved, typing)).toEqual(['basic', 'education'])
  })
  it('mirrors what is saved, and goes by its own as it is typed', () => {
    const shown = shownAnswers(form, { ...typing, health: { kind: 'other', rank: 'first' } }, {}, today, saved)
    expect(shown.health).toEqual({ post: '主任', kind: 'other', rank: 'first' })
    expect(shown.basic).toEqual(typing.basic)
  })
  it('takes nothing while it is hidden, and has its old answers when it is shown again', () => {
    const elsewhere = { ...saved, basic: { series: 'school' } }
    const read = readSection(form, 'health', { kind: 'public' }, reading(elsewhere))
    expect(read).toEqual({ problems: [{ section: 'health', problem: 'section-not-asked' }] })
    expect(shownAnswers(form, elsewhere, {}, today)).not.toHaveProperty('health')
    expect(shownAnswers(form, { ...elsewhere, basic: saved.basic ?? {} }, {}, today)).toHaveProperty(
      'health.rank',
      'third',
    )
  })
})

describe('a field that is empty when it is read-only', () => {
  it('loses its value, and what hangs on it, once it can no longer be changed', () => {
    const shown = shownAnswers(form, { ...saved, health: { kind: 'public', rank: 'third', service: '有' } }, {}, today)
    expect(shown.health).toEqual({ post: '主任', kind: 'public' })
    const read = readSection(form, 'health', { kind: 'public', rank: 'first' }, reading(saved))
    expect(read).toEqual({ value: { kind: 'public', service: '有' }, problems: [] })
  })
  it('takes a value as soon as it can be changed again', () => {
    const before = { ...saved, health: { kind: 'public' } }
    expect(readSection(form, 'health', { kind: 'other', rank: 'first' }, reading(before)).value).toEqual({
      kind: 'other',
      rank: 'first',
    })
    expect(problemsOf(form, { ...saved, health: { kind: 'other' } }, {}, today)).toEqual([
      { section: 'health', field: 'rank', problem: 'missing' },
    ])
  })
})

describe('a choice under two others', () => {
  const basic = { series: 'health', level: 'high', title: 'chief' }
  it('is right under both of them', () => {
    expect(problemsOf(form, { basic }, {}, today)).toEqual([{ section: 'health', field: 'rank', problem: 'missing' }])
    for (const wrong of [{ level: 'low' }, { series: 'school' }])
      expect(problemsOf(form, { basic: { ...basic, ...wrong } }, {}, today)).toContainEqual({
        section: 'basic',
        field: 'title',
        problem: 'not-an-option',
      })
  })
  it('is open again when one of them is chosen anew', () => {
    const fields = form.sections[0]?.fields ?? []
    expect(cascaded(fields, { ...basic, level: 'low' }, 'level', form)).toEqual({ ...basic, level: 'low', title: '' })
    expect(cascaded(fields, { ...basic, specialty: '内科' }, 'specialty', form)).toEqual({
      ...basic,
      specialty: '内科',
    })
    expect(cascaded(fields, basic, 'level', form)).toBe(basic)
  })
})

describe('a row named by a field', () => {
  const education = [
    { id: 'a', school: '南开大学', before: true },
    { id: 'b', school: '天津医科大学', before: false },
  ]
  const naming = (valid: string, rows = education) =>
    problemsOf(form, { ...saved, education: rows, health: { kind: 'public', valid } }, {}, today)
  it('reads as what the row says', () => {
    const field = form.sections[2]?.fields.find(({ id }) => id === 'valid')
    const scope = { answers: { education }, here: {}, known: {} }
    expect(field && kindOf(field).show('b', field, { form, scope, today })).toBe('天津医科大学，否')
    expect(field && kindOf(field).print('gone', field, { form, scope, today })).toBe('')
  })
  it('is one of the list, and another has to be named when it is taken away', () => {
    expect(naming('b')).toEqual([])
    expect(naming('b', education.slice(0, 1))).toEqual([{ section: 'health', field: 'valid', problem: 'no-such-row' }])
    expect(readSection(form, 'health', { valid: { id: 'a' } }, reading(saved)).problems).toEqual([
      { section: 'health', field: 'valid', problem: 'not-accepted' },
    ])
  })
})
