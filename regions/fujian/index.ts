import { defineRegion } from '../../core/region.ts'
import { defence } from './defence.ts'
import { designing } from './designing.ts'
import { certificate } from './documents/certificate.ts'
import { roster, summarySheet } from './documents/lists.ts'
import { papers } from './documents/papers.ts'
import { reviewForm } from './documents/review-form.ts'
import { form } from './form.ts'
import { library } from './library.ts'
import { categories, natures, organisationKinds } from './organisations.ts'
import { permissions } from './permissions.ts'
import { policy } from './policy.ts'
import { provider } from './provider.ts'
import { series } from './titles.ts'
import { ways } from './ways.ts'
import { words } from './words.ts'

/** 福建省: the manual of applicants, see docs/ledger/fujian.yaml. */
export const fujian = defineRegion({
  id: 'fujian',
  name: '福建省',
  site: '福建省职称申报评审管理平台',
  root: { name: '福建省职称办', kind: 'province-office', code: '35' },
  organisationKinds,
  categories,
  natures,
  permissions,
  series,
  ways,
  reviewModes: { open: '社会化评审', autonomous: '自主评审' },
  policy,
  /** People come by 闽政通; the initial password is that of staff. */
  accounts: {
    opened: 'by-provider',
    provider,
    initialPassword: 'Fjzc2026!',
    password: { least: 8, most: 20, begins: 'with-letter' },
  },
  /** Plans say what is theirs in their own design. */
  planSettings: [],
  uploads: { maxBytes: 10 * 1024 * 1024, maxCount: 20 },
  forms: [form],
  library,
  designing,
  words,
  certified: { name: 'person.name', gender: 'person.gender', unit: 'person.unit', photo: 'person.photo' },
  documents: { reviewForm, certificate, summarySheet, roster, papers },
  defence,
})
