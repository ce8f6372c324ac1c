import type { State } from '../../../core/application.ts'
import type { DemonstrationApplicant } from '../../../core/demonstration.ts'
import { isSenior, type Level, levels, type Way } from '../../../core/title.ts'
import { nationalSeries } from '../../national.ts'
import { answersOf } from './answers.ts'
import { type Unit, units } from './organisations.ts'
import { human } from './people.ts'

/** How many of the 200 stand where. */
const spread: Record<State, number> = {
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

type Who = {
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
    approvals: index % 4,
    way: ways[index % ways.length] ?? 'regular',
  }
}

const everybody: Who[] = [
  ...cast,
  ...Object.entries(spread)
    .flatMap(([state, count]) => {
      const shown = cast.filter(({ until }) => until === state).length
      return Array.from({ length: count - shown }, () => state as State)
    })
    .map(ordinary),
]

export const applicants = (year: number): DemonstrationApplicant[] =>
  everybody.map((who, index) => applicant(who, index, year))

function applicant(who: Who, index: number, year: number): DemonstrationApplicant {
  const unit = units.find(({ key }) => key === who.organisation)
  const series = nationalSeries.find(({ id }) => id === who.series)
  if (!unit || !series) throw new Error(`no unit or series for ${who.organisation}`)
  const { level, way = 'regular', until, approvals = 0, presents } = who
  const titles = series.titles.filter((title) => title.level === level)
  const title = titles[who.name ? 0 : index % Math.min(titles.length, 4)]
  if (!title) throw new Error(`no title of ${series.id} at ${level}`)
  const below = levels[levels.indexOf(level) - 1]
  const current = level.startsWith('junior')
    ? undefined
    : series.titles.find((one) => one.id === title.id.replace(level, below ?? ''))
  const person = { ...human(index, year, level), ...(who.name && { name: who.name }) }
  const declared = {
    title: title.id,
    level,
    way,
    autonomous: reviewsItself(unit, series.id, level),
    organisation: unit.key,
  }
  const answers = answersOf({
    ...person,
    ...declared,
    year,
    index,
    unit: unit.name,
    series,
    specialty: specialtyOf(unit, title.id, series.specialties, index),
    ...(current && { current }),
  })
  const { name, idNumber, phone } = person
  const begun = until === 'draft' && !who.name && index % 2 === 0
  return {
    name,
    idNumber,
    phone,
    series: series.id,
    ...declared,
    until,
    approvals,
    answers: begun ? { person: answers.person ?? {}, declaration: answers.declaration ?? {} } : answers,
    ...(presents && { presents: `${unit.name}　${presents}` }),
  }
}

/** 市中级自评单位 review up to intermediate titles only. */
const reviewsItself = ({ kind, autonomousSeries }: Unit, series: string, level: Level) =>
  autonomousSeries.includes(series) && !(kind.startsWith('city-') && isSenior(level))

/** A primary school has no teachers of secondary schools, and a nurse no physician's specialty. */
function specialtyOf({ name }: Unit, title: string, specialties: readonly string[], index: number) {
  const fits = (one: string) => {
    if (name.endsWith('小学')) return one.startsWith('小学')
    if (name.endsWith('中学')) return one.startsWith('初中')
    const line = Object.entries(healthLines).find(([start]) => title.startsWith(start))?.[1]
    return line
      ? line.test(one)
      : !title.startsWith('physician') || !Object.values(healthLines).some((at) => at.test(one))
  }
  const fitting = specialties.filter(fits)
  return fitting[(index * 5) % fitting.length] ?? specialties[0] ?? ''
}

const healthLines = { nurse: /护理|助产/, pharmacist: /药/, 'health-technologist': /技术|病媒/ }
