import { expect, it } from 'vitest'
import type { CommitteeId } from '../../../../core/id.ts'
import { planFaults } from '../../../../core/plan-faults.ts'
import { fujian } from '../../index.ts'
import { demonstration } from '../demonstration.ts'

const demo = demonstration(2026)

it.each((demo.plans ?? []).map((plan) => [plan.name, plan] as const))('%s can be published as it is', (_, plan) => {
  const { key, committee: of, ...design } = plan
  const committee = demo.committees.find((one) => one.key === of)
  const [form] = fujian.forms
  if (!form) throw new Error('no form')
  const whole = { ...design, committee: 1 as CommitteeId, window: demo.window }
  expect(planFaults(whole, { region: fujian, form, committee, today: '2026-06-15' })).toEqual([])
})
