import type { Condition } from '../../../core/condition.ts'
import type { Check } from '../../../core/form.ts'
import { holdsPost, holdsTitle } from './field.ts'

const inOrder = (section: string, first: string, second: string, says: string): Check => ({
  id: `${section}-in-order`,
  section,
  rule: 'in-order',
  first,
  second,
  says,
})
const ended = (section: string): Check => inOrder(section, 'begins', 'ends', '结束时间不能早于开始时间')

const onlyOnce = (section: string, field: string, says: string): Check => ({
  id: `${section}-${field}`,
  section,
  rule: 'no-repeat',
  field,
  across: [],
  says,
})

/** Typed years are the ones that print; a difference from the dates is only pointed out. */
const yearsSince = (years: string, since: string, date: string, when?: Condition): Check => ({
  id: `qualification-${years}`,
  section: 'qualification',
  rule: 'years-are-since',
  years,
  since,
  advice: true,
  ...(when && { when }),
  says: `与“${date}”推算的年限不一致，请核对`,
})

/** Of training the plan's own year counts, being mostly done when people declare; of assessments it has no result yet. */
const recent = (section: string, running: boolean): Check => ({
  id: `${section}-recent`,
  section,
  rule: 'recent-years',
  year: 'year',
  last: 5,
  before: '$year',
  since: 'qualification.postOn',
  ...(running && { running: true }),
  says: '只录入任现职后近 5 年的情况：{from} 年至 {to} 年',
})

const isSenior: Condition = {
  any: ['currentLevel', 'postLevel'].map((field) => ({
    field: `qualification.${field}`,
    oneOf: ['associate-senior', 'full-senior'],
  })),
}

/** The thresholds advise; the plan of the year may make them binding. */
const hours = (id: string, least: number, who: Condition, binding: boolean): Check => ({
  id: `training-hours-${id}-${binding ? 'binding' : 'advised'}`,
  section: 'training',
  rule: 'holds',
  field: 'hours',
  condition: { field: 'hours', from: least },
  when: {
    all: [
      { field: 'hours', filled: true },
      who,
      binding ? { field: '$trainingHoursBind', is: true } : { not: { field: '$trainingHoursBind', is: true } },
    ],
  },
  ...(!binding && { advice: true }),
  says: `按规定每年不得少于 ${least} 课时，请核对；特殊专业以相关单位的要求为准`,
})

export const checks: Check[] = [
  inOrder('education', 'begins', 'ends', '毕业时间不能早于入学时间'),
  onlyOnce('education', 'beforeWork', '工作前学历和后取学历各只能录入一条'),
  yearsSince('yearsSinceTitle', 'currentTitleOn', '获取现专业技术资格时间', holdsTitle),
  yearsSince('yearsInPost', 'postOn', '聘现专业技术职务日期', holdsPost),
  yearsSince('yearsTechnical', 'basic.technicalWorkSince', '参加专业技术工作日期'),
  ended('societies'),
  ended('experience'),
  onlyOnce('experience', 'phase', '任现职前和任现职后各只能录入一条'),
  {
    id: 'experience-since-post',
    section: 'experience',
    rule: 'some-row',
    where: { field: 'phase', is: '任现职后' },
    when: holdsPost,
    says: '请填写任现职后的专业技术工作经历',
  },
  onlyOnce('training', 'year', '每年度只能录入一条'),
  recent('training', true),
  ...[true, false].flatMap((binding) => [
    hours('senior', 144, isSenior, binding),
    hours('other', 96, { not: isSenior }, binding),
  ]),
  onlyOnce('assessments', 'year', '每年度只能录入一条'),
  recent('assessments', false),
  {
    id: 'assessments-given',
    section: 'assessments',
    rule: 'some-row',
    where: { field: 'year', filled: true },
    when: holdsPost,
    advice: true,
    says: '还没有填写考核信息；任现职后有年度考核结果的，请按年度录入',
  },
  ended('teacherHistory'),
  ended('teacherClasses'),
  {
    id: 'health-specialty',
    section: 'health',
    rule: 'same',
    first: 'basic.specialty',
    second: 'declaredSpecialty',
    advice: true,
    says: '与个人基本信息页的“申报资格专业”不一致，请核对；证书上印“申报资格专业”',
  },
  inOrder('accounting', 'validFrom', 'validTo', '会计有效期止不能早于会计有效期起'),
]
