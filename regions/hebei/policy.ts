import type { Policy } from '../../core/region.ts'
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
  barYears: 3,
  noticeDays: 5,
  voting: { quorum: [2, 3], majority: [2, 3], of: 'attending' },
  committee: { seniorMembers: 25, otherMembers: 7, filingYears: 3 },
}
