import type { Person } from './portrait.ts'

type Common = { heading: string; seal?: string; day?: string }

/** What is drawn: a certificate with a frame, a sheet with lines of a table, a letter, or the first page of a paper. */
export type Paper =
  | (Common & {
      layout: 'certificate'
      tone: 'gold' | 'red' | 'blue'
      text: string
      notes: readonly string[]
      photo?: Person
      signed?: string
    })
  | (Common & {
      layout: 'sheet'
      rows: readonly (readonly [string, string])[]
      opinions: readonly (readonly [string, string])[]
    })
  | (Common & { layout: 'letter'; number?: string; paragraphs: readonly string[]; signed?: string })
  | (Common & {
      layout: 'article'
      journal: string
      issue: string
      authors: string
      unit: string
      abstract: string
      words: string
      page: number
    })

type Holder = Person & { born?: string }

export const diploma = (
  { name, gender, born = '1985年7月' }: Holder,
  { school, major, from, to, degree, years = '四', number }: Study & { years?: string },
): Paper => ({
  layout: 'certificate',
  tone: 'gold',
  heading: `${degree}毕业证书`,
  photo: { name, gender },
  text: `学生　${name}　性别　${gender}，${born}生，于${month(from)}至${month(to)}在${school}　${major}　专业${years}年制学习，修完教学计划规定的全部课程，成绩合格，准予毕业。`,
  notes: [`校　　名：${school}`, `证书编号：${number}`],
  seal: school,
  signed: '校长',
  day: to,
})

type Study = { school: string; major: string; from: string; to: string; degree: string; number: string }

export const degree = (
  { name, gender, born = '1985年7月' }: Holder,
  { school, major, to, degree, number }: Study,
): Paper => ({
  layout: 'certificate',
  tone: 'red',
  heading: `${degree}学位证书`,
  photo: { name, gender },
  text: `${name}，${gender}，${born}生。在${school}　${major}　专业完成了培养计划规定的全部课程，成绩合格，符合《中华人民共和国学位条例》的规定，授予${degree}学位。`,
  notes: [`证书编号：${number}`],
  seal: school,
  signed: '学位评定委员会主席',
  day: to,
})

export const titleCertificate = (
  { name, gender }: Holder,
  {
    title,
    series,
    specialty,
    office,
    day,
    number,
  }: Record<'title' | 'series' | 'specialty' | 'office' | 'day' | 'number', string>,
): Paper => ({
  layout: 'certificate',
  tone: 'blue',
  heading: '专业技术职务任职资格证书',
  photo: { name, gender },
  text: `${name}，${gender}，经评审委员会评审通过，具备　${title}　任职资格。系列：${series}　专业：${specialty}。`,
  notes: [`取得时间：${fullDay(day)}`, `证书编号：${number}`],
  seal: office,
  day,
})

export const appointment = (
  { name }: Holder,
  { unit, post, from, to }: Record<'unit' | 'post' | 'from' | 'to', string>,
): Paper => ({
  layout: 'certificate',
  tone: 'red',
  heading: '聘　书',
  text: `兹聘任　${name}　同志为我单位　${post}，聘期自${fullDay(from)}至${fullDay(to)}止。`,
  notes: [],
  seal: unit,
  signed: unit,
  day: from,
})

export const award = (
  { name }: Holder,
  { heading, what, rank, by, day, number }: Record<'heading' | 'what' | 'rank' | 'by' | 'day' | 'number', string>,
): Paper => ({
  layout: 'certificate',
  tone: 'red',
  heading,
  text: `${name}　同志：您完成的《${what}》荣获${rank}，特发此证，以资鼓励。`,
  notes: [`编号：${number}`],
  seal: by,
  signed: by,
  day,
})

export const training = (
  { name, gender }: Holder,
  { year, hours, by }: { year: number; hours: number; by: string },
): Paper => ({
  layout: 'certificate',
  tone: 'blue',
  heading: '继续教育证书',
  photo: { name, gender },
  text: `${name}，${gender}，于${year}年度参加专业技术人员继续教育学习，公需科目30学时，专业科目${hours - 30}学时，共计${hours}学时，考核合格。`,
  notes: [`证书编号：JX${year}${String(hours).padStart(6, '0')}`],
  seal: by,
  day: `${year}-12-20`,
})

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

/** Any other table with opinions: 基层服务鉴定表, 绿色通道备案表, 资格考试合格人员登记表 … */
export const sheet = (
  heading: string,
  { name, gender }: Holder,
  rows: readonly (readonly [string, string])[],
  opinion: string,
  unit: string,
  day: string,
): Paper => ({
  layout: 'sheet',
  heading,
  rows: [['姓名', name], ['性别', gender], ...rows],
  opinions: [['鉴定（审核）意见', opinion]],
  seal: unit,
  day,
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

const month = (day: string) => {
  const [year, number] = day.split('-').map(Number)
  return `${year}年${number}月`
}
export const fullDay = (day: string) => {
  const [year, number, date] = day.split('-').map(Number)
  return date === undefined ? `${year}年${number}月` : `${year}年${number}月${date}日`
}
