import { expect, it } from 'vitest'
import type { Criterion } from '../../core/plan-design.ts'
import type { Countable, Testable } from '../../core/plan-tests.ts'
import { criterionSentence } from './sentence.ts'

const field = (id: string, label: string, kind: Testable['kind']): Testable => ({
  id,
  label,
  kind,
  options: [],
  tests: [],
  summed: kind === 'number',
})
const library: Countable[] = [
  {
    kind: 'papers',
    name: '论文',
    fields: [field('published', '发表时间', 'month'), field('rank', '本人排名', 'number')],
  },
  { kind: 'honours', name: '荣誉', fields: [] },
  { kind: 'clinical', name: '临床工作量', fields: [field('weeks', '工作周数', 'number')] },
  {
    kind: 'employment',
    name: '工作经历',
    fields: [field('begins', '开始时间', 'month'), field('ends', '结束时间', 'month')],
  },
]
const palette = { library, lists: [], ways: [{ way: 'exceptional' as const, name: '破格申报' }] }
const said = (criterion: Partial<Criterion>) =>
  criterionSentence({ id: 'c', clause: '第九条', says: '', counts: [], min: 0, ...criterion }, palette)
const papers = {
  kind: 'papers',
  where: [
    { field: 'published', withinYears: 5 },
    { field: 'rank', to: 2 },
  ],
}

it('says a criterion in one sentence', () => {
  expect(said({ counts: [papers], min: 2, max: 4 })).toBe(
    '第九条：近 5 年内、本人排名不大于 2 的论文，至少 2 条，最多 4 条。',
  )
  expect(said({ counts: [{ kind: 'honours', where: [] }, papers], ways: ['exceptional'] })).toBe(
    '第九条：破格申报须有荣誉，或近 5 年内、本人排名不大于 2 的论文，条数不限。',
  )
  expect(said({ counts: [{ kind: 'clinical', where: [] }], min: 40, sum: 'weeks' })).toBe(
    '第九条：临床工作量，工作周数合计不小于 40。',
  )
  expect(said({ counts: [{ kind: 'employment', where: [{ field: 'begins', yearsBefore: 5 }] }] })).toBe(
    '第九条：开始时间至少在 5 年前的工作经历，条数不限。',
  )
})

it('says what is not there any more instead of breaking', () => {
  expect(said({ counts: [{ kind: 'gone', where: [] }] })).toContain('已不存在的业绩种类')
  expect(said({ counts: [{ kind: 'papers', where: [{ field: 'gone', is: 1 }] }] })).toContain('已不存在的字段')
})
