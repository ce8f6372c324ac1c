import type { Block } from '../../../core/document.ts'
import { label, text } from '../../national/paper.ts'

const or = (of: string, otherwise: string, span?: number) => ({ text: { of, otherwise }, ...(span && { span }) })

export const person: Block = {
  block: 'cells',
  widths: [25, 28, 23, 32, 23, 23, 26],
  rows: [
    [
      label('姓名'),
      text('basic.name'),
      label('性别'),
      text('basic.gender'),
      label('民族'),
      text('basic.ethnicGroup'),
      { photo: 'basic.photo', down: 4 },
    ],
    [label('证件号码'), text('basic.idNumber', 3), label('政治面貌'), text('basic.politicalStatus')],
    [
      label('出生日期'),
      text('basic.birthday'),
      label('手机号码'),
      text('basic.mobile'),
      label('参加工作\n时间'),
      text('basic.workSince'),
    ],
    [
      label('最高学历'),
      text('basic.education'),
      label('最高学位'),
      text('basic.degree'),
      label('行政职务'),
      or('basic.post', '无'),
    ],
    [label('工作单位'), text('basic.unit', 3), label('人事代理\n单位'), or('basic.agency', '无', 2)],
    [
      label('申报级别'),
      text('basic.level'),
      label('申报职称'),
      text('basic.title'),
      label('申报方式'),
      text('basic.way', 2),
    ],
    [
      label('现从事专业'),
      text('basic.specialty'),
      label('从事本专业\n工作时间'),
      text('basic.specialtySince'),
      label('破格情况'),
      or('basic.exceptionGround', '无', 2),
    ],
    [
      label('行政职务\n级别'),
      or('basic.rank', '无'),
      label('申报年度'),
      text('@year'),
      label('委托评审'),
      text('basic.entrusted', 2),
    ],
  ],
}
