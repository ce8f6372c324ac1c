import type { PlanSetting, Policy } from '../../core/region.ts'
import { nationalReview } from '../national/review.ts'

const atCityOffice = ['city-office']

/** 所在单位 → 主管单位 → 区职称办 → 市职称办, whatever the level; both 不通过 and 退回 open the form again, from the unit on. */
export const policy: Policy = {
  route: {
    roles: ['officer', 'approver'],
    endsAt: {
      'junior-technician': atCityOffice,
      'junior-assistant': atCityOffice,
      intermediate: atCityOffice,
      'associate-senior': atCityOffice,
      'full-senior': atCityOffice,
    },
  },
  resumeAt: 'start',
  refusal: 'reopens',
  correctionAfterClosing: true,
  ...nationalReview,
}

/** What the city's office says anew each year; the form's checks read it. */
export const planSettings: readonly PlanSetting[] = [
  {
    id: 'trainingHoursBind',
    label: '继续教育课时须达到规定数',
    hint: '打开后，课时少于 96（高级 144）的不能提交；关闭时只作提示',
    is: 'switch',
  },
]
