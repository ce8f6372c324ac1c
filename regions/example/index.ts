import { defineRegion } from '../../core/region.ts'
import { brief, certificate, defenceNotice, reviewForm, roster, summarySheet } from './documents.ts'
import { form } from './form.ts'
import { library } from './library.ts'
import { organisationKinds } from './organisations.ts'
import { series } from './titles.ts'

/** A made-up province, small enough to read in a few minutes. The core's own tests use only this one. */
export const example = defineRegion({
  id: 'example',
  name: '示例省',
  site: '示例省职称申报评审系统',
  root: { name: '示例省职改办', kind: 'province-office', code: '90' },
  organisationKinds,
  categories: ['机关', '事业单位', '企业'],
  natures: ['国有', '民营'],
  permissions: [
    { capability: 'check', label: '资格审查-经办人', role: 'officer' },
    { capability: 'check-achievements', label: '业绩库审核', role: 'officer' },
    { capability: 'approve', label: '资格审查-领导', role: 'approver' },
    { capability: 'export-roster', label: '资格审查名单导出', role: 'approver', kinds: ['city-office', 'department'] },
    { capability: 'publicise', label: '审查结果公示', role: 'officer' },
    { capability: 'create-applicants', label: '申报人管理', role: 'officer' },
    { capability: 'convene', label: '评委会-组建单位', role: 'officer' },
    { capability: 'entrust-intermediate', label: '委托中级评委会', role: 'approver', kinds: ['city-office'] },
    { capability: 'entrust-senior', label: '委托高级评委会', role: 'approver', kinds: ['city-office', 'department'] },
  ],
  series,
  ways: [
    { way: 'regular', label: '正常申报' },
    { way: 'exceptional', label: '破格申报' },
  ],
  reviewModes: { open: '社会化评审', autonomous: '自主评审' },
  policy: {
    route: {
      roles: ['officer', 'approver'],
      endsAt: {
        'junior-technician': ['county-office', 'city-office', 'department', 'province-office'],
        'junior-assistant': ['county-office', 'city-office', 'department', 'province-office'],
        intermediate: ['city-office', 'department', 'province-office'],
        'associate-senior': ['province-office'],
        'full-senior': ['province-office'],
      },
    },
    resumeAt: 'start',
    refusal: 'reopens',
    correctionAfterClosing: true,
    barYears: 3,
    noticeDays: 5,
    voting: { quorum: [2, 3], majority: [2, 3], of: 'attending' },
    committee: { seniorMembers: 25, otherMembers: 7, filingYears: 3 },
  },
  planSettings: [{ id: 'paperLimit', label: '论文最多填报篇数', is: 'number' }],
  accounts: {
    opened: 'by-unit',
    initialPassword: 'Example88！',
    password: { least: 8, most: 64, begins: 'anyhow' },
  },
  uploads: { maxBytes: 10_000_000, maxCount: 20 },
  forms: [form],
  library,
  designing: {
    kinds: [
      { value: 'regular', label: '年度评审' },
      { value: 'special', label: '专项评审' },
    ],
    parts: [
      { id: 'ability', name: '能力条件' },
      { id: 'results', name: '业绩条件' },
    ],
    slots: 'education',
    countable: ['work'],
    undertaking: '本人承诺所报材料真实。',
  },
  words: {
    undertaking: { version: '1', text: '本人承诺所填内容和所交材料真实、准确。' },
    agreement: { version: '1', text: '使用本系统前请阅读并同意本协议。' },
    privacy: { version: '1', text: '所收集的个人信息仅用于职称申报和评审。' },
    browsers: ['Chrome', 'Firefox', 'Edge'],
  },
  certified: { name: 'person.name', gender: 'person.gender', unit: 'person.unit', photo: 'person.photo' },
  documents: {
    reviewForm,
    certificate,
    summarySheet,
    roster,
    papers: [
      { document: brief, label: '打印简表', when: { field: '$series', is: 'engineering' }, formats: ['pdf'] },
      { document: reviewForm, label: '打印评审表', formats: ['pdf', 'xlsx'] },
    ],
  },
  defence: {
    shownIn: ['业绩'],
    heading: '答辩安排',
    none: '暂无答辩安排',
    notice: defenceNotice,
    button: '答辩通知单',
  },
})
