import type { DemonstrationCommittee } from '../../../core/demonstration.ts'
import { type Level, levels } from '../../../core/title.ts'

type Given = readonly [
  key: string,
  name: string,
  series: string,
  convener: string,
  authoriser: string,
  levels: readonly Level[],
]

const given: readonly Given[] = [
  ['school', '济南市中小学教师中级职称评审委员会', 'school-teaching', 'jinan-education', 'jinan', levels.slice(0, 3)],
  ['health', '山东省卫生高级职称评审委员会', 'health', 'health', 'province', levels.slice(3)],
  ['construction', '山东省建设工程高级职称评审委员会', 'engineering', 'housing', 'province', levels.slice(3)],
  ['engineering', '青岛市工程技术中级职称评审委员会', 'engineering', 'qingdao', 'qingdao', levels.slice(0, 3)],
]

export const committees = (year: number): DemonstrationCommittee[] =>
  given.map(([key, name, series, convener, authoriser, levels], index) => ({
    key,
    code: `S${String(index + 1).padStart(4, '0')}`,
    name,
    series,
    levels,
    type: 'open',
    convener,
    authoriser,
    members: levels.includes('intermediate') ? 13 : 25,
    filing: { opens: `${year - 1}-01-01`, closes: `${year + 1}-12-31` },
  }))
