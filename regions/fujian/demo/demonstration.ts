import type { Demonstration, DemonstrationApplicant } from '../../../core/demonstration.ts'
import { series } from '../titles.ts'
import { answersOf, libraryOf } from './answers.ts'
import { committees } from './committees.ts'
import type { Declared } from './declared.ts'
import { declaredEarlier, earlier } from './earlier.ts'
import { newUnits, units } from './organisations.ts'
import { birthYear, idNumber, newcomers, people, phone, type Who } from './people.ts'
import { engineeringPlan } from './plans/engineering.ts'
import { healthPlan } from './plans/health.ts'
import { schoolPlan } from './plans/school.ts'
import { staff } from './staff.ts'

/** The same people in the same places every time; only the dates move with the year. */
export const demonstration = (year: number): Demonstration => ({
  year,
  password: 'Title-Review-13',
  window: { opens: `${year}-01-01`, closes: `${year}-12-31` },
  organisations: units,
  staff: staff(),
  committees: committees(year),
  plans: plans(year),
  applicants: people.map((who, index) => applicant(who, index, year)),
  earlier: earlier(
    year,
    people.flatMap((who, index) =>
      who.wasHere ? [declaredEarlier(applicant(who, index, year), declaredBy(who, index, year))] : [],
    ),
  ),
  newcomers: newcomers(year),
  newUnits,
})

const plans = (year: number) => [schoolPlan(year), engineeringPlan(year), healthPlan(year)]

function applicant(who: Who, index: number, year: number): DemonstrationApplicant {
  const { plan, unit, title } = placeOf(who, year)
  const declared = declaredBy(who, index, year)
  const { name, organisation, specialty, way, until, approvals = 0, presents } = who
  return {
    name,
    idNumber: idNumber(declared.born, who.gender, index),
    phone: phone(index),
    organisation,
    plan: plan.key,
    series: plan.series,
    title: title.id,
    level: title.level,
    specialty,
    way,
    autonomous: false,
    until,
    approvals,
    library: libraryOf(declared),
    answers: answersOf(declared),
    ...(plan.interview && until === 'under-review' && { interview }),
    ...(presents && { presents: `${unit.name}　${presents}` }),
  }
}

function placeOf(who: Who, year: number) {
  const plan = plans(year).find(({ key }) => key === who.plan)
  const unit = units.find(({ key }) => key === who.organisation)
  const title = series.find(({ id }) => id === plan?.series)?.titles.find(({ id }) => id === plan?.titles[0])
  if (!plan || !unit || !title) throw new Error(`no plan, unit or title for ${who.name}`)
  return { plan, unit, title }
}

function declaredBy(who: Who, index: number, year: number): Declared {
  const { unit, title } = placeOf(who, year)
  return { ...who, unit: unit.name, titleName: title.name, born: birthYear(index, year), year }
}

const interview = {
  inDays: 10,
  begins: '09:30',
  ends: '09:50',
  place: '福州市示例路 1 号 3 号楼 201 室',
  panel: '第二组',
} as const
