import type { Committee } from './committee.ts'
import type { Actor } from './needs.ts'
import type { Capability } from './region.ts'

/**
 * What a committee hands in and others pass: its experts (评委的入库审查) and its review scheme (评审方案的审查).
 * Each step names the office that takes it, the role there and the permission it needs.
 */
type Step = {
  from: string
  to: string
  label: string
  office: 'convener' | 'authoriser'
  role: 'officer' | 'approver'
  needs: Capability
}

const filings = {
  expert: [
    {
      from: 'entered',
      to: 'convener-passed',
      label: '组建单位审查',
      office: 'convener',
      role: 'approver',
      needs: 'check-expert',
    },
    {
      from: 'convener-passed',
      to: 'authoriser-checked',
      label: '授权管理单位经办人审查',
      office: 'authoriser',
      role: 'officer',
      needs: 'authorise-as-officer',
    },
    {
      from: 'authoriser-checked',
      to: 'in-pool',
      label: '授权管理单位领导审查',
      office: 'authoriser',
      role: 'approver',
      needs: 'authorise-as-approver',
    },
  ],
  scheme: [
    {
      from: 'pending',
      to: 'checked',
      label: '授权管理单位经办人审查',
      office: 'authoriser',
      role: 'officer',
      needs: 'authorise-as-officer',
    },
    {
      from: 'checked',
      to: 'approved',
      label: '授权管理单位领导审查',
      office: 'authoriser',
      role: 'approver',
      needs: 'authorise-as-approver',
    },
  ],
} as const satisfies Record<string, readonly Step[]>

export type Filing = keyof typeof filings

export const expertStates = {
  entered: '待组建单位审查',
  'convener-passed': '待授权管理单位经办人审查',
  'authoriser-checked': '待授权管理单位领导审查',
  'in-pool': '已入库',
  refused: '未通过',
  left: '已退出',
} as const
export type ExpertState = keyof typeof expertStates

export const schemeStates = {
  pending: '待授权管理单位经办人审查',
  checked: '待授权管理单位领导审查',
  approved: '已批准',
  refused: '未批准',
} as const
export type SchemeState = keyof typeof schemeStates

export type FilingRefusal = 'wrong-state' | 'not-your-committee' | 'no-permission'

/** The step that this actor may take now (with 通过 or 不通过), or why not. */
export function filingStep(
  filing: Filing,
  state: string,
  actor: Actor,
  committee: Pick<Committee, 'convener' | 'authoriser'>,
): Step | FilingRefusal {
  const step: Step | undefined = filings[filing].find(({ from }) => from === state)
  if (!step) return 'wrong-state'
  if (committee[step.office] !== actor.office) return 'not-your-committee'
  return actor.is === step.role && actor.capabilities.includes(step.needs) ? step : 'no-permission'
}
