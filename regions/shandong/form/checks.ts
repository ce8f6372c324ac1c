import type { Check } from '../../../core/form.ts'

const ended = (section: string, says: string): Check => ({
  id: `${section}-in-order`,
  section,
  rule: 'in-order',
  first: 'begins',
  second: 'ends',
  says,
})
const onceAYear = (section: string): Check => ({
  id: `${section}-year`,
  section,
  rule: 'no-repeat',
  field: 'year',
  across: [],
  says: '每年度只能录入一条',
})

export const checks: readonly Check[] = [
  ended('education', '毕业时间不能早于入学时间'),
  ended('employment', '结束时间不能早于开始时间'),
  ended('projects', '结束时间不能早于开始时间'),
  onceAYear('assessments'),
  onceAYear('training'),
  {
    id: 'specialty-since-work',
    section: 'basic',
    rule: 'in-order',
    first: 'workSince',
    second: 'specialtySince',
    says: '从事本专业工作时间不能早于参加工作时间',
    advice: true,
  },
]
