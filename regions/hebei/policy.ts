import type { PlanSetting, Policy } from '../../core/region.ts'
import { nationalReview } from '../national/review.ts'
import { cityOffices, provincialUnitKinds } from './organisations.ts'

const cityOrProvincialUnit = [...cityOffices, ...provincialUnitKinds]
const junior = ['county-office', ...cityOrProvincialUnit]

export const policy: Policy = {
  route: {
    roles: ['officer', 'approver'],
    endsAt: {
      'junior-technician': junior,
      'junior-assistant': junior,
      intermediate: cityOrProvincialUnit,
      'associate-senior': ['province-office'],
      'full-senior': ['province-office'],
    },
  },
  resumeAt: 'start',
  refusal: 'reopens',
  correctionAfterClosing: true,
  ...nationalReview,
}

/** What the province office says anew each year; the form's checks read it. */
export const planSettings: readonly PlanSetting[] = [
  { id: 'planProofUntil', label: '学历验证报告须有效至', hint: '早于此日到期的验证报告会被提示', is: 'day' },
  { id: 'paperLimit', label: '论文最多填报篇数', hint: '空着不限；无效论文不计', is: 'number' },
  { id: 'bookLimit', label: '论著最多填报数量', hint: '空着不限', is: 'number' },
  {
    id: 'planFrontLine',
    label: '医务人员抗疫一线政策',
    hint: '打开后，卫生系列可以选择享受该政策，并须上传一线人员信息确认表',
    is: 'switch',
  },
]
