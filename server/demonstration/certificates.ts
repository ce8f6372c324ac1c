import { type Holder, month, type Paper } from './paper.ts'

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
