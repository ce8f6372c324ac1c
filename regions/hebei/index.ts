import { defineRegion } from '../../core/region.ts'
import { nationalSeries } from '../national.ts'
import { certificate } from './documents/certificate.ts'
import { roster, summarySheet } from './documents/lists.ts'
import { reviewForm } from './documents/review-form.ts'
import { form } from './form.ts'
import { categories, natures, organisationKinds } from './organisations.ts'
import { permissions } from './permissions.ts'
import { planSettings, policy } from './policy.ts'
import { words } from './words.ts'

/** 河北省: seeds of the manuals of 2020 and later, see docs/ledger/hebei.yaml. */
export const hebei = defineRegion({
  id: 'hebei',
  name: '河北省',
  site: '河北省职称申报评审系统',
  root: { name: '河北省职称改革领导小组办公室', kind: 'province-office', code: '13' },
  organisationKinds,
  categories,
  natures,
  permissions,
  series: nationalSeries,
  ways: [
    { way: 'regular', label: '正常申报' },
    { way: 'transfer', label: '转评' },
    { way: 'direct', label: '一步到位' },
    { way: 'fast-track', label: '绿色通道' },
    { way: 'exceptional', label: '破格' },
    { way: 'skilled-worker', label: '高技能人才' },
  ],
  reviewModes: { open: '评审', autonomous: '单位自主评审' },
  policy,
  planSettings,
  accounts: {
    opened: 'by-unit',
    /** As the manual writes it, full-width mark included; passwords are compared after NFKC, so `！` and `!` are one. */
    initialPassword: '88888888Aa！',
    password: { least: 8, most: 64, begins: 'anyhow' },
  },
  uploads: { maxBytes: 10 * 1024 * 1024, maxCount: 20 },
  forms: [form],
  words,
  certified: { name: 'person.name', gender: 'person.gender', unit: 'present.workUnit', photo: 'person.photo' },
  documents: {
    reviewForm,
    certificate,
    summarySheet,
    roster,
    papers: [{ document: reviewForm, label: '查看评审表', formats: ['pdf'] }],
  },
})
