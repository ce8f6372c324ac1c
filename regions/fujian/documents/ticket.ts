import { defineDocument } from '../../../core/document.ts'
import { label, text } from '../../national/paper.ts'

/** 准考证 of the interview, to be shown at the door. */
export const ticket = defineDocument({
  id: 'interview-ticket',
  name: '福建省职称评审面试准考证',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '福建省职称评审面试准考证' },
    {
      block: 'cells',
      widths: [30, 50, 26, 44, 32],
      rows: [
        [label('姓名'), text('person.name'), label('性别'), text('person.gender'), { photo: 'person.photo', down: 4 }],
        [label('身份证号码'), text('person.idNumber', 3)],
        [label('工作单位'), text('person.unit', 3)],
        [label('申报职称'), text('@title'), label('申报专业'), text('@specialty')],
        [label('准考证号'), text('@number'), label('申报年度'), text('@year', 2)],
        [label('评审委员会'), text('@defence.committee', 4)],
        [label('面试日期'), text('@defence.on'), label('面试时间'), text('@defence.time', 2)],
        [
          label('面试地点'),
          text('@defence.place'),
          label('分组'),
          { text: { of: '@defence.group', otherwise: '—' }, span: 2 },
        ],
        [label('备注'), { text: { of: '@defence.note', otherwise: '—' }, span: 4 }],
      ],
    },
    {
      block: 'notes',
      texts: [
        '一、请携带本准考证和本人身份证原件，提前 30 分钟到达面试地点候考。',
        '二、按安排的时间参加面试，迟到或者未到的按放弃处理；因故不能参加的，请提前与评委会组建单位联系。',
        '三、面试期间请关闭通信工具，遵守面试纪律。',
      ],
    },
  ],
})
