import type { Demonstration, DemonstrationApplicant } from '../../../core/demonstration.ts'
import { nationalSeries } from '../../national.ts'
import { answersOf } from './answers.ts'
import { committees } from './committees.ts'
import { units } from './organisations.ts'
import { birthYear, idNumber, people, phone, type Who } from './people.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { staff } from './staff.ts'

/** The same people in the same places every time; only the dates move with the year. */
export const demonstration = (year: number): Demonstration => ({
  year,
  password: 'Title-Review-13',
  window: { opens: `${year}-01-01`, closes: `${year}-12-31` },
  organisations: units,
  staff: staff(),
  committees: committees(year),
  routes,
  permissions,
  applicants: people.map((who, index) => applicant(who, index, year)),
})

function applicant(who: Who, index: number, year: number): DemonstrationApplicant {
  const unit = units.find(({ key }) => key === who.organisation)
  const of = nationalSeries.find(({ id }) => id === who.series)
  const title = of?.titles.find(({ id }) => id === `${who.line}-${who.level}`)
  if (!unit || !title || !of?.specialties.includes(who.specialty)) throw new Error(`no such aim for ${who.name}`)
  const born = birthYear(who, index, year)
  const { name, organisation, level, way, until, approvals = 0, presents } = who
  return {
    name,
    idNumber: idNumber(born, who.gender, index),
    phone: phone(index),
    organisation,
    series: who.series,
    title: title.id,
    level,
    way,
    autonomous: false,
    until,
    approvals,
    answers: answersOf({ ...who, title: title.id, titleName: title.name, unit: unit.name, born, year }),
    ...(presents && { presents: `${unit.name}　${presents}` }),
  }
}
