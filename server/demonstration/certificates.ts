import { fullDay, type Holder, month, type Paper } from './paper.ts'

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
