import type { DemonstrationCommittee } from '../../../core/demonstration.ts'
import { levels } from '../../../core/title.ts'

const given = [
  ['health', '天津市卫生技术系列评审委员会', 'health', 'health-committee'],
  ['school', '天津市中小学教师系列评审委员会', 'school-teaching', 'school-committee'],
  ['engineering', '天津市工程技术系列评审委员会', 'engineering', 'engineering-committee'],
  ['accounting', '天津市会计审计系列评审委员会', 'accounting-auditing', 'accounting-committee'],
] as const

export const committees = (year: number): DemonstrationCommittee[] =>
  given.map(([key, name, series, convener], index) => ({
    key,
    code: `T${String(index + 1).padStart(4, '0')}`,
    name,
    series,
    levels,
    type: 'open',
    convener,
    authoriser: 'city',
    members: 25,
    filing: { opens: `${year - 1}-01-01`, closes: `${year + 1}-12-31` },
  }))
