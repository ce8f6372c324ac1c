import type { DemonstrationAchievement, DemonstrationAnswers } from '../../../core/demonstration.ts'
import { type Declared, lately, page } from './declared.ts'
import { entry } from './history.ts'

export const doctorEntries = (who: Declared): DemonstrationAchievement[] => [
  ...lately(who).map((year) =>
    entry(`clinical-${year}`, 'clinicalWork', {
      year,
      unit: who.unit,
      department: who.specialty,
      category: '非手术为主',
      weeks: 46,
      outpatient: 180,
      discharged: 420,
      operations: 60,
      proof: [page('临床工作量证明', who, [`年度：${year}`, '专业工作时间：46周'])],
    }),
  ),
  entry('procedure', 'procedures', {
    name: '经皮冠状动脉介入治疗',
    code: '36.0600',
    level: '介入操作',
    year: who.year - 1,
    count: 86,
    role: '主刀（主要操作者）',
    complications: 0.8,
    proof: [page('介入操作清单', who, ['例数：86'])],
  }),
  ...[1, 2].map((number) =>
    entry(`case-${number}`, 'cases', {
      title: number === 1 ? '急性心肌梗死合并心源性休克一例' : '复杂冠状动脉病变介入治疗一例',
      category: '疑难病案',
      on: `${who.year - 1}-0${number + 3}`,
      role: '主要完成人',
      summary: '患者病情危重，本人作为主管医师制定方案并完成介入治疗，术后恢复良好。',
      proof: [page(`疑难病案${number}`, who, ['结果：好转出院'])],
    }),
  ),
  entry('paper', 'papers', {
    title: `${who.specialty}介入治疗一百例分析`,
    journal: '福建示例医学',
    number: 'CN35-0000/R',
    issue: `${who.year - 2}年第3期 第12-15页`,
    publishedOn: `${who.year - 2}-03`,
    category: '普通期刊',
    role: '第一作者',
    words: 4100,
    proof: [page('论文封面目录和正文', who, ['刊物：福建示例医学'])],
  }),
]

export const doctorAnswers = (who: Declared): DemonstrationAnswers => ({
  trade: [
    ...lately(who).map((year) => ({ achievement: `clinical-${year}` })),
    { achievement: 'procedure' },
    { achievement: 'case-1' },
    { achievement: 'case-2' },
  ],
  'criterion-papers': [{ achievement: 'paper' }],
})

export const doctorFiles = (who: Declared) => ({
  practice: [page('医师执业证书', who, [`执业地点：${who.unit}`])],
})
