import type { DemonstrationAnswers, DemonstrationSheet } from '../../../core/demonstration.ts'
import { type Declared, held, heldSince, isSenior, page, postSince } from './declared.ts'
import {
  accounting,
  health,
  healthPapers,
  teacher,
  teacherClasses,
  teacherHistory,
  teacherResearch,
} from './special.ts'

/** A complete declaration, as its owner would fill it in: no rule of the form finds anything wrong with it. */
export function answersOf(who: Declared): DemonstrationAnswers {
  return {
    basic: basic(who),
    education: education(who),
    qualification: qualification(who),
    societies: [
      { begins: `${who.year - 4}-05-01`, society: `天津市${who.specialty}专业委员会`, post: '委员' },
      { begins: `${who.year - 2}-09-01`, society: '天津市科学技术协会所属学会', post: '会员' },
    ],
    experience: experience(who),
    training: lately(who).map((year) => ({
      year,
      content: `专业技术人员公需课和${who.specialty}专业课`,
      hours: 150,
      certificate: [page('继续教育证书', who, [`年度：${year}`, '课时：150'])],
    })),
    achievements: { content: results(who), proof: [page('业绩证明', who, [`单位：${who.unit}`])] },
    papers: [paper(who, 1), paper(who, 2)],
    ...(isSenior(who) && { books: [book(who)] }),
    ...(who.series === 'engineering' && { patents: [patent(who)] }),
    awards: [award(who)],
    assessments: lately(who).map((year, index) => ({ year, result: index === 1 ? '优秀' : '合格' })),
    ...(who.series === 'school-teaching' && {
      teacher: teacher(who),
      teacherHistory: teacherHistory(who),
      teacherClasses: teacherClasses(who),
      teacherResearch: teacherResearch(who),
    }),
    ...(who.series === 'health' && {
      health: health(who),
      validEducation: { education: 'row-1' },
      healthPapers: healthPapers(who),
      ...(who.institution?.level === '一级及以下' && {
        healthResearch: [{ title: `社区居民${who.specialty}健康状况调研`, finishedOn: `${who.year - 1}-10-01` }],
      }),
    }),
    ...(who.series === 'accounting-auditing' && { accounting: accounting(who) }),
  }
}

const workSince = ({ born }: Declared) => born + 23

/** The four whole years since the present post began. */
const lately = ({ year }: Declared) => [1, 2, 3, 4].map((back) => year - back)

const basic = (who: Declared): DemonstrationSheet => ({
  photo: { page: '照片.jpg', type: 'jpg', heading: '照片', lines: [who.name] },
  ethnicGroup: who.born % 5 === 0 ? '回族' : '汉族',
  politicalStatus: who.born % 2 === 0 ? '中国共产党党员' : '群众',
  currentSpecialty: who.specialty,
  unit: { organisationKey: who.organisation },
  ...(isSenior(who) && { adminPost: who.series === 'health' ? '科室副主任' : '部门副主任' }),
  technicalWorkSince: `${workSince(who)}-01-01`,
  series: who.series,
  specialty: who.specialty,
  level: who.level,
  title: who.title,
  foreignLanguage: who.born % 2 === 0 ? '免试' : '英语理工A合格',
  computer: who.born % 2 === 0 ? '免试' : '三个模块合格',
  idCard: [page('身份证', who, ['正反两面'])],
})

const study: Record<string, readonly [school: string, major: string]> = {
  'school-teaching': ['天津师范大学', '教育学'],
  health: ['天津医科大学', '临床医学'],
  engineering: ['天津大学', '机械设计制造及其自动化'],
  'accounting-auditing': ['天津财经大学', '会计学'],
}

function education(who: Declared) {
  const [school, major] = study[who.series] ?? ['南开大学', who.specialty]
  const rows = [
    {
      id: 'row-1',
      begins: `${who.born + 19}-09-01`,
      ends: `${who.born + 23}-06-30`,
      school,
      major,
      education: '大学本科',
      degree: '学士',
      beforeWork: true,
      proof: [page('毕业证书', who, [school, `专业：${major}`]), page('学士学位证书', who, [school])],
    },
  ]
  // Those born later have begun to work before the summer of their degree and studied on.
  return isSenior(who)
    ? [
        ...rows,
        {
          id: 'row-2',
          begins: `${who.born + 28}-09-01`,
          ends: `${who.born + 31}-06-30`,
          school,
          major,
          education: '硕士研究生',
          degree: '硕士',
          beforeWork: false,
          remark: '在职攻读',
          proof: [page('硕士研究生毕业证书', who, [school, `专业：${major}`])],
        },
      ]
    : rows
}

function qualification(who: Declared): DemonstrationSheet {
  const { id, level, name } = held(who)
  return {
    currentSeries: who.series,
    currentSpecialty: who.specialty,
    currentLevel: level,
    currentTitle: id,
    currentTitleOn: `${heldSince(who)}-01-01`,
    yearsSinceTitle: 6,
    titleCertificate: [page('专业技术资格证书', who, [`资格名称：${name}`])],
    postSeries: who.series,
    postLevel: level,
    postTitle: id,
    postOn: `${postSince(who)}-01-01`,
    yearsInPost: 5,
    yearsTechnical: who.year - workSince(who),
    appointment: [page('聘任文件', who, [`单位：${who.unit}`, `聘任职务：${name}`])],
  }
}

const experience = (who: Declared) => [
  {
    phase: '任现职前',
    begins: `${workSince(who)}-07-15`,
    ends: `${postSince(who) - 1}-12-31`,
    unit: who.unit,
    role: '参加',
    rank: 3,
    post: '专业技术人员',
    content: `在${who.unit}从事${who.specialty}专业技术工作，参加部门日常业务和两项重点任务，名列第三，按期完成。`,
  },
  {
    phase: '任现职后',
    begins: `${postSince(who)}-01-01`,
    unit: who.unit,
    role: '主持',
    post: held(who).name,
    content: `聘任${held(who).name}以来，主持${who.specialty}方面的业务工作，独立承担疑难问题的处理，指导青年专业技术人员三人。`,
  },
]

const results = (who: Declared) =>
  `${postSince(who)}年至今，主持“${who.specialty}质量提升”项目，负责方案制定、组织实施和总结推广，项目于${who.year - 1}年通过单位验收；作为第一完成人承担区级课题一项，按期结题；成果在${who.unit}推广使用，效果良好。`

const paper = (who: Declared, number: number): DemonstrationSheet => ({
  title: number === 1 ? `${who.specialty}工作中的问题与对策` : `${who.specialty}实践的回顾与分析`,
  journal: number === 1 ? '天津示例学报' : '示例科技与实践',
  number: `ISSN1000-000${number}`,
  publishedOn: `${who.year - 1 - number}-0${number + 3}-01`,
  rank: number === 1 ? '独立完成' : '第一',
  words: 4200 + number * 300,
  proof: ['封面', '目录', '正文'].map((part) => page(`论文${number}${part}`, who, [`刊物${part}`])),
})

const book = (who: Declared): DemonstrationSheet => ({
  title: `${who.specialty}实务`,
  publisher: '天津示例出版社',
  number: 'ISBN978-7-00-000000-0',
  publishedOn: `${who.year - 2}-09-01`,
  rank: '第二',
  words: 180_000,
  proof: [page('著作封面', who), page('著作分工页', who)],
})

const patent = (who: Declared): DemonstrationSheet => ({
  name: `一种用于${who.specialty}的检测装置`,
  category: '实用新型专利',
  number: `ZL${who.year - 3}20000000.0`,
  grantedOn: `${who.year - 2}-03-15`,
  rank: '第一',
  proof: [page('实用新型专利证书', who)],
})

const award = (who: Declared): DemonstrationSheet => ({
  name: who.series === 'engineering' ? '天津市科技进步三等奖' : '区级优秀成果二等奖',
  project: `${who.specialty}质量提升`,
  awardedOn: `${who.year - 2}-12-20`,
  awarder: who.series === 'engineering' ? '天津市人民政府' : '区人民政府',
  rank: '第三',
  proof: [page('获奖证书', who)],
})
