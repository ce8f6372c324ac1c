import type { DemonstrationSheet } from '../../../core/demonstration.ts'
import { type Declared, held, isSenior, page, postSince } from './declared.ts'

/** What only teachers, only health workers and only accountants are asked. */
const stageOf = ({ specialty }: Declared) => (specialty.startsWith('小学') ? '小学' : '初中')
const subjectOf = ({ specialty }: Declared) => specialty.slice(2).replace('英语', '外语')

export const teacher = (who: Declared): DemonstrationSheet => ({
  stage: stageOf(who),
  subject: subjectOf(who),
  educationSince: `${who.born + 23}-07-15`,
  yearsMiddle: stageOf(who) === '初中' ? who.year - who.born - 23 : 0,
  yearsPrimary: stageOf(who) === '小学' ? who.year - who.born - 23 : 0,
  yearsPreschool: 0,
  yearsSincePost: 5,
  yearsClassTeacher: 6,
  yearsGradeHead: 2,
  excellentClass: `${who.year - 2}年所带班级获区级优秀班集体`,
  yearsSubjectHead: 3,
  yearsFullTime: who.year - who.born - 23,
  partTimeNow: false,
  results:
    '承担两个教学班的教学和一个班的班主任工作，所任班级学业质量稳步提高；开设区级公开课两节，指导学生在市级竞赛中获奖。',
  mentoring: '与两名青年教师结对，每学期听课评课二十节以上，一人获区级教学基本功展示一等奖。',
  research: `参加区级课题“${subjectOf(who)}课堂作业设计”，撰写研究报告一篇。`,
  titleCertificate: [page('职称证书', who, [`资格名称：${held(who).name}`])],
})

export const teacherHistory = (who: Declared): DemonstrationSheet[] => [
  {
    begins: `${who.born + 23}-07-15`,
    ends: `${postSince(who) - 1}-12-31`,
    unit: who.unit,
    content: `${stageOf(who)}${subjectOf(who)}`,
    title: '教师',
  },
  {
    begins: `${postSince(who)}-01-01`,
    unit: who.unit,
    content: `${stageOf(who)}${subjectOf(who)}`,
    title: held(who).name,
  },
]

export const teacherClasses = (who: Declared): DemonstrationSheet[] =>
  [2, 1].map((back) => ({
    begins: `${who.year - back - 1}-09-01`,
    ends: `${who.year - back}-07-10`,
    grade: back === 2 ? '七年级' : '八年级',
    stage: stageOf(who),
    subject: subjectOf(who),
    weeklyHours: 12,
    isClassTeacher: '是',
    activity: '校本课程',
  }))

export const teacherResearch = (who: Declared): DemonstrationSheet[] => [
  {
    project: `${subjectOf(who)}课堂作业设计`,
    department: '区教师发展中心',
    result: '研究报告一篇',
    task: '课堂实践和案例撰写',
    appraisal: '按期结题',
  },
]

/** The manual's own words for the titles of nurses. */
const declaredTitle = ({ titleName }: Declared) =>
  titleName.replace('护师', '护士').replace('主治（主管）医师', '主治医师')

export function health(who: Declared): DemonstrationSheet {
  const { kind = '综合医院', level = '三级', nature = '公立医疗机构' } = who.institution ?? {}
  const isDoctor = who.line === 'physician' && isSenior(who)
  return {
    institutionKind: kind,
    institutionLevel: level,
    institutionNature: nature,
    declaredTitle: declaredTitle(who),
    ...(who.line === 'nurse' && { nurseCertificate: [page('护士执业资格证书', who)] }),
    ...(isDoctor && {
      practiceScope: scopeOf(who),
      doctorQualification: [page('医师资格证书', who)],
      doctorPractice: [page('医师执业证书', who)],
    }),
    declaredSpecialty: who.specialty,
    foreignLanguageLevel: '免试',
    teaching: [page('带教证明', who, [`单位：${who.unit}`])],
    reviewTitle: `${who.specialty}诊疗进展`,
    reviewOn: `${who.year - 1}-06-01`,
    reviewJournal: '天津示例医学',
    resultsBureau: `${who.year - 2}年院级新技术引进二等奖`,
    advancedStudy: `${who.year - 3}年3月至8月在上级医院进修${who.specialty}。`,
    transferPost: '否',
    exceptional: '否',
    support: level === '三级' ? '有' : '无',
    ...(level === '三级' && {
      supportKind: '对口支援',
      supportState: '已完成',
      supportProof: [page('支援证明', who)],
      communityService: '已完成',
    }),
    ...(level === '一级及以下' && {
      grassrootsLicence: [page('医疗机构执业许可证副本', who, [`单位：${who.unit}`])],
      grassrootsExam: [page('基层卫生专业高级资格考试合格证书', who)],
      healthLectures: [page('健康讲座证明', who)],
      specialtyLectures: [page('专题讲座证明', who)],
    }),
    ...(nature === '社会办医疗机构' && {
      privateLicence: [page('社会办医疗机构执业许可证副本', who, [`单位：${who.unit}`])],
      labourContract: [page('劳动合同', who, [`单位：${who.unit}`])],
      pension: [page('养老保险缴费证明', who, ['本年度1-9月正常缴纳'])],
    }),
  }
}

const scopeOf = ({ specialty }: Declared) =>
  specialty.startsWith('口腔')
    ? '口腔类别/口腔专业'
    : specialty === '全科医学'
      ? '临床类别/全科医学专业'
      : '临床类别/内科专业'

export const healthPapers = (who: Declared): DemonstrationSheet[] => [
  {
    title: `${who.specialty}临床观察一百例`,
    journal: '天津示例医学',
    publishedOn: `${who.year - 2}-05-01`,
    words: 3800,
  },
]

export const accounting = (who: Declared): DemonstrationSheet => ({
  examYear: who.year - 1,
  examCertificate: `${who.year - 1}120000${String(who.born)}`,
  validFrom: `${who.year - 1}-10-01`,
  validTo: `${who.year + 2}-09-30`,
  proof: [page('高级会计资格考试合格证', who, [`考试年度：${who.year - 1}`])],
})
