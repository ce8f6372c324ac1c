import type { Check } from '../../../core/form.ts'

export const checks: Check[] = [
  {
    id: 'highest-education',
    section: 'education',
    rule: 'exactly-one',
    field: 'highest',
    is: true,
    says: '请勾选“最高学历”，且只能勾选一条',
  },
  {
    id: 'appraisals-year',
    section: 'appraisals',
    rule: 'no-repeat',
    field: 'year',
    across: [],
    says: '同一年度的考核只能导入一条',
  },
  {
    id: 'appointments-in-order',
    section: 'appointments',
    rule: 'in-order',
    first: 'begins',
    second: 'ends',
    says: '聘任结束时间不能早于开始时间',
  },
]
