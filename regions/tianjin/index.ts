import { defineRegion } from '../../core/region.ts'
import { defence } from './defence.ts'
import { certificate } from './documents/certificate.ts'
import { roster, summarySheet } from './documents/lists.ts'
import { papers } from './documents/papers.ts'
import { reviewForm } from './documents/review-form.ts'
import { form } from './form.ts'
import { categories, natures, organisationKinds } from './organisations.ts'
import { permissions } from './permissions.ts'
import { planSettings, policy } from './policy.ts'
import { series } from './titles.ts'
import { words } from './words.ts'

/** 天津市: the manual of applicants, see docs/ledger/tianjin.yaml. */
export const tianjin = defineRegion({
  id: 'tianjin',
  name: '天津市',
  site: '天津市专业技术人员职称管理信息系统',
  root: { name: '天津市职称办', kind: 'city-office', code: '12' },
  organisationKinds,
  categories,
  natures,
  permissions,
  series,
  ways: [{ way: 'regular', label: '正常申报' }],
  reviewModes: { open: '评审', autonomous: '单位自主评审' },
  policy,
  /** People open their accounts themselves; the initial password is that of units and their staff. */
  accounts: {
    opened: 'by-oneself',
    registration: { asks: ['name', 'idNumber', 'email', 'password', 'passwordAgain', 'mobile', 'code'] },
    initialPassword: 'Tjzc2026!',
    password: { least: 8, most: 20, begins: 'with-letter' },
  },
  planSettings,
  uploads: { maxBytes: 500 * 1024 - 1, maxCount: 10 },
  forms: [form],
  words,
  certified: { name: 'basic.name', gender: 'basic.gender', unit: 'basic.unit', photo: 'basic.photo' },
  documents: {
    reviewForm,
    certificate,
    summarySheet,
    roster,
    papers,
  },
  defence,
})
