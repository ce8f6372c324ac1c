import type { DemonstrationCommittee } from '../../../core/demonstration.ts'
import type { DemonstrationExpert } from '../../../core/demonstration-expert.ts'
import type { Level } from '../../../core/title.ts'
import { nationalSeries } from '../../national.ts'
import { human } from './people.ts'

const junior: Level[] = ['junior-technician', 'junior-assistant', 'intermediate']
const senior: Level[] = ['associate-senior', 'full-senior']
const every: Level[] = [...junior, ...senior]

type Given = readonly [
  key: string,
  name: string,
  series: string,
  convener: string,
  authoriser: string,
  levels: Level[],
  type?: DemonstrationCommittee['type'],
]

const given: Given[] = [
  ['senior-health', '河北省卫生系列高级职称评审委员会', 'health', 'health', 'province', senior],
  ['senior-school', '河北省中小学教师系列高级职称评审委员会', 'school-teaching', 'education', 'province', senior],
  [
    'senior-university',
    '河北省高等学校教师系列高级职称评审委员会',
    'university-teaching',
    'education',
    'province',
    senior,
  ],
  ['senior-engineering', '河北省工程系列高级职称评审委员会', 'engineering', 'industry', 'province', senior],
  ['senior-accounting', '河北省会计系列高级职称评审委员会', 'accounting', 'finance', 'province', senior],
  ['senior-economics', '河北省经济系列高级职称评审委员会', 'economics', 'talent-centre', 'province', senior],
  ['senior-agriculture', '河北省农业系列高级职称评审委员会', 'agriculture', 'agriculture', 'province', senior],
  ['senior-library', '河北省图书资料系列高级职称评审委员会', 'library', 'culture', 'province', senior],
  ['senior-laboratory', '河北省实验技术系列高级职称评审委员会', 'laboratory', 'education', 'province', senior],
  ['junior-health', '石家庄市卫生系列中级职称评审委员会', 'health', 'shijiazhuang-health', 'shijiazhuang', junior],
  [
    'junior-school',
    '石家庄市中小学教师系列中级职称评审委员会',
    'school-teaching',
    'shijiazhuang-education',
    'shijiazhuang',
    junior,
  ],
  ['junior-engineering', '石家庄市工程系列中级职称评审委员会', 'engineering', 'shijiazhuang', 'shijiazhuang', junior],
  ['junior-accounting', '石家庄市会计系列中级职称评审委员会', 'accounting', 'shijiazhuang', 'shijiazhuang', junior],
  ['junior-economics', '石家庄市经济系列中级职称评审委员会', 'economics', 'shijiazhuang', 'shijiazhuang', junior],
  [
    'junior-university',
    '河北省高等学校教师系列中级职称评审委员会',
    'university-teaching',
    'education',
    'province',
    junior,
  ],
  ['junior-agriculture', '河北省农业系列中级职称评审委员会', 'agriculture', 'agriculture', 'province', junior],
  ['junior-library', '河北省图书资料系列中级职称评审委员会', 'library', 'culture', 'province', junior],
  ['junior-laboratory', '河北省实验技术系列中级职称评审委员会', 'laboratory', 'education', 'province', junior],
  [
    'own-engineering',
    '河北示例钢铁集团工程系列职称评审委员会',
    'engineering',
    'steel',
    'province',
    every,
    'autonomous',
  ],
  ['own-health', '河北示例医院卫生系列职称评审委员会', 'health', 'hospital', 'province', every, 'autonomous'],
  [
    'own-teaching',
    '河北示例大学教师系列职称评审委员会',
    'university-teaching',
    'university',
    'province',
    every,
    'autonomous',
  ],
  [
    'own-laboratory',
    '河北示例大学实验技术系列职称评审委员会',
    'laboratory',
    'university',
    'province',
    every,
    'autonomous',
  ],
  [
    'own-city-health',
    '石家庄市示例中心医院卫生系列中级职称评审委员会',
    'health',
    'shijiazhuang-hospital',
    'shijiazhuang',
    junior,
    'autonomous',
  ],
]

export const committees = (year: number): DemonstrationCommittee[] =>
  given.map(([key, name, series, convener, authoriser, levels, type = 'open' as const], index) => ({
    key,
    code: `P${String(index + 1).padStart(4, '0')}`,
    name,
    series,
    levels,
    type,
    convener,
    authoriser,
    members: levels.includes('full-senior') ? 25 : 11,
    filing: { opens: `${year - 1}-01-01`, closes: `${year + 1}-12-31` },
    ...(convener.startsWith('shijiazhuang') && { experts: experts(series, index, year) }),
  }))

/** Some in the pool, one at each step on the way there. */
const states = ['in-pool', 'in-pool', 'in-pool', 'authoriser-checked', 'convener-passed', 'entered'] as const

function experts(seriesId: string, committee: number, year: number): DemonstrationExpert[] {
  const series = nationalSeries.find(({ id }) => id === seriesId)
  return states.map((state, place) => {
    const level = place % 2 === 0 ? 'full-senior' : 'associate-senior'
    const { name, phone } = human(1000 + committee * states.length + place, year, level)
    return {
      name,
      phone,
      state,
      level,
      title: series?.titles.find((title) => title.level === level)?.name ?? '',
      specialty: series?.specialties[place * 3] ?? '',
      employer: `河北示例${['大学', '研究院', '中心'][place % 3]}`,
    }
  })
}
