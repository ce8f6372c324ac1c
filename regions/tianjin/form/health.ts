import type { Condition } from '../../../core/condition.ts'
import type { Field, Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, files, firstOfMonth, isHealth } from './field.ts'

const group = '卫生技术信息'
const special = { group, shownWhen: isHealth, followsSaved: true } as const

const declares = (...titles: string[]): Condition => ({ field: 'declaredTitle', oneOf: titles })
const isDoctor = declares('主任医师', '副主任医师')
/** The manual says 护士 and means 护师: both are understood. */
const isNurse = declares('主任护士', '副主任护士', '主任护师', '副主任护师')
const level = (...levels: string[]): Condition => ({ field: 'institutionLevel', oneOf: levels })
const isGrassroots = level('一级及以下')
const isPrivate: Condition = { field: 'institutionNature', is: '社会办医疗机构' }
const isPublicHealth: Condition = { field: 'institutionKind', is: '公共卫生机构' }

const supported = {
  readonlyWhen: { not: { field: 'support', is: '有' } } satisfies Condition,
  emptyWhenReadonly: true as const,
  hint: '支援情况选择“有”时填写',
}
const text = (id: string, label: string, max: number, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'text', label, max, ...rest }) as Field
const day = (id: string, label: string, rest: Partial<Field> = {}): Field =>
  ({ id, kind: 'day', label, notAfterToday: true, hint: firstOfMonth, ...rest }) as Field
const result = (id: string, label: string) => text(id, `任现职后主要成果-${label}`, 30)
const slot = (id: string, label: string, when: Condition, rest: Partial<Field> = {}) =>
  ({ ...files(id, label), shownWhen: when, ...rest }) as Field

const institution: readonly Field[] = [
  choice(
    'institutionKind',
    '所在医疗卫生机构情况',
    words('公共卫生机构 综合医院 专科医院 中医（中西医结合）医院 妇幼保健机构 基层医疗卫生机构 其他医疗卫生机构'),
    { required: true },
  ),
  // It decides what else is asked, so everybody answers but those who cannot.
  choice('institutionLevel', '级别', words('三级 二级甲等 二级乙等及其他 一级及以下'), {
    required: { not: isPublicHealth },
    readonlyWhen: isPublicHealth,
    emptyWhenReadonly: true,
    hint: '所在医疗卫生机构的级别；公共卫生机构不填',
  }),
  choice('institutionNature', '所在医疗卫生机构性质', words('公立医疗机构 社会办医疗机构 其他'), { required: true }),
]

const declared: readonly Field[] = [
  choice(
    'declaredTitle',
    '报评资格',
    words(`主任医师 副主任医师 主治医师 主任护士 副主任护士 主管护士 主任药师 副主任药师 主管药师 主任技师 副主任技师
      主管技师`),
    { required: true },
  ),
  slot('nurseCertificate', '护士执业资格证书', isNurse, { required: true }),
  {
    id: 'practiceScope',
    kind: 'tree',
    label: '医师执业类别',
    required: true,
    shownWhen: isDoctor,
    optionsFrom: 'practiceScopes',
    hint: '选择执业类别及执业范围',
  },
  slot('doctorQualification', '医师资格证书', isDoctor, { required: true }),
  slot('doctorPractice', '医师执业证书', isDoctor, { required: true }),
  {
    id: 'declaredSpecialty',
    kind: 'tree',
    label: '申报专业',
    required: true,
    optionsFrom: 'healthSpecialties',
    hint: '职称证书上印个人基本信息页的“申报资格专业”',
  },
  choice(
    'foreignLanguageLevel',
    '外语能力水平',
    words('职称外语考试A级合格 职称外语考试B级合格 职称外语考试C级合格 大学英语六级 大学英语四级 免试 其他 无'),
    { required: true },
  ),
  files('teaching', '带教、讲课证明材料'),
]

const review: readonly Field[] = [
  text('reviewTitle', '综述题目', 50, { required: true, heading: '综述', wide: true }),
  day('reviewOn', '发表时间', { required: true }),
  text('reviewJournal', '发表刊物名称', 30, { required: true }),
]

const results: readonly Field[] = [
  {
    ...result('resultsNational', '国家级'),
    heading: '任现职后主要成果',
    hint: '获奖项目名称、时间、等级、名次、证书编号等；基层卫生专业可提供调研报告；没有可不填',
  },
  result('resultsMinistry', '省市（部委）级'),
  result('resultsBureau', '局级或其他'),
  { id: 'advancedStudy', kind: 'longText', label: '专业进修情况', max: 500, wide: true },
]

const other: readonly Field[] = [
  choice('transferPost', '转岗聘任', words('是 否'), { required: true, heading: '其他情况' }),
  files('transferPostProof', '转岗聘任附件'),
  choice('exceptional', '破格申报', words('是 否'), { required: true }),
  files('exceptionalProof', '破格申报附件'),
  choice('support', '支援情况', words('有 无'), { required: true }),
  choice(
    'supportKind',
    '支援类别',
    words('援藏 援疆 援青 援甘 援外医疗 对口支援 突发公共卫生事件支援 其他'),
    supported,
  ),
  choice('supportState', '支援状态', words('已完成 正在进行'), supported),
  files('supportProof', '支援情况附件'),
  choice('communityService', '到城乡社区医疗卫生机构服务情况', words('已完成 正在服务 未完成 符合免除规定'), {
    required: true,
    shownWhen: level('三级', '二级甲等'),
  }),
]

const further: readonly Field[] = [
  slot('grassrootsLicence', '基层医疗机构执业许可证副本', isGrassroots, { heading: '基层卫生专业申报材料情况' }),
  slot('grassrootsExam', '基层卫生专业高级资格考试合格证书', isGrassroots),
  slot('healthLectures', '开展“健康讲座”情况', isGrassroots),
  slot('specialtyLectures', '“本专业专题讲座”情况', isGrassroots),
  slot('privateLicence', '社会办医疗机构执业许可证副本', isPrivate, { heading: '社会办医疗机构申报材料情况' }),
  slot('labourContract', '劳动合同', isPrivate),
  slot('pension', '养老保险本年度1-9月缴纳情况证明', isPrivate),
]

export const health: Section[] = [
  {
    id: 'health',
    heading: group,
    ...special,
    hint: '请先填写并保存，保存成功后再上传各附件。',
    fields: [...institution, ...declared, ...review, ...results, ...other, ...further],
  },
  {
    id: 'healthResearch',
    heading: '调研或科研项目材料',
    ...special,
    shownWhen: { all: [isHealth, { field: 'health.institutionLevel', is: '一级及以下' }] },
    list: { max: 20, noun: '调研或科研项目材料' },
    fields: [text('title', '题目', 50, { required: true, wide: true }), day('finishedOn', '完成时间')],
  },
  {
    id: 'validEducation',
    heading: '有效学历',
    ...special,
    hint: '列出学历信息页已填写的学历，在这里只作标记；学历内容请到学历信息页修改。',
    fields: [
      // Asked for at submission: nobody else can say which degree is meant.
      {
        id: 'education',
        kind: 'row',
        label: '有效学历',
        required: true,
        of: 'education',
        shows: ['begins', 'ends', 'school', 'major', 'education', 'degree'],
      },
    ],
  },
  {
    id: 'healthPapers',
    heading: '任职后主要著作论文发表情况',
    ...special,
    list: { max: 50, noun: '著作论文' },
    fields: [
      text('title', '论文题目', 50, { required: true, wide: true }),
      text('journal', '刊物名称', 30, { required: true }),
      day('publishedOn', '发表时间', { required: true }),
      { id: 'words', kind: 'number', label: '字数', required: true, min: 1, max: 999_999 },
    ],
  },
]
