import type { DemonstrationApplicant } from '../../../core/demonstration.ts'
import { isSenior, type Level, levels } from '../../../core/title.ts'
import { nationalSeries } from '../../national.ts'
import { answersOf } from './answers.ts'
import { everybody, type Who } from './cast.ts'
import { type Unit, units } from './organisations.ts'
import { human } from './people.ts'

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
