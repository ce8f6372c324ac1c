import type { Permission } from '../../core/region.ts'
import { departments, offices } from './organisations.ts'

/** Who forms committees: the bureaus, and the departments and groups in whose trade they review. */
const conveners = [...offices, ...departments]

/**
 * The manual's unit account is one person who checks, forwards, asks for and grants routes and gives the unit's opinion:
 * all that is the officer's. Confirming titles and authorising committees stay with an approver, as the law has it.
 */
export const permissions: readonly Permission[] = [
  { capability: 'check', label: '数据审核', role: 'officer' },
  { capability: 'forward', label: '数据上报', role: 'officer' },
  { capability: 'ask-route', label: '路径申请', role: 'officer' },
  { capability: 'grant-route', label: '路径审核', role: 'officer' },
  { capability: 'publicise', label: '公示上报', role: 'officer' },
  { capability: 'give-opinion', label: '公示意见审核', role: 'officer' },
  { capability: 'grant-permission', label: '单位权限审核', role: 'officer', kinds: offices },
  { capability: 'export-roster', label: '评审通过人员名单导出', role: 'approver', kinds: offices },
  { capability: 'check-expert', label: '评委会-组建单位领导', role: 'approver', kinds: conveners },
  { capability: 'authorise-as-officer', label: '评委会-核准备案单位经办人', role: 'officer', kinds: offices },
  { capability: 'authorise-as-approver', label: '评委会-核准备案单位领导', role: 'approver', kinds: offices },
  { capability: 'convene', label: '评委会-组建单位经办人（接收、登记结果）', role: 'officer', kinds: conveners },
]
