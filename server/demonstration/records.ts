import type { Holder, Paper } from './paper.ts'

export const appraisal = (
  { name, gender }: Holder,
  { unit, post, year, grade }: { unit: string; post: string; year: number; grade: string },
): Paper => ({
  layout: 'sheet',
  heading: `事业单位工作人员年度考核登记表（${year}年度）`,
  rows: [
    ['姓名', name],
    ['性别', gender],
    ['单位', unit],
    ['职务（岗位）', post],
    ['考核年度', `${year}年`],
    ['考核等次', grade],
  ],
  opinions: [
    ['个人总结', '本年度认真履行岗位职责，完成承担的专业技术工作，参加继续教育并考核合格，遵守职业道德和工作纪律。'],
    ['主管领导评语和考核等次建议', `工作认真负责，业务能力较强，建议考核等次为${grade}。`],
    ['单位意见', `经研究，同意确定为${grade}等次。`],
  ],
  seal: unit,
  day: `${year}-12-28`,
})

/** Any other text on paper with a seal: 任职文件, 项目验收意见, 证明, 查重报告, 工作总结 … */
export const letter = (
  heading: string,
  paragraphs: readonly string[],
  signed: string,
  day: string,
  number?: string,
): Paper => ({
  layout: 'letter',
  heading,
  paragraphs,
  signed,
  seal: signed,
  day,
  ...(number && { number }),
})

export const article = (
  { name }: Holder,
  {
    heading,
    journal,
    issue,
    unit,
    page = 21,
  }: { heading: string; journal: string; issue: string; unit: string; page?: number },
): Paper => ({
  layout: 'article',
  heading,
  journal,
  issue,
  authors: name,
  unit,
  page,
  abstract: `结合近年来的工作实践，分析了${heading}中存在的主要问题，提出了改进思路和实施步骤，并以所在单位的实例进行了验证，结果表明该方法可行，可供同行参考。`,
  words: heading.slice(0, 4),
})

/** The truthfulness pledge that applicants sign and hold before the camera. */
export const pledge = ({ name }: Holder, day: string): Paper => ({
  layout: 'letter',
  heading: '申报材料真实性承诺书',
  paragraphs: [
    '本人承诺：所填写的申报信息和提交的全部申报材料真实、准确、完整，没有弄虚作假、剽窃抄袭等行为。',
    '如有不实，本人自愿承担由此产生的一切后果，并接受取消资格、撤销职称和记入诚信档案等处理。',
    `承诺人（签名）：${name}`,
  ],
  day,
})
