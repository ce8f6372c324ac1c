import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../../core/field/choice.ts'
import type { Field } from '../../../core/form.ts'
import { form } from '../form.ts'
import { sectionOf } from './testing.ts'

/**
 * What the manual says of each page, written out from the ledger: the field, its label, its kind, whether it is required
 * (always, never, or on a condition), and what else binds it. A page has no field beyond these.
 */
type Line = [id: string, label: string, kind: Field['kind'], required: 'always' | 'never' | 'when', more?: More]
type More = {
  max?: number
  readonly?: 'always' | 'when'
  shown?: 'when'
  from?: string
  offers?: string
  only?: string
}
const always = { readonly: 'always' } as const
const freed = { readonly: 'when' } as const
const shown = { shown: 'when' } as const

const pages: [ids: string, section: string, rows: number | undefined, lines: Line[]][] = [
  [
    '[TJ-APPL-06]',
    'basic',
    undefined,
    [
      ['photo', '电子照片', 'photo', 'always'],
      ['name', '姓名', 'text', 'always', { ...always, max: 60, from: '$name' }],
      ['idNumber', '身份证号/港澳台居民居住证', 'idNumber', 'always', { ...always, from: '$idNumber' }],
      ['gender', '性别', 'derived', 'always', { from: 'idNumber' }],
      ['birthday', '出生日期', 'derived', 'always', { from: 'idNumber' }],
      ['ethnicGroup', '民族', 'choice', 'always', { offers: '汉族 回族 满族 基诺族' }],
      ['mobile', '手机号', 'phone', 'always', { ...always, from: '$phone' }],
      ['politicalStatus', '政治面貌', 'choice', 'always', { offers: '群众 中国共产党党员' }],
      ['currentSpecialty', '现从事专业', 'text', 'always', { max: 60 }],
      ['unit', '工作单位', 'organisation', 'always'],
      ['adminPost', '行政职务', 'text', 'never', { max: 60 }],
      ['adminRank', '行政职务级别', 'choice', 'never', { offers: '县处级正职' }],
      ['technicalWorkSince', '参加专业技术工作日期', 'day', 'always'],
      ['series', '申报专业技术系列', 'choice', 'always', { offers: '中小学教师 卫生技术 会计审计' }],
      ['specialty', '申报资格专业', 'text', 'always', { max: 60 }],
      ['level', '申报专业技术级别', 'choice', 'always', { offers: '正高级 副高级 中级 助理级 员级' }],
      ['title', '申报专业技术资格名称', 'choice', 'always', { offers: '主任医师 高级教师 正高级会计师 高级审计师' }],
      ['foreignLanguage', '外语情况', 'text', 'always', { max: 60 }],
      ['computer', '计算机情况', 'text', 'always', { max: 60 }],
      ['year', '申报年度', 'year', 'never', { ...always, from: '$year' }],
      ['certificateNumber', '证书编号', 'text', 'never', { ...always, from: '$certificateNumber' }],
      ['received', '评委会是否接收', 'yesNo', 'never', { ...always, from: '$received' }],
      ['receivedOn', '接收日期', 'day', 'never', { ...always, from: '$receivedOn' }],
      ['idCard', '身份证附件', 'files', 'always', { max: 1 }],
      ['archiveProof', '档案机构证明', 'files', 'never', { max: 10 }],
    ],
  ],
  [
    '[TJ-APPL-24]',
    'education',
    2,
    [
      ['begins', '入学时间', 'day', 'always'],
      ['ends', '毕业时间', 'day', 'always'],
      ['school', '毕业院校', 'text', 'always', { max: 100 }],
      ['major', '所学专业', 'text', 'always', { max: 100 }],
      ['education', '学历', 'choice', 'always', { offers: '大学本科 硕士研究生' }],
      ['degree', '学位', 'choice', 'always', { only: '博士 硕士 学士 无' }],
      ['beforeWork', '是否工作前学历', 'yesNo', 'always'],
      ['remark', '备注', 'text', 'never', { max: 200 }],
      ['proof', '学历信息附件', 'files', 'always', { max: 2 }],
    ],
  ],
  [
    '[TJ-APPL-32]',
    'qualification',
    undefined,
    [
      ['currentSeries', '现专业技术系列', 'choice', 'always', { offers: '无 卫生技术 会计审计' }],
      ['currentSpecialty', '现资格专业', 'text', 'when', { ...freed, max: 60 }],
      ['currentLevel', '现专业技术级别', 'choice', 'when', freed],
      ['currentTitle', '现专业技术资格名称', 'choice', 'when', freed],
      ['currentTitleOn', '获取现专业技术资格时间', 'day', 'when', freed],
      ['yearsSinceTitle', '获取现资格后从事本专业工作年限', 'number', 'when', { ...freed, max: 70 }],
      ['titleCertificate', '职称证书附件', 'files', 'when', { max: 10 }],
      ['postSeries', '聘现专业技术系列', 'choice', 'always', { offers: '无 卫生技术 会计审计' }],
      ['postLevel', '聘现专业技术级别', 'choice', 'when', freed],
      ['postTitle', '聘现专业技术职务名称', 'choice', 'when', freed],
      ['postOn', '聘现专业技术职务日期', 'day', 'when', freed],
      ['yearsInPost', '任现专业技术职务年限', 'number', 'when', { ...freed, max: 70 }],
      ['yearsTechnical', '从事专业技术工作年限', 'number', 'when', { max: 70 }],
      ['appointment', '聘任文件证书附件', 'files', 'when', { max: 10 }],
    ],
  ],
  [
    '[TJ-APPL-36]',
    'societies',
    10,
    [
      ['begins', '开始时间', 'day', 'always'],
      ['ends', '结束时间', 'day', 'never'],
      ['society', '社会团体名称', 'text', 'always', { max: 100 }],
      ['post', '担任职务', 'text', 'always', { max: 60 }],
      ['remark', '备注', 'text', 'never', { max: 200 }],
    ],
  ],
  [
    'fields of TJ-APPL-37',
    'experience',
    2,
    [
      ['phase', '任现职前/任现职后', 'choice', 'always', { only: '任现职前 任现职后' }],
      ['begins', '开始时间', 'day', 'always'],
      ['ends', '结束时间', 'day', 'never'],
      ['unit', '工作单位', 'text', 'always', { max: 100 }],
      ['role', '本人角色', 'choice', 'always', { only: '主持 独立承担 参加' }],
      ['rank', '参加的名次', 'number', 'always', { max: 999, ...shown }],
      ['post', '职务', 'text', 'always', { max: 60 }],
      ['content', '专业技术工作经历', 'longText', 'always', { max: 700 }],
    ],
  ],
  [
    'fields of TJ-APPL-39',
    'training',
    5,
    [
      ['year', '年度', 'year', 'always'],
      ['content', '继续教育学习内容', 'text', 'always', { max: 40 }],
      ['hours', '课时', 'number', 'always', { max: 2000 }],
      ['certificate', '继续教育证书照片附件', 'files', 'always', { max: 10 }],
    ],
  ],
  [
    'fields of TJ-APPL-42',
    'achievements',
    undefined,
    [
      ['content', '业绩成果', 'longText', 'always', { max: 1500 }],
      ['proof', '业绩成果附件', 'files', 'never', { max: 10 }],
    ],
  ],
  [
    'fields of TJ-APPL-44',
    'papers',
    50,
    [
      ['title', '论文题目', 'text', 'always', { max: 200 }],
      ['journal', '刊物名称', 'text', 'always', { max: 200 }],
      ['number', '期刊号', 'text', 'always', { max: 60 }],
      ['publishedOn', '发表时间', 'day', 'always'],
      ['rank', '共同完成论文排名情况', 'choice', 'always', { offers: '独立完成 第一 第二' }],
      ['words', '论文字数', 'number', 'always', { max: 9_999_999 }],
      ['proof', '论文附件', 'files', 'always', { max: 10 }],
    ],
  ],
  [
    'fields of TJ-APPL-46',
    'books',
    50,
    [
      ['title', '著作题目', 'text', 'always', { max: 200 }],
      ['publisher', '出版社', 'text', 'always', { max: 200 }],
      ['number', '书号', 'text', 'always', { max: 60 }],
      ['publishedOn', '出版时间', 'day', 'always'],
      ['rank', '排名情况', 'choice', 'always', { offers: '独立完成 第一 第二' }],
      ['words', '著作字数', 'number', 'always', { max: 9_999_999 }],
      ['proof', '著作附件', 'files', 'always', { max: 10 }],
    ],
  ],
  [
    'fields of TJ-APPL-48',
    'patents',
    50,
    [
      ['name', '专利名称', 'text', 'always', { max: 200 }],
      ['category', '专利类别', 'choice', 'always', { offers: '发明专利 实用新型专利 外观设计专利' }],
      ['number', '专利号', 'text', 'always', { max: 60 }],
      ['grantedOn', '批准时间', 'day', 'always'],
      ['rank', '排名情况', 'choice', 'always', { offers: '独立完成 第一 第二' }],
      ['proof', '专利证书附件', 'files', 'always', { max: 1 }],
    ],
  ],
  [
    '[TJ-APPL-50]',
    'awards',
    50,
    [
      ['name', '奖项名称', 'text', 'always', { max: 200 }],
      ['project', '项目名称', 'text', 'always', { max: 200 }],
      ['awardedOn', '获奖时间', 'day', 'always'],
      ['awarder', '奖项授权单位', 'text', 'always', { max: 200 }],
      ['rank', '排名情况', 'choice', 'always', { offers: '独立完成 第一 第二' }],
      ['proof', '获奖证书附件', 'files', 'always', { max: 1 }],
    ],
  ],
  [
    'fields of TJ-APPL-52',
    'assessments',
    5,
    [
      ['year', '年度', 'year', 'always'],
      ['result', '考核结果', 'choice', 'always', { only: '优秀 合格 基本合格 不合格 不确定等次' }],
    ],
  ],
  [
    '[TJ-APPL-54]',
    'teacher',
    undefined,
    [
      ['stage', '申报学段', 'choice', 'always', { offers: '幼儿园 小学 初中 高中' }],
      ['subject', '申报学科', 'choice', 'always', { offers: '语文 数学 化学' }],
      ['educationSince', '参加教育工作时间', 'day', 'always'],
      ['yearsMiddle', '专任年限中学年限', 'number', 'always', { max: 70 }],
      ['yearsPrimary', '专任年限小学年限', 'number', 'always', { max: 70 }],
      ['yearsPreschool', '专任年限幼教年限', 'number', 'always', { max: 70 }],
      ['yearsSincePost', '任现职务后的专任年限', 'number', 'always', { max: 70 }],
      ['yearsClassTeacher', '担任班主任年限', 'number', 'always', { max: 70 }],
      ['yearsGradeHead', '担任年级组长年限', 'number', 'never', { max: 70 }],
      ['yearsMoralCadre', '担任专职德育干部年限', 'number', 'never', { max: 70 }],
      ['excellentClass', '获优秀班集体级别（优秀班集体获奖情况）', 'longText', 'never', { max: 600 }],
      ['yearsSubjectHead', '任教研组长（备课组长）年限', 'number', 'never', { max: 70 }],
      ['yearsDistrictResearcher', '任区县兼职教研员年限', 'number', 'never', { max: 70 }],
      ['yearsCityResearcher', '任市兼职教研员年限', 'number', 'never', { max: 70 }],
      ['adminPost', '行政职务', 'derived', 'never', { from: 'basic.adminPost' }],
      ['cadreSince', '提干时间', 'day', 'never'],
      ['yearsFullTime', '专任教师年限', 'number', 'never', { max: 70 }],
      ['partTimeTerms', '现任教师职务后兼课学期数', 'number', 'never', { max: 200 }],
      ['partTimeLessons', '现任教师职务后兼课课节数', 'number', 'never', { max: 99_999 }],
      ['partTimeNow', '现在是否兼课', 'yesNo', 'never'],
      ['results', '任现职务后的主要教育教学业绩', 'longText', 'never', { max: 500 }],
      ['mentoring', '培养年轻教师情况', 'longText', 'never', { max: 300 }],
      ['research', '任现职务后主要教科研业绩', 'longText', 'never', { max: 300 }],
      ['remark', '备注', 'longText', 'never', { max: 200 }],
      ['titleCertificate', '职称证书附件', 'files', 'when', { max: 10 }],
    ],
  ],
  [
    '[TJ-APPL-58]',
    'teacherHistory',
    4,
    [
      ['begins', '时间起', 'day', 'always'],
      ['ends', '时间止', 'day', 'never'],
      ['unit', '工作单位', 'text', 'always', { max: 30 }],
      ['content', '工作内容（任教学段、学科）', 'text', 'never', { max: 30 }],
      ['title', '专业技术职务', 'text', 'never', { max: 30 }],
    ],
  ],
  [
    '[TJ-APPL-60]',
    'teacherClasses',
    5,
    [
      ['begins', '时间起', 'day', 'always'],
      ['ends', '时间止', 'day', 'never'],
      ['grade', '年级', 'text', 'always', { max: 5 }],
      ['stage', '学段', 'choice', 'never', { offers: '小学 初中 高中' }],
      ['subject', '学科', 'choice', 'never', { offers: '语文 数学 化学' }],
      ['weeklyHours', '周课时量', 'number', 'never', { max: 999 }],
      ['isClassTeacher', '是否班主任', 'choice', 'never', { only: '是 否' }],
      ['activity', '校外活动/校本课程', 'choice', 'never', { offers: '校外活动 校本课程' }],
    ],
  ],
  [
    '[TJ-APPL-61]',
    'teacherResearch',
    4,
    [
      ['project', '教科研课题名称', 'text', 'always', { max: 30 }],
      ['department', '立项部门', 'text', 'never', { max: 30 }],
      ['result', '主要成果', 'text', 'never', { max: 30 }],
      ['task', '本人承担任务', 'text', 'never', { max: 30 }],
      ['appraisal', '鉴定结果', 'text', 'never', { max: 30 }],
    ],
  ],
  [
    'fields of TJ-APPL-64, of TJ-APPL-72 and of TJ-APPL-74',
    'health',
    undefined,
    [
      ['institutionKind', '所在医疗卫生机构情况', 'choice', 'always', { offers: '公共卫生机构' }],
      ['institutionLevel', '级别', 'choice', 'when', { readonly: 'when', offers: '三级 二级甲等 一级及以下' }],
      ['institutionNature', '所在医疗卫生机构性质', 'choice', 'always', { offers: '社会办医疗机构' }],
      ['declaredTitle', '报评资格', 'choice', 'always', { offers: '主任医师 副主任医师 主任护士 副主任护士' }],
      ['nurseCertificate', '护士执业资格证书', 'files', 'always', { max: 10, ...shown }],
      ['practiceScope', '医师执业类别', 'tree', 'always', shown],
      ['doctorQualification', '医师资格证书', 'files', 'always', { max: 10, ...shown }],
      ['doctorPractice', '医师执业证书', 'files', 'always', { max: 10, ...shown }],
      ['declaredSpecialty', '申报专业', 'tree', 'always'],
      ['foreignLanguageLevel', '外语能力水平', 'choice', 'always', { offers: '免试 无' }],
      ['teaching', '带教、讲课证明材料', 'files', 'never', { max: 10 }],
      ['reviewTitle', '综述题目', 'text', 'always', { max: 50 }],
      ['reviewOn', '发表时间', 'day', 'always'],
      ['reviewJournal', '发表刊物名称', 'text', 'always', { max: 30 }],
      ['resultsNational', '任现职后主要成果-国家级', 'text', 'never', { max: 30 }],
      ['resultsMinistry', '任现职后主要成果-省市（部委）级', 'text', 'never', { max: 30 }],
      ['resultsBureau', '任现职后主要成果-局级或其他', 'text', 'never', { max: 30 }],
      ['advancedStudy', '专业进修情况', 'longText', 'never', { max: 500 }],
      ['transferPost', '转岗聘任', 'choice', 'always', { only: '是 否' }],
      ['transferPostProof', '转岗聘任附件', 'files', 'never', { max: 10 }],
      ['exceptional', '破格申报', 'choice', 'always', { only: '是 否' }],
      ['exceptionalProof', '破格申报附件', 'files', 'never', { max: 10 }],
      ['support', '支援情况', 'choice', 'always', { only: '有 无' }],
      ['supportKind', '支援类别', 'choice', 'never', { readonly: 'when', offers: '援藏 援疆' }],
      ['supportState', '支援状态', 'choice', 'never', { readonly: 'when', offers: '已完成' }],
      ['supportProof', '支援情况附件', 'files', 'never', { max: 10 }],
      ['communityService', '到城乡社区医疗卫生机构服务情况', 'choice', 'always', shown],
      ['grassrootsLicence', '基层医疗机构执业许可证副本', 'files', 'never', { max: 10, ...shown }],
      ['grassrootsExam', '基层卫生专业高级资格考试合格证书', 'files', 'never', { max: 10, ...shown }],
      ['healthLectures', '开展“健康讲座”情况', 'files', 'never', { max: 10, ...shown }],
      ['specialtyLectures', '“本专业专题讲座”情况', 'files', 'never', { max: 10, ...shown }],
      ['privateLicence', '社会办医疗机构执业许可证副本', 'files', 'never', { max: 10, ...shown }],
      ['labourContract', '劳动合同', 'files', 'never', { max: 10, ...shown }],
      ['pension', '养老保险本年度1-9月缴纳情况证明', 'files', 'never', { max: 10, ...shown }],
    ],
  ],
  [
    'fields of TJ-APPL-73',
    'healthResearch',
    20,
    [
      ['title', '题目', 'text', 'always', { max: 50 }],
      ['finishedOn', '完成时间', 'day', 'never'],
    ],
  ],
  ['fields of TJ-APPL-75', 'validEducation', undefined, [['education', '有效学历', 'row', 'always']]],
  [
    'fields of TJ-APPL-76',
    'healthPapers',
    50,
    [
      ['title', '论文题目', 'text', 'always', { max: 50 }],
      ['journal', '刊物名称', 'text', 'always', { max: 30 }],
      ['publishedOn', '发表时间', 'day', 'always'],
      ['words', '字数', 'number', 'always', { max: 999_999 }],
    ],
  ],
  [
    'fields of TJ-APPL-78',
    'accounting',
    undefined,
    [
      ['examYear', '考试年度', 'year', 'always'],
      ['examCertificate', '高级会计资格考试合格证书编号', 'text', 'always', { max: 30 }],
      ['validFrom', '会计有效期起', 'day', 'always'],
      ['validTo', '会计有效期止', 'day', 'always'],
      ['proof', '会计信息附件', 'files', 'always', { max: 10 }],
    ],
  ],
]

it.each(pages)('%s: %s has the fields, flags, kinds, limits and sources of the manual', (_, section, rows, lines) => {
  const { fields, list } = sectionOf(section)
  expect(list?.max).toBe(rows)
  expect(fields.map(lineOf)).toEqual(lines.map(withoutOffers))
  for (const [id, , , , more] of lines) {
    const offered = labelsOf(fields.find((field) => field.id === id))
    if (more?.only) expect(offered).toEqual(more.only.split(' '))
    if (more?.offers) expect(offered).toEqual(expect.arrayContaining(more.offers.split(' ')))
  }
})

describe('the pages together', () => {
  it('are all of the form, and open their rows in windows', () => {
    expect(form.sections.map(({ id }) => id)).toEqual(pages.map(([, section]) => section))
    expect(form.manner).toEqual({ rows: 'window', saving: 'whole-sections', navigation: 'tabs', required: 'red' })
  })
})

function lineOf(field: Field): Line {
  const { id, label, kind, required = false, readonlyWhen = false, shownWhen, prefill } = field
  const from = field.kind === 'derived' ? field.from : prefill
  const more: More = {
    ...('max' in field && field.max !== undefined && { max: field.max }),
    ...(readonlyWhen && { readonly: readonlyWhen === true ? 'always' : 'when' }),
    ...(shownWhen && shown),
    ...(from !== undefined && { from }),
  }
  const line = [id, label, kind, required === true ? 'always' : required ? 'when' : 'never'] as const
  return Object.keys(more).length > 0 ? [...line, more] : [...line]
}

/** What is offered is compared by itself: a list may have more. */
function withoutOffers([id, label, kind, required, more = {}]: Line): Line {
  const { offers: _, only: __, ...rest } = more
  return Object.keys(rest).length > 0 ? [id, label, kind, required, rest] : [id, label, kind, required]
}

const labelsOf = (field: Field | undefined) =>
  field?.kind === 'choice' ? optionsOf(form, field).map(({ label }) => label) : []
