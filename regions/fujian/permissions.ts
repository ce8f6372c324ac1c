import type { Permission } from '../../core/region.ts'
import { organisers, titleOffices } from './organisations.ts'

/**
 * The manual is for applicants and tells of no staff. Units check their people's achievements; a route ends at the unit
 * that organises the plan, so that whoever may organise may also publicise, entrust and convene.
 */
export const permissions: readonly Permission[] = [
  { capability: 'check', label: '申报审核-经办人审核', role: 'officer' },
  { capability: 'approve', label: '申报审核-领导审核', role: 'approver' },
  { capability: 'create-applicants', label: '人员绑定审核', role: 'officer' },
  { capability: 'check-achievements', label: '个人业绩库审核', role: 'officer' },
  { capability: 'export-roster', label: '申报审核-名单导出', role: 'approver', kinds: organisers },
  { capability: 'publicise', label: '申报审核-公示', role: 'officer', kinds: organisers },
  { capability: 'entrust-intermediate', label: '委托中级评委会', role: 'approver', kinds: organisers },
  { capability: 'entrust-senior', label: '委托高级评委会', role: 'approver', kinds: organisers },
  { capability: 'check-expert', label: '评委会-组建单位领导', role: 'approver', kinds: organisers },
  { capability: 'authorise-as-officer', label: '评委会-授权管理单位经办人', role: 'officer', kinds: titleOffices },
  { capability: 'authorise-as-approver', label: '评委会-授权管理单位领导', role: 'approver', kinds: titleOffices },
  {
    capability: 'convene',
    label: '评委会-组建单位经办人（评审计划、接收、面试、登记结果）',
    role: 'officer',
    kinds: organisers,
  },
  { capability: 'keep-integrity-file', label: '诚信档案管理', role: 'officer', kinds: ['province-office'] },
]
