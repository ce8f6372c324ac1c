import { defineDocument, definePeopleList } from '../../core/document.ts'

export const reviewForm = defineDocument({
  id: 'review-form',
  name: '示例省职称评审表',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    {
      block: 'cells',
      widths: [20, 60, 20, 40, 30],
      rows: [
        [
          { label: '姓名' },
          { text: { of: 'person.name' } },
          { label: '出生日期' },
          { text: { of: 'person.birthday' } },
          { photo: 'person.photo', down: 2 },
        ],
        [{ label: '申报资格' }, { text: { of: '@title' }, span: 3 }],
      ],
    },
    {
      block: 'list',
      of: 'work',
      atLeast: 2,
      columns: [
        { heading: '序号', width: 10, text: { number: true }, centred: true },
        { heading: '起止时间', width: 40, text: [{ of: 'begins' }, '至', { of: 'ends', otherwise: '今' }] },
        { heading: '职务', width: 60, text: { of: 'post' } },
      ],
    },
    { block: 'box', label: '业务总结', text: { of: 'summary.text' }, height: 60 },
    { block: 'box', label: '推荐小组意见', text: { of: '@groupOpinion' }, height: 40, signs: ['组长（签字）：'] },
    { block: 'opinions', own: '单位意见', other: '审核意见', height: 40, seal: '（公章）' },
    {
      block: 'box',
      label: '评审结果',
      text: { of: '@outcome.passed', yes: '通过', no: '未通过' },
      height: 40,
      signs: [{ of: '@outcome.on', otherwise: '年　月　日' }],
    },
  ],
})

/** One page of large paper, folded; rows of the work that have no room stand on a page of their own. */
export const brief = defineDocument({
  id: 'brief',
  name: '示例省申报情况简表',
  paper: 'a3',
  turned: true,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    { block: 'heading', text: '示例省申报情况简表' },
    {
      block: 'sides',
      left: [
        {
          block: 'cells',
          grows: 1,
          widths: [20, 60, 30],
          rows: [
            [{ label: '姓名' }, { text: { of: 'person.name' } }, { photo: 'person.photo', down: 2 }],
            [{ label: '申报资格' }, { text: { of: '@title' } }],
          ],
        },
        { block: 'box', grows: 2, label: '业务总结', text: { of: 'summary.text' }, height: 40 },
      ],
      right: [
        {
          block: 'list',
          of: 'work',
          noun: '工作经历',
          atLeast: 3,
          room: { rows: 3, overflow: 'continue' },
          columns: [
            { heading: '类别', width: 20, text: '工作' },
            { heading: '起止时间', width: 40, text: [{ of: 'begins' }, '至', { of: 'ends', otherwise: '今' }] },
            { heading: '职务', width: 60, text: { of: 'post' } },
          ],
        },
        { block: 'opinions', own: '单位意见', other: '审核意见', height: 40, seal: '（公章）' },
      ],
    },
  ],
})

export const certificate = defineDocument({
  id: 'certificate',
  name: '示例省职称证书',
  paper: 'a4',
  turned: true,
  foot: '',
  blocks: [
    {
      block: 'certificate',
      heading: '示例省职称证书',
      photo: 'person.photo',
      statement: '具备下列职称。',
      lines: [
        { label: '姓名', text: { of: 'person.name' } },
        { label: '职称', text: { of: '@title' } },
        { label: '证书编号', text: { of: '@certificate.number' } },
      ],
      address: '@certificate.address',
      caption: '扫码查验',
      issuer: { of: '@certificate.office' },
      on: { of: '@certificate.on' },
    },
  ],
})

const columns = [
  { heading: '序号', width: 12, text: { number: true }, centred: true },
  { heading: '姓名', width: 30, text: { of: 'person.name' } },
  { heading: '申报资格', width: 40, text: { of: '@title' } },
] as const

export const summarySheet = definePeopleList({
  id: 'summary-sheet',
  name: '示例省申报人员一览表',
  paper: 'a4',
  turned: true,
  columns,
})

export const roster = definePeopleList({ id: 'roster', name: '资格审查名单', paper: 'a4', turned: true, columns })

export const defenceNotice = defineDocument({
  id: 'defence-notice',
  name: '答辩通知单',
  paper: 'a4',
  turned: false,
  foot: '',
  blocks: [
    {
      block: 'cells',
      widths: [30, 60, 30, 60],
      rows: [
        [
          { label: '姓名' },
          { text: { of: 'person.name' } },
          { label: '评委会' },
          { text: { of: '@defence.committee' } },
        ],
        [{ label: '日期' }, { text: { of: '@defence.on' } }, { label: '时间' }, { text: { of: '@defence.time' } }],
        [{ label: '地点' }, { text: { of: '@defence.place' } }, { label: '备注' }, { text: { of: '@defence.note' } }],
      ],
    },
  ],
})
