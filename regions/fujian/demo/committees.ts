import type { DemonstrationCommittee } from '../../../core/demonstration.ts'
import { type Level, levels } from '../../../core/title.ts'

const given: readonly (readonly [
  key: string,
  name: string,
  series: string,
  convener: string,
  authoriser: string,
  levels: readonly Level[],
])[] = [
  ['engineering', '福建省建设工程系列高级职称评审委员会', 'engineering', 'housing', 'province', levels],
  ['school', '福州市中小学教师系列职称评审委员会', 'school-teaching', 'fuzhou-education', 'fuzhou', levels.slice(0, 4)],
  ['health', '福建省卫生系列高级职称评审委员会', 'health', 'health', 'province', levels.slice(2)],
]

export const committees = (year: number): DemonstrationCommittee[] => [...present(year), former(year)]

const present = (year: number): DemonstrationCommittee[] =>
  given.map(([key, name, series, convener, authoriser, levels], index) => ({
    key,
    code: `F${String(index + 1).padStart(4, '0')}`,
    name,
    series,
    levels,
    type: 'open',
    convener,
    authoriser,
    members: 25,
    filing: { opens: `${year - 1}-01-01`, closes: `${year + 1}-12-31` },
  }))

/** Its period of office is over; what it reviewed stands. */
const former = (year: number): DemonstrationCommittee => ({
  key: 'former-school',
  code: 'F0004',
  name: '福州市中小学教师系列职称评审委员会（上一届）',
  series: 'school-teaching',
  levels: levels.slice(0, 4),
  type: 'open',
  convener: 'fuzhou-education',
  authoriser: 'fuzhou',
  members: 25,
  filing: { opens: `${year - 10}-01-01`, closes: `${year - 8}-12-31` },
})
