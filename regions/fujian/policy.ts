import type { Policy } from '../../core/region.ts'
import { nationalReview } from '../national/review.ts'
import { supervisors } from './organisations.ts'

/** 用人单位 → its 业务主管部门 → the unit that organises the plan, whatever the level; both 不通过 and 退回 open the form again. */
export const policy: Policy = {
  route: {
    roles: ['officer', 'approver'],
    passes: supervisors,
    organiser: true,
    endsAt: {
      'junior-technician': [],
      'junior-assistant': [],
      intermediate: [],
      'associate-senior': [],
      'full-senior': [],
    },
  },
  resumeAt: 'start',
  refusal: 'reopens',
  correctionAfterClosing: true,
  discardsReturned: true,
  ...nationalReview,
}
