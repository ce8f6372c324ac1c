import type { DemonstrationAchievement, DemonstrationAnswers } from '../../../core/demonstration.ts'
import { type Declared, page } from './declared.ts'
import { entry } from './history.ts'

const project = (who: Declared, number: number) =>
  entry(`project-${number}`, 'results', {
    name: number === 1 ? '滨江示例住宅小区一期工程' : '示例科技园研发楼工程',
    category: '工程项目',
    level: '市厅级',
    source: '福州示例置业有限公司',
    number: `FZ-${who.year - 3 - number}-00${number}`,
    begins: `${who.year - 4 - number}-03`,
    ends: `${who.year - 2 - number}-11`,
    role: number === 1 ? '主持' : '技术负责人',
    rank: '第一',
    status: '已投入使用',
    amount: 12_800 / number,
    content: '负责施工组织设计和关键工序的技术方案，解决深基坑支护和高支模等难题，一次验收合格。',
    proof: [page('竣工验收证明', who, [`项目：示例工程${number}`, '结论：合格'])],
  })

export const engineerEntries = (who: Declared): DemonstrationAchievement[] => [
  project(who, 1),
  project(who, 2),
  entry('award', 'honours', {
    name: '福建省优质工程奖',
    category: '专业荣誉',
    level: '省部级',
    grade: '不分等级',
    awarder: '福建省建筑业协会',
    awardedOn: `${who.year - 2}-12-08`,
    rank: '第二',
    proof: [page('优质工程荣誉证书', who, ['福建省建筑业协会'])],
  }),
  entry('patent', 'patents', {
    name: `一种用于${who.specialty}的可调支撑装置`,
    category: '实用新型专利',
    number: `ZL${who.year - 3}2${String(who.born).padStart(7, '0')}.0`,
    grantedOn: `${who.year - 2}-03-15`,
    owner: who.unit,
    rank: '第一',
    applied: true,
    proof: [page('实用新型专利证书', who, [`权利人：${who.unit}`])],
  }),
  entry('paper', 'papers', {
    title: `${who.specialty}中的关键技术研究`,
    journal: '福建示例建筑',
    number: 'CN35-0000/TU',
    issue: `${who.year - 2}年第4期 第56-59页`,
    publishedOn: `${who.year - 2}-04`,
    category: '普通期刊',
    role: '第一作者',
    words: 5200,
    proof: [page('论文封面目录和正文', who, ['刊物：福建示例建筑'])],
  }),
  ...(who.way === 'exceptional'
    ? [
        entry('research', 'results', {
          name: '装配式建筑节点抗震性能研究',
          category: '科研项目',
          level: '省部级',
          source: '福建省科学技术厅',
          begins: `${who.year - 4}-01`,
          ends: `${who.year - 2}-12`,
          role: '主要参与',
          rank: '第三',
          status: '已结题（验收）',
          content: '承担节点试验设计和数据分析，编写研究报告第三、四章。',
          proof: [page('项目结题证明', who, ['项目：装配式建筑节点抗震性能研究'])],
        }),
      ]
    : []),
]

export const engineerAnswers = (who: Declared): DemonstrationAnswers => ({
  'criterion-projects': [{ achievement: 'project-1' }, { achievement: 'project-2' }],
  'criterion-honours': [{ achievement: 'award' }],
  'criterion-patents': [{ achievement: 'patent' }],
  'criterion-papers': [{ achievement: 'paper' }],
  ...(who.way === 'exceptional' && { 'criterion-research': [{ achievement: 'research' }] }),
})

export const engineerFiles = (who: Declared) => ({
  'slot-summary': [page('专业技术工作总结', who, [`单位：${who.unit}`])],
})
