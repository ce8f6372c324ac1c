import type { Section } from '../../../core/form.ts'
import { appraisals } from '../../national/person.ts'
import { words } from '../../national/words.ts'
import { choice, files, firstOfMonth, holdsPost } from './field.ts'

const period = {
  begins: { id: 'begins', kind: 'day', label: '开始时间', required: true, notAfterToday: true, hint: firstOfMonth },
  ends: { id: 'ends', kind: 'day', label: '结束时间', hint: '至今的可不填' },
} as const

const recent = '只录入任现职后近 5 年的情况，每年度一条；任现职不足 5 年的按实际年数录入'

export const experience: Section[] = [
  {
    id: 'societies',
    heading: '社会团体任职情况',
    group: '社会团体任职情况',
    list: { max: 10, noun: '社会团体任职情况' },
    fields: [
      period.begins,
      period.ends,
      { id: 'society', kind: 'text', label: '社会团体名称', required: true, max: 100 },
      { id: 'post', kind: 'text', label: '担任职务', required: true, max: 60 },
      { id: 'remark', kind: 'text', label: '备注', max: 200, wide: true },
    ],
  },
  {
    id: 'experience',
    heading: '专业技术工作经历',
    group: '专业技术工作经历',
    hint: '任现职前、任现职后各一条；没有任现职前经历的，只填任现职后。',
    list: { min: 1, max: 2, noun: '专业技术工作经历' },
    fields: [
      choice('phase', '任现职前/任现职后', words('任现职前 任现职后'), { required: true }),
      period.begins,
      period.ends,
      { id: 'unit', kind: 'text', label: '工作单位', required: true, max: 100 },
      choice('role', '本人角色', words('主持 独立承担 参加'), { required: true }),
      {
        id: 'rank',
        kind: 'number',
        label: '参加的名次',
        required: true,
        min: 1,
        max: 999,
        shownWhen: { field: 'role', is: '参加' },
      },
      { id: 'post', kind: 'text', label: '职务', required: true, max: 60 },
      {
        id: 'content',
        kind: 'longText',
        label: '专业技术工作经历',
        required: true,
        max: 700,
        wide: true,
        hint: '写明从事何种专业技术工作，以及起止时间、工作单位、本人角色（主持、独立承担及参加的名次）和职务',
      },
    ],
  },
  {
    id: 'training',
    heading: '继续教育情况',
    group: '继续教育情况',
    hint: `${recent}。每人每年不少于 96 课时；具有高级职称和从事高新技术工作的不少于 144 课时；特殊专业以相关单位的要求为准。`,
    list: { min: { count: 1, when: holdsPost }, max: 5, noun: '继续教育情况', order: 'newest-first', newestBy: 'year' },
    fields: [
      { id: 'year', kind: 'year', label: '年度', required: true, hint: '完整的年份，如 2008' },
      { id: 'content', kind: 'text', label: '继续教育学习内容', required: true, max: 40, wide: true },
      {
        id: 'hours',
        kind: 'number',
        label: '课时',
        required: true,
        min: 0,
        max: 2000,
        decimals: 1,
        hint: '本年度实际学习的课时，如 96、144',
      },
      files('certificate', '继续教育证书照片附件', { required: true, buttons: { send: '上传附件', look: '查看附件' } }),
    ],
  },
]

export const assessments: Section = {
  id: 'assessments',
  heading: '考核信息',
  group: '考核信息',
  hint: `${recent}。企业专业技术人员参照事业单位人员考核情况的相应等级选择。`,
  list: { max: 5, noun: '考核信息', order: 'newest-first', newestBy: 'year' },
  fields: [
    { id: 'year', kind: 'year', label: '年度', required: true, hint: '完整的年份，如 2008' },
    choice('result', '考核结果', appraisals, { required: true }),
  ],
}
