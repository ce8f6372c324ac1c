import { expect, it } from 'vitest'
import type { CommitteeId } from '../../core/id.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import { bothIn } from './lines.ts'

const before: PlanDesign = {
  name: '计划',
  year: 2026,
  kind: 'annual',
  committee: 1 as CommitteeId,
  series: 'engineering',
  titles: [],
  specialties: [],
  ways: ['regular'],
  window: { opens: '2026-01-01', closes: '2026-12-31' },
  reckonedTo: '2025-12-31',
  interview: false,
  people: '',
  content: '',
  undertaking: '',
  slots: [],
  parts: [],
}

it('keeps both changes of two windows where they are in different places, and neither alone where in the same', () => {
  const [mine, theirs] = [
    { ...before, content: '甲' },
    { ...before, people: '乙' },
  ]
  expect(bothIn(mine, theirs, before)).toEqual({ ...before, content: '甲', people: '乙' })
  expect(bothIn(mine, { ...before, content: '乙' }, before)).toBeUndefined()
  expect(bothIn(mine, mine, before)).toEqual(mine)
})
