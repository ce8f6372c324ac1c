import type { DemonstrationAchievement, DemonstrationSheet } from '../../../core/demonstration.ts'
import { type Declared, held, heldSince, lately, page, workSince } from './declared.ts'

export const entry = (
  key: string,
  kind: string,
  value: DemonstrationSheet,
  rest: Partial<DemonstrationAchievement> = {},
): DemonstrationAchievement => ({ key, kind, state: 'approved', value, ...rest })

const study: Record<Declared['plan'], readonly [school: string, major: string]> = {
  school: ['福建师范大学', '教育学'],
  engineering: ['福州大学', '土木工程'],
  health: ['福建医科大学', '临床医学'],
}

/** What everybody has: work, education, training and appraisals. */
export function history(who: Declared): DemonstrationAchievement[] {
  const [school, major] = study[who.plan]
  return [
    entry('work-1', 'employment', {
      begins: `${workSince(who)}-07`,
      ends: `${heldSince(who) - 1}-12`,
      employer: who.unit,
      post: '专业技术人员',
      work: `${who.specialty}专业技术工作，参加部门日常业务和两项重点任务`,
      witness: '林国安',
      proof: [page('聘用合同', who, [`单位：${who.unit}`, `起始：${workSince(who)}年7月`])],
    }),
    entry('work-2', 'employment', {
      begins: `${heldSince(who)}-01`,
      employer: who.unit,
      post: who.plan === 'school' ? '教研组长' : '技术负责人',
      work: `主持${who.specialty}方面的业务工作，指导青年专业技术人员`,
      title: held(who).name,
      proof: [page('任职文件', who, [`单位：${who.unit}`, `职务：${held(who).name}`])],
    }),
    entry('degree', 'education', {
      begins: `${who.born + 19}-09`,
      ends: `${who.born + 23}-06`,
      school,
      major,
      education: '大学本科',
      degree: '学士',
      mode: '全日制',
      certificate: `1038${who.born + 23}05${String(who.born).slice(2)}0317`,
      proof: [page('毕业证书', who, [school, `专业：${major}`]), page('学士学位证书', who, [school])],
    }),
    ...lately(who).map((year) =>
      entry(`training-${year}`, 'training', {
        year,
        subject: '专业科目',
        content: `${who.specialty}新技术、新规范`,
        school: '福建省专业技术人员继续教育基地',
        hours: 96,
        proof: [page('继续教育证书', who, [`年度：${year}`, '学时：96'])],
      }),
    ),
    ...lately(who).map((year) =>
      entry(`appraisal-${year}`, 'appraisals', {
        year,
        unit: who.unit,
        post: held(who).name,
        proof: [page('年度考核登记表', who, [`年度：${year}`, `单位：${who.unit}`])],
      }),
    ),
  ]
}

/** Not yet usable: one still being written, one waiting for the unit, one sent back. */
export const unfinished = (who: Declared): DemonstrationAchievement[] => [
  entry(
    'draft-paper',
    'papers',
    { title: `${who.specialty}实践的再思考`, journal: '福建示例学刊' },
    { state: 'draft' },
  ),
  entry(
    'waiting-honour',
    'honours',
    {
      name: '单位先进个人',
      category: '综合表彰',
      level: '单位',
      grade: '不分等级',
      awarder: who.unit,
      awardedOn: `${who.year - 1}-09-30`,
      rank: '独立完成',
      proof: [page('先进个人荣誉证书', who, [who.unit])],
    },
    { state: 'pending' },
  ),
  entry(
    'returned-honour',
    'honours',
    {
      name: '技能竞赛优秀选手',
      category: '竞赛奖',
      level: '县处级',
      grade: '优秀奖',
      awarder: '区总工会',
      awardedOn: `${who.year - 2}-10-18`,
      rank: '独立完成',
      proof: [page('竞赛通知', who, ['文件：关于举办技能竞赛的通知'])],
    },
    { state: 'returned', reason: '上传的是竞赛通知，请改传获奖证书后重新提交。' },
  ),
]
