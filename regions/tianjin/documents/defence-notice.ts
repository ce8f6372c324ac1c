import { defineDocument } from '../../../core/document.ts'
import { blankDay, label, seal, text } from '../../national/paper.ts'

/** 答辩通知单, to be shown at the door. */
export const defenceNotice = defineDocument({
  id: 'defence-notice',
  name: '专业技术资格评审答辩通知单',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '专业技术资格评审答辩通知单' },
    {
      block: 'notes',
      texts: [[{ of: 'basic.name' }, ' 同志：'], '你申报的专业技术资格已进入评审，现将答辩安排通知如下，请按时参加。'],
    },
    {
      block: 'cells',
      widths: [32, 58, 32, 58],
      rows: [
        [label('姓名'), text('basic.name'), label('申报编号'), text('@number')],
        [label('身份证号/\n居住证'), text('basic.idNumber'), label('手机号'), text('basic.mobile')],
        [label('工作单位'), text('basic.unit', 3)],
        [label('申报资格'), text('basic.title'), label('申报专业'), text('basic.specialty')],
        [label('评审委员会'), text('@defence.committee', 3)],
        [label('答辩日期'), text('@defence.on'), label('答辩时间'), text('@defence.time')],
        [label('答辩地点'), text('@defence.place'), label('分组'), { text: { of: '@defence.group', otherwise: '—' } }],
        [label('备注'), { text: { of: '@defence.note', otherwise: '—' }, span: 3 }],
      ],
    },
    {
      block: 'notes',
      texts: [
        '一、请携带本通知单和本人身份证（居住证）原件，提前 30 分钟到达答辩地点候场。',
        '二、按安排的时间参加答辩，迟到或未到的按放弃处理；因故不能参加的，请提前与评委会办公室联系。',
        '三、答辩期间请关闭通信工具，遵守答辩纪律。',
      ],
    },
    {
      block: 'box',
      label: '通知单位',
      text: '',
      height: 34,
      signs: [[{ of: '@defence.committee', otherwise: '评审委员会' }, `办公室${seal}`], blankDay],
    },
  ],
})
