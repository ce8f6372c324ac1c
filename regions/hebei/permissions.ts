import type { Permission } from '../../core/region.ts'
import { cityOffices, citySelfReviewKinds, provincialUnitKinds } from './organisations.ts'

/** 省直各单位和市职改办. The province office ends the route of senior titles and counts as a provincial unit. */
const provincialAndCity = ['province-office', ...provincialUnitKinds, ...cityOffices]
const titleOffices = ['province-office', ...cityOffices, 'county-office']

/** 权限设置 of the 2020 manual, part 二-3, line by line; the three last lines are what it leaves to be added. */
export const permissions: readonly Permission[] = [
  { capability: 'check', label: '资格审查-经办人审查', role: 'officer' },
  { capability: 'approve', label: '资格审查-领导审查', role: 'approver' },
  { capability: 'export-roster', label: '资格审查-资格审查名单导出', role: 'approver', kinds: provincialAndCity },
  { capability: 'publicise', label: '资格审查-结果公示处理', role: 'officer', kinds: provincialAndCity },
  { capability: 'entrust-intermediate', label: '资格审查-委托中级评委会', role: 'approver', kinds: provincialAndCity },
  { capability: 'entrust-senior', label: '资格审查-委托高级评委会', role: 'approver', kinds: provincialAndCity },
  { capability: 'check-expert', label: '评委会-组建单位领导', role: 'approver' },
  { capability: 'authorise-as-officer', label: '评委会-授权管理单位经办人', role: 'officer', kinds: titleOffices },
  { capability: 'authorise-as-approver', label: '评委会-授权管理单位领导', role: 'approver', kinds: titleOffices },
  { capability: 'convene', label: '评委会-组建单位经办人', role: 'officer' },
  { capability: 'create-applicants', label: '申报人员管理-创建申报人', role: 'officer' },
  /** Junior titles end at the county office, self-review at the unit: whoever ends a route must publicise there. */
  {
    capability: 'publicise',
    label: '资格审查-结果公示处理（县初级、单位自主评审）',
    role: 'officer',
    kinds: ['county-office', ...citySelfReviewKinds],
  },
]
