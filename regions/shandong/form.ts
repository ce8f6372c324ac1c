import type { Form } from '../../core/form.ts'
import { achievements } from './form/achievements.ts'
import { basic } from './form/basic.ts'
import { catalogues } from './form/catalogues.ts'
import { checks } from './form/checks.ts'
import { afterBasic } from './form/field.ts'
import { assessments, education, employment, training } from './form/history.ts'
import { qualifications } from './form/qualifications.ts'
import { summary } from './form/summary.ts'

/** First the basic data; every other section opens once they have been saved. */
export const form: Form = {
  id: 'declaration',
  version: 1,
  name: '山东省职称申报信息',
  manner: {
    rows: 'window',
    saving: 'whole-sections',
    navigation: 'tabs',
    required: 'star',
    problems: 'mark',
    following: { submit: '确认申报', flow: '状态跟踪' },
  },
  choice: { level: 'basic.level', title: 'basic.title', specialty: 'basic.specialty', way: 'basic.way' },
  unit: 'basic.unit',
  catalogues,
  sections: [
    basic,
    ...[education, employment, qualifications, assessments, training, ...achievements, summary].map(afterBasic),
  ],
  checks,
}
