import { describe, expect, it } from 'vitest'
import { isBarredOn, type Keeper, mayKeep, mayReadIntegrity, whyNotRecorded } from './integrity.ts'

const keeper = (more: Partial<Keeper> = {}): Keeper => ({ is: 'officer', capabilities: [], ofRoot: false, ...more })
const byName = {
  permissions: [{ capability: 'keep-integrity-file', label: '诚信档案管理', role: 'officer' }],
} as const
const byRoot = { permissions: [] }

describe('the integrity file', () => {
  it('is kept by those it is given to, and by nobody else there [FJ-PLAN-17]', () => {
    const given = keeper({ capabilities: ['keep-integrity-file'] })
    expect([mayKeep(byName, given), mayReadIntegrity(byName, given)]).toEqual([true, true])
    const top = keeper({ is: 'approver', ofRoot: true })
    expect([mayKeep(byName, top), mayReadIntegrity(byName, top)]).toEqual([false, false])
  })

  it('is kept by the approvers at the top where it is given to nobody, and read by the officers there', () => {
    expect(mayKeep(byRoot, keeper({ is: 'approver', ofRoot: true }))).toBe(true)
    expect(mayKeep(byRoot, keeper({ ofRoot: true }))).toBe(false)
    expect(mayReadIntegrity(byRoot, keeper({ ofRoot: true }))).toBe(true)
    expect(mayReadIntegrity(byRoot, keeper({ is: 'approver' }))).toBe(false)
  })

  it('keeps somebody out from the first day to the last, and never without a span [FJ-PLAN-16]', () => {
    const span = { from: '2026-03-01', until: '2026-05-31' } as const
    const days = ['2026-02-28', '2026-03-01', '2026-04-10', '2026-05-31', '2026-06-01'] as const
    expect(days.map((day) => isBarredOn(span, day))).toEqual([false, true, true, true, false])
    expect(isBarredOn({ from: null, until: null }, '2026-04-10')).toBe(false)
  })

  it.each([
    ['no basis', { basis: ' ' }, 'reason-missing'],
    ['one end of a span', { until: null }, 'span-incomplete'],
    ['an end before its beginning', { until: '2026-02-28' }, 'days-reversed'],
    ['a span beyond any life', { until: '2126-01-01' }, 'span-too-long'],
    ['a single day', { until: '2026-03-01' }, undefined],
    ['no span at all', { from: null, until: null }, undefined],
  ] as const)('with %s: %s', (_, more, refusal) => {
    const breach = { basis: '论文造假', from: '2026-03-01', until: '2026-05-31', ...more } as const
    expect(whyNotRecorded(breach, '2026-04-10')).toBe(refusal)
  })
})
