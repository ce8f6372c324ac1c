import type { Policy } from '../../core/region.ts'
import { levels } from '../../core/title.ts'
import { nationalReview } from '../national/review.ts'

const senior = ['associate-senior', 'full-senior'] as const

/**
 * Units forward along granted routes. 初级 and 中级 are reviewed in the cities and departments, so that the province's bureau
 * takes 高级 only; every other supervising unit takes what its committees review and what it hands on to those above it.
 * A work unit takes nobody else's.
 */
export const policy: Policy = {
  route: {
    roles: ['officer'],
    takes: {
      'province-office': senior,
      'city-office': levels,
      'county-office': levels,
      'province-department': levels,
      'province-group': levels,
      'city-department': levels,
      'county-department': levels,
      'talent-centre': levels,
    },
    agency: 'basic.agency',
    entrusted: 'basic.entrusted',
  },
  resumeAt: 'start',
  refusal: 'reopens',
  correctionAfterClosing: true,
  /** After 确认申报 the applicant changes nothing; the unit's one way back is 退回, and notices of eligibility are unknown. */
  lacks: ['withdraw', 'refuse', 'bar', 'publicise', 'closeNotice', 'assign', 'entrust', 'closeOutcomeNotice'],
  approvesWithoutWords: true,
  outcomeNotice: 'climbs',
  ...nationalReview,
}
