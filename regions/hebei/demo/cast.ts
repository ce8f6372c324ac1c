import type { State } from '../../../core/application.ts'
import type { Level, Way } from '../../../core/title.ts'
import { units } from './organisations.ts'

/** How many of the 200 stand where. */
const spread: Partial<Record<State, number>> = {
  draft: 24,
  discarded: 2,
  withdrawn: 4,
  'under-check': 60,
  'sent-back': 14,
  refused: 1,
  barred: 3,
  eligible: 10,
  'on-notice': 12,
  noticed: 8,
  'with-committee': 10,
  'under-review': 12,
  passed: 6,
  'not-passed': 6,
  'outcome-on-notice': 8,
  'outcome-noticed': 3,
  confirmed: 4,
  certified: 12,
  revoked: 1,
}

export type Who = {
  organisation: string
  series: string
  level: Level
  until: State
  approvals?: number
  way?: Way
  line?: string
  name?: string
  presents?: string
}

/** The standing cast, whom the portal shows: every one a whole story. */
const cast: Who[] = [
  standing('梁文静', 'third-hospital', 'health', 'associate-senior', 'draft', '医生，申报副主任医师，材料已填完'),
  standing(
    '郭建平',
    'shijiazhuang-school',
    'school-teaching',
    'intermediate',
    'draft',
    '教师，申报一级教师，材料已填完',
  ),
  standing(
    '孙丽华',
    'shijiazhuang-company',
    'accounting',
    'associate-senior',
    'under-check',
    '会计，申报高级会计师，审核中',
  ),
  standing('赵明远', 'software', 'engineering', 'intermediate', 'sent-back', '工程师，申报中级，已被退回修改'),
  standing(
    '宋雅琴',
    'university',
    'university-teaching',
    'associate-senior',
    'under-review',
    '高校教师，单位自主评审中',
  ),
  standing('马春生', 'agronomy-station', 'agriculture', 'intermediate', 'on-notice', '农艺师，资格公示中'),
  standing(
    '韩雪梅',
    'shijiazhuang-0102-school',
    'school-teaching',
    'junior-assistant',
    'certified',
    '小学教师，已领证',
  ),
]

function standing(
  name: string,
  organisation: string,
  series: string,
  level: Level,
  until: State,
  presents: string,
): Who {
  return { name, organisation, series, level, until, presents, approvals: until === 'under-check' ? 2 : 1 }
}

const employers = units.filter(({ declares }) => declares.length > 0)
/** Two of three work where the cast's officers sit, so that lists there are worth looking at. */
const busy = ['third-hospital', 'shijiazhuang-school', 'shijiazhuang-company', 'university', 'shijiazhuang-clinic']

const everyLevel: Level[] = [
  'intermediate',
  'associate-senior',
  'junior-assistant',
  'intermediate',
  'intermediate',
  'associate-senior',
  'intermediate',
  'full-senior',
  'junior-assistant',
  'intermediate',
]

/** How many desks have passed a file, so that units, departments, cities and the province all have some to check. */
const passedDesks = (index: number) => (index % 4 === 3 ? 3 + (Math.floor(index / 4) % 3) : index % 4)

const ways: Way[] = ['regular', 'regular', 'regular', 'exceptional', 'regular', 'regular', 'fast-track', 'regular']

function ordinary(until: State, index: number): Who {
  const unit =
    index % 3 === 2
      ? employers[index % employers.length]
      : employers.find(({ key }) => key === busy[Math.floor(index / 3 + index) % busy.length])
  return {
    organisation: unit?.key ?? 'third-hospital',
    series: unit?.declares[index % unit.declares.length] ?? 'health',
    level: everyLevel[index % everyLevel.length] ?? 'intermediate',
    until,
    approvals: passedDesks(index),
    way: ways[index % ways.length] ?? 'regular',
  }
}

export const everybody: Who[] = [
  ...cast,
  ...Object.entries(spread)
    .flatMap(([state, count]) => {
      const shown = cast.filter(({ until }) => until === state).length
      return Array.from({ length: count - shown }, () => state as State)
    })
    .map(ordinary),
]
