import type { Form } from '../../core/form.ts'

export const form: Form = {
  id: 'declaration',
  version: 1,
  name: '职称申报表',
  catalogues: {
    degrees: [
      { value: 'bachelor', label: '大学本科' },
      { value: 'master', label: '硕士研究生' },
    ],
  },
  checks: [
    {
      id: 'work-in-order',
      section: 'work',
      says: '结束时间不能早于开始时间',
      rule: 'in-order',
      first: 'begins',
      second: 'ends',
    },
  ],
  sections: [
    {
      id: 'person',
      heading: '个人基本信息',
      group: '基本情况',
      fields: [
        { id: 'name', kind: 'text', label: '姓名', required: true, max: 30, prefill: '$name', readonlyWhen: true },
        { id: 'idNumber', kind: 'idNumber', label: '身份证号', required: true, prefill: '$idNumber', sensitive: true },
        { id: 'birthday', kind: 'derived', label: '出生日期', from: 'idNumber', take: 'birthday' },
        { id: 'gender', kind: 'derived', label: '性别', from: 'idNumber', take: 'gender' },
        { id: 'unit', kind: 'organisation', label: '现工作单位', required: true, prefill: '$organisation' },
        { id: 'phone', kind: 'phone', label: '手机号码', required: true, sensitive: true },
        { id: 'photo', kind: 'photo', label: '照片', required: true, maxBytes: 512_000 },
      ],
    },
    {
      id: 'education',
      heading: '学历',
      group: '基本情况',
      fields: [
        { id: 'degree', kind: 'choice', label: '最高学历', required: true, optionsFrom: 'degrees' },
        { id: 'graduated', kind: 'month', label: '毕业时间', required: true, notAfterToday: true },
        {
          id: 'proof',
          kind: 'files',
          label: '学历证书',
          required: true,
          types: ['jpg', 'pdf'],
          maxBytes: 10_000_000,
          max: 2,
        },
      ],
    },
    {
      id: 'work',
      heading: '工作经历',
      group: '业绩',
      list: { min: 1, max: 10, noun: '工作经历', order: 'newest-first', newestBy: 'begins' },
      fields: [
        { id: 'begins', kind: 'month', label: '开始时间', required: true },
        { id: 'ends', kind: 'month', label: '结束时间' },
        { id: 'post', kind: 'text', label: '职务', required: true, max: 40 },
      ],
    },
    {
      id: 'summary',
      heading: '业务总结',
      group: '业绩',
      fields: [
        { id: 'text', kind: 'longText', label: '业务总结', required: true, max: 2000, advised: 800 },
        {
          id: 'grounds',
          kind: 'longText',
          label: '破格理由',
          required: true,
          max: 500,
          shownWhen: { field: '$way', is: 'exceptional' },
        },
      ],
    },
  ],
}
