import type { Condition } from '../../../core/condition.ts'
import type { Field, Section } from '../../../core/form.ts'
import { files, options, words } from './field.ts'
import { services } from './person.ts'

const group = '工作经历'

/** The class is asked first; nothing else of the row is there before it is chosen. */
const classes = {
  practice: '本专业技术工作',
  project: '主持或参与项目、工程',
  teaching: '教育教学',
  clinical: '临床医疗、护理、技术诊疗',
  research: '科学研究与技术开发',
  management: '技术管理与推广',
  mentoring: '培养指导专业人才',
  service: '援派、支教、支医、抗疫等服务',
} as const

const isClass = (...names: (keyof typeof classes)[]): Condition => ({ field: 'class', oneOf: names })
const chosen: Condition = { field: 'class', filled: true }

const content = (id: string, label: string, ...names: (keyof typeof classes)[]): Field => ({
  id,
  kind: 'longText',
  label,
  required: true,
  max: 1000,
  wide: true,
  shownWhen: isClass(...names),
})

export const experience: Section[] = [
  {
    id: 'experience',
    heading: '专业技术工作经历',
    group,
    hint: '按照相应系列申报评审条件第三条“专业技术工作经历（能力）条件”对应填写，先选择类别；任职以来年度考核需与专业技术工作经历匹配。',
    list: { min: 1, max: 30, noun: '专业技术工作经历', order: 'newest-first', newestBy: 'begins' },
    fields: [
      {
        id: 'class',
        kind: 'choice',
        label: '专业技术工作经历类别',
        required: true,
        options: options(classes),
        wide: true,
      },
      {
        id: 'service',
        kind: 'choice',
        label: '服务类别',
        required: true,
        options: options(services),
        shownWhen: isClass('service'),
      },
      { id: 'begins', kind: 'month', label: '开始时间', required: true, notAfterToday: true, shownWhen: chosen },
      {
        id: 'ends',
        kind: 'month',
        label: '结束时间',
        notAfterToday: true,
        hint: '至今的不填',
        shownWhen: chosen,
      },
      { id: 'unit', kind: 'text', label: '所在单位', required: true, max: 60, shownWhen: chosen },
      { id: 'role', kind: 'text', label: '岗位或本人作用', required: true, max: 60, shownWhen: chosen },
      content('work', '工作内容', 'practice', 'management'),
      content('project', '项目（工程）名称、规模和本人承担的工作', 'project'),
      content('teaching', '任教学科、课时和教学工作', 'teaching'),
      content('clinical', '诊疗（护理、技术）工作量和疑难病例处理', 'clinical'),
      content('research', '研究开发内容和进展', 'research'),
      content('mentoring', '培养指导对象和效果', 'mentoring'),
      content('mission', '派出单位、服务地点和工作内容', 'service'),
      {
        id: 'clause',
        kind: 'text',
        label: '符合条款',
        max: 60,
        hint: '如：第三条第（二）款',
        shownWhen: chosen,
      },
      files('evidence', '佐证材料', { required: true, shownWhen: chosen }),
    ],
  },
  {
    id: 'assessments',
    heading: '考核情况',
    group,
    hint: '近五年（任现职不足五年的，任职以来）年度考核情况，每年一行。',
    list: { max: 20, noun: '年度考核', order: 'newest-first', newestBy: 'year' },
    fields: [
      { id: 'year', kind: 'year', label: '年度', required: true, notAfterToday: true },
      {
        id: 'result',
        kind: 'choice',
        label: '考核结果',
        required: true,
        options: words('优秀 合格 基本合格 不合格 未确定等次'),
      },
      files('evidence', '年度考核表'),
    ],
  },
]
