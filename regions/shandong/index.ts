import { defineRegion } from '../../core/region.ts'
import { nationalSeries } from '../national.ts'
import { accounts } from './accounts.ts'
import { divisions } from './divisions.ts'
import { certificate } from './documents/certificate.ts'
import { roster, summarySheet } from './documents/lists.ts'
import { papers } from './documents/papers.ts'
import { reviewForm } from './documents/review-form.ts'
import { form } from './form.ts'
import { categories, natures, organisationKinds } from './organisations.ts'
import { permissions } from './permissions.ts'
import { policy } from './policy.ts'
import { ways } from './ways.ts'
import { words } from './words.ts'

/** 山东省: the manual of applicants and of units, see docs/ledger/shandong.yaml. */
export const shandong = defineRegion({
  id: 'shandong',
  name: '山东省',
  site: '山东省专业技术人员职称申报评审系统',
  root: { name: '山东省人力资源和社会保障厅', kind: 'province-office', code: '37' },
  organisationKinds,
  categories,
  natures,
  permissions,
  series: nationalSeries,
  ways,
  reviewModes: { open: '评审', autonomous: '自主评审' },
  policy,
  accounts,
  units: { kind: 'work-unit', divisions },
  planSettings: [],
  uploads: { maxBytes: 10 * 1024 * 1024, maxCount: 20 },
  forms: [form],
  words,
  certified: { name: 'basic.name', gender: 'basic.gender', unit: 'basic.unit', photo: 'basic.photo' },
  documents: { reviewForm, certificate, summarySheet, roster, papers },
})
