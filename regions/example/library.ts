import type { Form } from '../../core/form.ts'
import type { Library } from '../../core/library.ts'

const proof = (label: string) =>
  ({ id: 'proof', kind: 'files', label, required: true, types: ['jpg', 'pdf'], maxBytes: 10_000_000, max: 3 }) as const

const form: Form = {
  id: 'library',
  version: 1,
  name: '个人业绩库',
  catalogues: {},
  checks: [
    {
      id: 'employment-in-order',
      section: 'employment',
      says: '结束时间不能早于开始时间',
      rule: 'in-order',
      first: 'begins',
      second: 'ends',
    },
  ],
  sections: [
    {
      id: 'employment',
      heading: '工作经历',
      group: '通用',
      list: { max: 50, noun: '工作经历' },
      fields: [
        { id: 'begins', kind: 'month', label: '开始时间', required: true, notAfterToday: true },
        { id: 'ends', kind: 'month', label: '结束时间' },
        { id: 'employer', kind: 'text', label: '工作单位', required: true, max: 80 },
        { id: 'post', kind: 'text', label: '职务', required: true, max: 40 },
        proof('证明材料'),
      ],
    },
    {
      id: 'papers',
      heading: '发表论文',
      group: '通用',
      list: { max: 200, noun: '论文' },
      fields: [
        { id: 'title', kind: 'text', label: '论文题目', required: true, max: 200 },
        { id: 'journal', kind: 'text', label: '刊物名称', required: true, max: 80 },
        { id: 'published', kind: 'month', label: '发表时间', required: true, notAfterToday: true },
        { id: 'rank', kind: 'number', label: '本人排名', required: true, min: 1, max: 50 },
        { id: 'first', kind: 'yesNo', label: '通讯作者', required: true },
        proof('论文材料'),
      ],
    },
    {
      id: 'honours',
      heading: '获得荣誉',
      group: '通用',
      list: { max: 100, noun: '荣誉' },
      fields: [
        { id: 'name', kind: 'text', label: '荣誉名称', required: true, max: 80 },
        { id: 'certificate', kind: 'text', label: '证书编号', max: 40 },
        { id: 'year', kind: 'year', label: '获得年度', required: true, notAfterToday: true },
        { id: 'idNumber', kind: 'idNumber', label: '证书上的身份证号', sensitive: true },
        proof('证书'),
      ],
    },
    {
      id: 'clinical',
      heading: '临床工作量',
      group: '行业专用（卫生）',
      list: { max: 50, noun: '临床工作量' },
      fields: [
        { id: 'year', kind: 'year', label: '年度', required: true, notAfterToday: true },
        { id: 'weeks', kind: 'number', label: '临床工作周数', required: true, min: 1, max: 53, unit: '周' },
        proof('医院证明'),
      ],
    },
  ],
}

/** What people keep for later declarations, checked by their unit. */
export const library: Library = {
  form,
  kinds: [
    { section: 'employment', named: ['employer', 'post'], same: [] },
    { section: 'papers', named: ['title', 'journal'], same: [['title', 'journal']] },
    { section: 'honours', named: ['name', 'year'], same: [['certificate']] },
    { section: 'clinical', named: ['year', 'weeks'], same: [], series: ['health'] },
  ],
  guide: [
    '业绩库不受申报时间限制，可随时填写。每条业绩先保存，再提交单位审核。',
    '单位审核通过的业绩才能用于申报；修改已通过的业绩须重新审核，已导入申报的内容不变。',
  ],
}
