import type { Counted, Criterion, FieldTest } from '../../core/plan-design.ts'
import type { Countable, Testable } from '../../core/plan-tests.ts'
import { countableIn, type Palette } from './palette.ts'

type Words = Pick<Palette, 'library' | 'lists' | 'ways'>

/** 第九条：近 5 年内、本人排名不大于 2 的论文，至少 2 条，最多 4 条。 */
export function criterionSentence(criterion: Criterion, palette: Words): string {
  const kinds = countableIn(palette, criterion.in)
  const only = palette.ways.filter(({ way }) => criterion.ways?.includes(way)).map(({ name }) => name)
  const counted = criterion.counts.map((one) => countedWords(one, kinds)).join('，或')
  const limits = criterion.sum === undefined ? countLimits(criterion) : [sumLimit(criterion, criterion.sum, kinds)]
  const who = only.length > 0 ? `${only.join('、')}须有` : ''
  return `${criterion.clause || '（未填条款）'}：${who}${[counted || '（未选业绩种类）', ...limits].join('，')}。`
}

function countedWords({ kind, where }: Counted, kinds: readonly Countable[]) {
  const found = kinds.find((one) => one.kind === kind)
  if (!found) return '（已不存在的业绩种类）'
  const tests = where.map((test) => testWords(test, found)).join('、')
  return tests === '' ? found.name : `${tests}${/\d$/.test(tests) ? ' ' : ''}的${found.name}`
}

function testWords(test: FieldTest, { fields }: Countable) {
  const field = fields.find(({ id }) => id === test.field)
  if (!field) return '（已不存在的字段）'
  const { label } = field
  const alone = fields.filter(isDated).length === 1
  const value = (one: string | number | boolean) => {
    const named = field.options.find((option) => option.value === one)?.label ?? one
    return field.kind === 'number' ? ` ${named}` : `“${named}”`
  }
  if ('withinYears' in test) return `${alone ? '' : label}近 ${test.withinYears} 年内`
  if ('yearsBefore' in test) return `${label}至少在 ${test.yearsBefore} 年前`
  if ('oneOf' in test) return `${label}为${test.oneOf.map(value).join('或') || '（未选）'}`
  if ('from' in test) return `${label}${isDated(field) ? '不早于' : '不小于'} ${test.from}`
  if ('to' in test) return `${label}${isDated(field) ? '不晚于' : '不大于'} ${test.to}`
  if (field.kind === 'yesNo') return `${label}为${test.is ? '是' : '否'}`
  return `${label}${field.kind === 'number' ? '等于' : '为'}${value(test.is)}`
}

export const isDated = ({ kind }: Pick<Testable, 'kind'>) => kind === 'day' || kind === 'month' || kind === 'year'

function countLimits({ min, max }: Criterion) {
  const limits = [...(min > 0 ? [`至少 ${min} 条`] : []), ...(max === undefined ? [] : [`最多 ${max} 条`])]
  return limits.length > 0 ? limits : ['条数不限']
}

function sumLimit({ min, max }: Criterion, sum: string, kinds: readonly Countable[]) {
  const field = kinds.flatMap(({ fields }) => fields).find(({ id }) => id === sum)
  const most = max === undefined ? '' : `、不大于 ${max}`
  return `${field?.label ?? '（已不存在的字段）'}合计不小于 ${min}${most}`
}
