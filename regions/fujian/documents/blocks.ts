import type { Block } from '../../../core/document.ts'
import { blankDay, label, seal, text } from '../../national/paper.ts'

/** Who declares for what. */
export const basic: Block = {
  block: 'cells',
  widths: [25, 30, 18, 24, 24, 33, 26],
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

/** 专业信息 of school teachers. */
export const teacher: Block = {
  block: 'cells',
  widths: [25, 35, 25, 35, 25, 35],
  rows: [
    [
      label('教师类别'),
      text('teacher.kind'),
      label('教龄'),
      text('teacher.years'),
      label('任教年级'),
      text('teacher.grade'),
    ],
    [
      label('编制类别'),
      text('teacher.establishment'),
      label('农村教龄'),
      text('teacher.ruralYears'),
      label('从教日期'),
      text('teacher.since'),
    ],
    [
      label('教师资格'),
      text('teacher.licence', 2),
      label('校（园）长岗位培训证书', 2),
      { text: { of: 'teacher.headTraining', yes: '有', no: '无', otherwise: '无' } },
    ],
  ],
}

/** What somebody says who declares in the exceptional way. */
export const exceptional: readonly Block[] = [
  {
    block: 'cells',
    widths: [30, 150],
    rows: [
      [label('破格类型'), text('exceptional.lacking')],
      [label('破格条款'), text('exceptional.clause')],
    ],
  },
  { block: 'box', label: '破格理由', text: { of: 'exceptional.grounds' }, height: 50 },
]

/** And who comes from another series. */
export const transfer: readonly Block[] = [
  {
    block: 'cells',
    widths: [30, 60, 30, 60],
    rows: [
      [label('原职称系列'), text('transfer.series'), label('原职称'), text('transfer.title')],
      [label('原职称专业'), text('transfer.specialty'), label('取得时间'), text('transfer.obtainedOn')],
      [label('原岗位'), text('transfer.former'), label('现岗位'), text('transfer.post')],
      [label('转岗时间'), text('transfer.movedOn', 3)],
    ],
  },
  { block: 'box', label: '转评理由', text: { of: 'transfer.grounds' }, height: 50 },
]

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
