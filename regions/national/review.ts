import type { Policy } from '../../core/region.ts'

/** Order 40 of the ministry: three years' bar, five working days' notice, two thirds, the size and the filing of committees. */
export const nationalReview: Pick<Policy, 'barYears' | 'noticeDays' | 'voting' | 'committee'> = {
  barYears: 3,
  noticeDays: 5,
  voting: { quorum: [2, 3], majority: [2, 3], of: 'attending' },
  committee: { seniorMembers: 25, otherMembers: 7, filingYears: 3 },
}
