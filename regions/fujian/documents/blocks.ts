import type { Block } from '../../../core/document.ts'
import { blankDay, label, seal, text } from '../../national/paper.ts'

/** Who declares for what. */
export const basic: Block = {
  block: 'cells',
  widths: [25, 33, 22, 27, 22, 27, 24],
  rows: [
    [
      label('姓名'),
      text('person.name'),
      label('性别'),
      text('person.gender'),
      label('出生年月'),
      text('person.birthday'),
      { photo: 'person.photo', down: 4 },
    ],
    [label('身份证号码'), text('person.idNumber', 3), label('民族'), text('person.ethnicGroup')],
    [label('政治面貌'), text('person.politicalStatus', 3), label('手机号码'), text('person.mobile')],
    [label('工作单位'), text('person.unit', 3), label('现从事专业'), text('person.specialty')],
    [
      label('行政职务'),
      { text: { of: 'person.adminPost', otherwise: '无' } },
      label('行政级别'),
      { text: { of: 'person.adminRank', otherwise: '无' } },
      label('参加工作\n时间'),
      text('person.workingSince', 2),
    ],
    [
      label('工作年限'),
      text('person.workYears'),
      label('专业年限'),
      text('person.specialtyYears'),
      label('联系地址'),
      text('person.address', 2),
    ],
    [label('申报系列'), text('@series'), label('申报级别'), text('@level'), label('申报方式'), text('@way', 2)],
    [label('申报职称'), text('@title', 3), label('申报专业'), text('@specialty', 2)],
  ],
}

const sealed = (name: string, height: number): Block => ({
  block: 'box',
  label: name,
  text: '',
  height,
  signs: [`负责人（签字）：　　　　　　　　　　${seal}`, blankDay],
})

/** The paper copy goes round five bodies and into the personal file: each has its own place to sign and seal. */
export const seals: readonly Block[] = [
  { ...sealed('用人单位意见', 34), text: { of: '@recommendation' } } as Block,
  sealed('业务主管部门意见', 34),
  sealed('职称管理部门意见', 34),
  sealed('评委会组建单位意见', 34),
  {
    block: 'box',
    label: '评委会意见',
    text: [
      { of: '@outcome.committee' },
      { of: '@outcome.passed', yes: '：经评审表决，通过。', no: '：经评审表决，未通过。' },
    ],
    height: 38,
    signs: [`主任委员（签字）：　　　　　　　　　　${seal}`, { of: '@outcome.on', otherwise: blankDay }],
  },
]
