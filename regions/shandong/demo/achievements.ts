import type { DemonstrationAnswers, DemonstrationSheet } from '../../../core/demonstration.ts'
import { type Declared, heldSince, isSenior, page } from './declared.ts'

export const achievements = (who: Declared): DemonstrationAnswers => ({
  papers: isSenior(who) ? [paper(who, 1), paper(who, 2)] : [paper(who, 1)],
  projects: [project(who)],
  ...(who.series === 'engineering' && { patents: [patent(who)] }),
  ...(isSenior(who) && { awards: [award(who)] }),
})

const paper = (who: Declared, number: number): DemonstrationSheet => ({
  name: number === 1 ? `${who.specialty}工作中的问题与对策` : `${who.specialty}实践的回顾与分析`,
  journal: number === 1 ? '山东示例学报' : '示例科技与实践',
  number: `CN37-000${number}`,
  issue: `${who.year - 1 - number}年第${number + 2}期`,
  publishedOn: `${who.year - 1 - number}-0${number + 3}`,
  rank: number === 1 ? '独立完成' : '第一位',
  indexed: '未收录',
  proof: ['封面', '目录', '正文'].map((part) => page(`论文${number}${part}`, who, [`刊物${part}`])),
})

const project = (who: Declared): DemonstrationSheet => ({
  name: `${who.specialty}质量提升`,
  source: who.unit,
  grade: '单位自立',
  begins: `${heldSince(who) + 1}-03`,
  ends: `${who.year - 1}-10`,
  role: '主持',
  rank: '第一位',
  result: '通过单位验收，成果在本单位推广使用，效果良好。',
  proof: [page('项目验收意见', who, [`单位：${who.unit}`])],
})

const patent = (who: Declared): DemonstrationSheet => ({
  name: `一种用于${who.specialty}的检测装置`,
  category: '实用新型专利',
  number: `ZL${who.year - 3}20000000.0`,
  grantedOn: `${who.year - 2}-03-15`,
  rank: '第一位',
  use: '在本单位项目中应用',
  proof: [page('实用新型专利证书', who)],
})

const award = (who: Declared): DemonstrationSheet => ({
  name: `${who.specialty}质量提升`,
  award: '市级优秀成果二等奖',
  grade: '市厅级',
  awarder: '市人民政府',
  awardedOn: `${who.year - 1}-12-20`,
  rank: '第三位',
  proof: [page('获奖证书', who)],
})
