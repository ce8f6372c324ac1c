import type { Permission } from '../../core/region.ts'
import { titleOffices } from './organisations.ts'

/** Who forms committees: their own offices, and the bureaus and groups in whose trade they review. */
const conveners = ['committee-office', 'city-bureau', 'city-group', 'city-office']

/** People open their accounts themselves, so nobody is given that; every route ends at the city's office. */
export const permissions: readonly Permission[] = [
  { capability: 'check', label: '资格审核-经办人审核', role: 'officer' },
  { capability: 'approve', label: '资格审核-领导审核', role: 'approver' },
  { capability: 'export-roster', label: '资格审核-名单导出', role: 'approver', kinds: titleOffices },
  { capability: 'publicise', label: '资格审核-公示', role: 'officer', kinds: ['city-office'] },
  { capability: 'entrust-intermediate', label: '委托中级评委会', role: 'approver', kinds: ['city-office'] },
  { capability: 'entrust-senior', label: '委托高级评委会', role: 'approver', kinds: ['city-office'] },
  { capability: 'check-expert', label: '评委会-组建单位领导', role: 'approver', kinds: conveners },
  { capability: 'authorise-as-officer', label: '评委会-授权管理单位经办人', role: 'officer', kinds: titleOffices },
  { capability: 'authorise-as-approver', label: '评委会-授权管理单位领导', role: 'approver', kinds: titleOffices },
  { capability: 'convene', label: '评委会-组建单位经办人（接收、答辩、登记结果）', role: 'officer', kinds: conveners },
]
