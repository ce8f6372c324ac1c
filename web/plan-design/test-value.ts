import type { FieldTest } from '../../core/plan-design.ts'
import { type Testable, type TestName, testNames } from '../../core/plan-tests.ts'
import { isDated } from './sentence.ts'

export const testOf = (test: FieldTest): TestName => testNames.find((name) => name in test) ?? 'is'

/** The test of a field that has just been chosen: the first that fits it, still to be filled in. */
export const freshTest = (field: Testable): FieldTest => testAs(field, field.tests[0] ?? 'is')

/** The test under another operator; what was filled in is kept where it still fits. */
export function testAs(
  { id: field, kind }: Pick<Testable, 'id' | 'kind'>,
  name: TestName,
  before?: FieldTest,
): FieldTest {
  const now = before && worth(before)
  const number = typeof now === 'number' ? now : 1
  if (name === 'withinYears') return { field, withinYears: before && 'yearsBefore' in before ? number : 5 }
  if (name === 'yearsBefore') return { field, yearsBefore: before && 'withinYears' in before ? number : 5 }
  if (name === 'oneOf') return { field, oneOf: typeof now === 'string' && now !== '' ? [now] : [] }
  if (name === 'is' && kind === 'yesNo') return { field, is: true }
  const plain = Array.isArray(now) ? (now[0] ?? '') : kind === 'number' ? number : typeof now === 'string' ? now : ''
  return name === 'from' ? { field, from: plain } : name === 'to' ? { field, to: plain } : { field, is: plain }
}

export function worth(test: FieldTest): string | number | boolean | readonly string[] {
  if ('oneOf' in test) return test.oneOf
  if ('withinYears' in test) return test.withinYears
  if ('yearsBefore' in test) return test.yearsBefore
  return 'from' in test ? test.from : 'to' in test ? test.to : test.is
}

/** 近几年内, 不大于 …: as people say the operator of such a field. */
export function testWord(name: TestName, field: Pick<Testable, 'kind'>): string {
  if (name === 'from') return isDated(field) ? '不早于' : '不小于'
  if (name === 'to') return isDated(field) ? '不晚于' : '不大于'
  return { is: '等于', oneOf: '属于', withinYears: '近几年内', yearsBefore: '至少几年前' }[name]
}
