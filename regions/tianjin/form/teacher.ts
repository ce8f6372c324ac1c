import type { Field, Section } from '../../../core/form.ts'
import { schoolStages } from '../../national/schools.ts'
import { words } from '../../national/words.ts'
import { choice, files, firstOfMonth, holdsTitle, isTeacher, years } from './field.ts'

const group = '中小学教师信息'
const special = { group, shownWhen: isTeacher, followsSaved: true } as const

const noneIsZero = { required: true, hint: '没有的填 0' } as const
const long = (id: string, label: string, max: number): Field => ({ id, kind: 'longText', label, max, wide: true })
const short = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'text', label, max: 30, ...rest }) as Field
const period: readonly Field[] = [
  { id: 'begins', kind: 'day', label: '时间起', required: true, hint: firstOfMonth },
  { id: 'ends', kind: 'day', label: '时间止' },
]
const subject = (label: string, stage: string, rest: Partial<Field> = {}): Field =>
  ({ id: 'subject', kind: 'choice', label, optionsFrom: 'schoolSubjects', under: stage, ...rest }) as Field

export const teacher: Section[] = [
  {
    id: 'teacher',
    heading: group,
    ...special,
    hint: '请先填写并保存，再上传附件。',
    fields: [
      choice('stage', '申报学段', schoolStages, { required: true }),
      subject('申报学科', 'stage', { required: true }),
      {
        id: 'educationSince',
        kind: 'day',
        label: '参加教育工作时间',
        required: true,
        notAfterToday: true,
        hint: firstOfMonth,
      },
      years('yearsMiddle', '专任年限中学年限', noneIsZero),
      years('yearsPrimary', '专任年限小学年限', noneIsZero),
      years('yearsPreschool', '专任年限幼教年限', noneIsZero),
      years('yearsSincePost', '任现职务后的专任年限', noneIsZero),
      years('yearsClassTeacher', '担任班主任年限', noneIsZero),
      years('yearsGradeHead', '担任年级组长年限'),
      years('yearsMoralCadre', '担任专职德育干部年限'),
      long('excellentClass', '获优秀班集体级别（优秀班集体获奖情况）', 600),
      years('yearsSubjectHead', '任教研组长（备课组长）年限'),
      years('yearsDistrictResearcher', '任区县兼职教研员年限'),
      years('yearsCityResearcher', '任市兼职教研员年限'),
      {
        id: 'adminPost',
        kind: 'derived',
        label: '行政职务',
        from: 'basic.adminPost',
        take: 'value',
        hint: '以个人基本信息页保存的为准，需要更改时到那一页编辑并保存',
      },
      { id: 'cadreSince', kind: 'day', label: '提干时间', notAfterToday: true },
      years('yearsFullTime', '专任教师年限'),
      { id: 'partTimeTerms', kind: 'number', label: '现任教师职务后兼课学期数', min: 0, max: 200 },
      { id: 'partTimeLessons', kind: 'number', label: '现任教师职务后兼课课节数', min: 0, max: 99_999 },
      { id: 'partTimeNow', kind: 'yesNo', label: '现在是否兼课' },
      long('results', '任现职务后的主要教育教学业绩', 500),
      long('mentoring', '培养年轻教师情况', 300),
      long('research', '任现职务后主要教科研业绩', 300),
      long('remark', '备注', 200),
      // Who declares without a title held has no certificate to send.
      files('titleCertificate', '职称证书附件', {
        required: holdsTitle,
        buttons: { send: '上传职称证书', look: '查看职称证书' },
      }),
    ],
  },
  {
    id: 'teacherHistory',
    heading: '工作简历',
    ...special,
    list: { max: 4, noun: '工作简历' },
    fields: [
      ...period,
      short('unit', '工作单位', { required: true }),
      short('content', '工作内容（任教学段、学科）'),
      short('title', '专业技术职务'),
    ],
  },
  {
    id: 'teacherClasses',
    heading: '任现专业技术职务后任教（兼课）情况',
    ...special,
    list: { max: 5, noun: '任教（兼课）情况' },
    fields: [
      ...period,
      short('grade', '年级', { required: true, max: 5 } as Partial<Field>),
      choice('stage', '学段', schoolStages),
      subject('学科', 'stage'),
      { id: 'weeklyHours', kind: 'number', label: '周课时量', min: 0, max: 999 },
      choice('isClassTeacher', '是否班主任', words('是 否')),
      choice('activity', '校外活动/校本课程', words('校外活动 校本课程 校外活动和校本课程 无')),
    ],
  },
  {
    id: 'teacherResearch',
    heading: '干部及教师教科研情况',
    ...special,
    list: { max: 4, noun: '教科研情况' },
    fields: [
      short('project', '教科研课题名称', { required: true }),
      short('department', '立项部门'),
      short('result', '主要成果'),
      short('task', '本人承担任务'),
      short('appraisal', '鉴定结果'),
    ],
  },
]
