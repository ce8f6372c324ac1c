import type { DemonstrationAnswers, DemonstrationApplicant, EarlierYear } from '../../../core/demonstration.ts'
import { attachments, person } from './answers.ts'
import type { Declared } from './declared.ts'
import { schoolPlan } from './plans/school.ts'
import { teacherAnswers, teacherFiles } from './school.ts'

/** The year before the title that teachers hold today counts from. */
const yearsAgo = 9

/** 二级教师 of that year: nothing was counted for it yet. */
const formerPlan = (year: number) => ({
  ...schoolPlan(year),
  key: 'former-school',
  name: `福州市${year}年度中小学二级教师职称评审`,
  committee: 'former-school',
  titles: ['school-teaching-junior-assistant'],
  people: '福州市各级各类中小学校在职在岗从事教育教学工作、具备相应教师资格的教师。',
  content: `任职年限和业绩材料计算截止到${year - 1}年12月31日。`,
  parts: [],
})

/** How somebody who is a teacher of the second grade today became one. */
export const declaredEarlier = (one: DemonstrationApplicant, who: Declared): DemonstrationApplicant => {
  const { library: _, presents: _presents, ...rest } = one
  const then: Declared = { ...who, year: who.year - yearsAgo, way: 'regular', until: 'certified' }
  return {
    ...rest,
    plan: 'former-school',
    title: 'school-teaching-junior-assistant',
    level: 'junior-assistant',
    way: 'regular',
    until: 'certified',
    approvals: 0,
    answers: answersThen(then),
  }
}

export const earlier = (year: number, applicants: readonly DemonstrationApplicant[]): EarlierYear[] => [
  { yearsAgo, plans: [formerPlan(year - yearsAgo)], applicants },
]

function answersThen(who: Declared): DemonstrationAnswers {
  const { teacher = {} } = teacherAnswers(who)
  return {
    person: person(who),
    teacher,
    none: { titles: true, training: true, appraisals: true },
    employment: [{ achievement: 'work-1' }],
    education: [{ achievement: 'degree', highest: true }],
    attachments: { ...attachments(who), ...teacherFiles(who) },
  }
}
