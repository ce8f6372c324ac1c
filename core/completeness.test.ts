import { describe, expect, it } from 'vitest'
import { completenessOf, fillingOf, problemsOf } from './completeness.ts'
import type { Answers } from './condition.ts'
import type { Form } from './form.ts'

const form: Form = {
  id: 'f',
  version: 1,
  name: '表',
  catalogues: {},
  checks: [
    { id: 'one', section: 'work', says: '只能有一条', rule: 'exactly-one', field: 'first', is: true },
    { id: 'order', section: 'work', says: '次序不对', rule: 'in-order', first: 'begins', second: 'ends' },
    { id: 'some', section: 'work', says: '还缺一条', rule: 'some-row', where: { field: 'ends', filled: true } },
  ],
  sections: [
    {
      id: 'work',
      heading: '经历',
      group: 'g',
      list: { max: 9, noun: '经历' },
      fields: [
        { id: 'first', kind: 'yesNo', label: '第一', required: true },
        { id: 'begins', kind: 'month', label: '起' },
        { id: 'ends', kind: 'month', label: '止' },
      ],
    },
  ],
}
const today = '2026-03-31'
const unfinishedIn = (answers: Answers) => {
  const { problems, unfinished } = completenessOf(form, answers, {}, today)
  return problems.map((one) => [one.says ?? one.problem, unfinished.has(one)])
}

describe('completeness while somebody types', () => {
  it('is what problems and filling are by themselves', () => {
    const answers: Answers = { work: [{ id: 'a', begins: '2020-05', ends: '2019-01' }, { id: 'b' }] }
    const { problems, filling } = completenessOf(form, answers, {}, today)
    expect(problems).toEqual(problemsOf(form, answers, {}, today))
    expect(filling).toEqual(fillingOf(form, answers, {}, today))
  })

  it('finds nothing wrong in a new row: what its rules ask for is only not there yet', () => {
    expect(unfinishedIn({ work: [{ id: 'a' }] })).toEqual([
      ['missing', true],
      ['只能有一条', true],
      ['还缺一条', true],
    ])
  })

  it('finds wrong what has been typed', () => {
    const rows = [
      { id: 'a', first: true, begins: '2020-05', ends: '2019-01' },
      { id: 'b', first: true },
    ]
    expect(unfinishedIn({ work: rows })).toEqual([
      ['只能有一条', false],
      ['次序不对', false],
    ])
  })
})
