import type { Condition } from '../../../core/condition.ts'
import type { Field, FieldOf, Option } from '../../../core/form.ts'

export const none = '无'

type Files = FieldOf<'files'>

/** 小于500K, strictly: the largest that is still allowed. */
export const mostBytes = 500 * 1024 - 1

/** One slot: JPG under 500K. Where the manual gives no count, ten. */
export const files = (id: string, label: string, rest: Partial<Omit<Files, 'id' | 'label' | 'kind'>> = {}): Files => ({
  id,
  kind: 'files',
  label,
  types: ['jpg'],
  maxBytes: mostBytes,
  max: 10,
  ...rest,
})

/** A choice out of a short list, by its words. */
export const choice = (id: string, label: string, options: readonly Option[], rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'choice', label, options, ...rest }) as Field

/** A count of years; no one has worked longer. */
export const years = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'number', label, min: 0, max: 70, decimals: 1, unit: '年', ...rest }) as Field

/** One of several people who worked together. */
export const ranks: readonly Option[] = [
  '独立完成',
  ...['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((number) => `第${number}`),
  '第十及以后',
].map((name) => ({ value: name, label: name }))

export const firstOfMonth = '无法精确到日的，按当月 1 日填写'

/** The three series that have a tab of their own. Another one is one more file beside theirs. */
export const isTeacher = declaring('school-teaching')
export const isHealth = declaring('health')
export const isAccounting = declaring('accounting-auditing')

export const holdsTitle: Condition = chosen('qualification.currentSeries')
export const holdsPost: Condition = chosen('qualification.postSeries')

function declaring(series: string): Condition {
  return { field: 'basic.series', is: series }
}

/** Something else than 无. */
export function chosen(field: string): Condition {
  return { all: [{ field, filled: true }, { not: { field, is: none } }] }
}
