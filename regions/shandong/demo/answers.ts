import type { DemonstrationAnswers, DemonstrationSheet } from '../../../core/demonstration.ts'
import { achievements } from './achievements.ts'
import { type Declared, held, heldSince, isSenior, page, workSince } from './declared.ts'

/** A complete declaration, as its owner would fill it in: no rule of the form finds anything wrong with it. */
export const answersOf = (who: Declared): DemonstrationAnswers => ({
  basic: basic(who),
  education: [education(who)],
  employment: employment(who),
  qualifications: [qualification(who)],
  assessments: lately(who).map((year, index) => ({
    year,
    result: index === 1 ? '优秀' : '合格',
    proof: [page('年度考核登记表', who, [`年度：${year}`])],
  })),
  training: lately(who).map((year) => ({
    year,
    general: 30,
    professional: 66,
    content: `公需科目和${who.specialty}专业科目`,
    proof: [page('继续教育证书', who, [`年度：${year}`, '学时：96'])],
  })),
  ...achievements(who),
  summary: {
    text: `${heldSince(who)}年取得${held(who).name}以来，在${who.unit}从事${who.specialty}专业技术工作，承担日常业务和重点任务，独立解决工作中的疑难问题；主持或参加项目一项、发表论文两篇；与两名青年专业技术人员结对，帮助他们独立承担工作。历年考核均为合格以上，其中一年为优秀。`,
  },
})

/** The four whole years before this one. */
const lately = ({ year }: Declared) => [1, 2, 3, 4].map((back) => year - back)

const basic = (who: Declared): DemonstrationSheet => ({
  photo: { page: '照片.jpg', type: 'jpg', heading: '照片', lines: [who.name] },
  ethnicGroup: who.born % 7 === 0 ? '回族' : '汉族',
  politicalStatus: who.born % 2 === 0 ? '中国共产党党员' : '群众',
  education: '大学本科',
  degree: '学士',
  workSince: `${workSince(who)}-07`,
  ...(isSenior(who) && { post: '部门副主任' }),
  level: who.level,
  title: who.title,
  specialty: who.specialty,
  way: who.way,
  ...(who.way === 'exceptional' && { exceptionGround: '业绩突出破格' }),
  specialtySince: `${workSince(who)}-08-01`,
  unit: { organisationKey: who.organisation },
  ...(who.agency && { agency: { organisationKey: who.agency } }),
  entrusted: who.entrusted === true,
  ...(who.entrusted && { entrustedProof: [page('委托评审函', who, [`委托单位：${who.unit}`])] }),
})

const study: Record<string, readonly [school: string, major: string]> = {
  'school-teaching': ['山东师范大学', '教育学'],
  health: ['山东第一医科大学', '临床医学'],
  engineering: ['山东大学', '工程管理'],
}

function education(who: Declared): DemonstrationSheet {
  const [school, major] = study[who.series] ?? ['山东大学', who.specialty]
  return {
    begins: `${who.born + 19}-09`,
    ends: `${workSince(who)}-06`,
    school,
    major,
    education: '大学本科',
    degree: '学士',
    study: '全日制',
    proof: [page('毕业证书', who, [school, `专业：${major}`]), page('学士学位证书', who, [school])],
  }
}

const employment = (who: Declared): DemonstrationSheet[] => [
  {
    begins: `${heldSince(who)}-01`,
    unit: who.unit,
    work: `${who.specialty}专业技术工作`,
    post: held(who).name,
    proof: [page('聘用合同', who, [`单位：${who.unit}`])],
  },
  {
    begins: `${workSince(who)}-07`,
    ends: `${heldSince(who) - 1}-12`,
    unit: who.unit,
    work: `${who.specialty}日常业务`,
    post: '专业技术人员',
  },
]

function qualification(who: Declared): DemonstrationSheet {
  const { id, level, name } = held(who)
  return {
    level,
    title: id,
    specialty: who.specialty,
    gainedOn: `${heldSince(who)}-01-01`,
    by: '评审',
    awarder: '山东省人力资源和社会保障厅',
    certificateNumber: `3700${heldSince(who)}${String(who.born).padStart(6, '0')}`,
    appointedOn: `${heldSince(who)}-01-02`,
    proof: [page('职称证书', who, [`资格名称：${name}`])],
  }
}
