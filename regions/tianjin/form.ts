import type { Form } from '../../core/form.ts'
import { accounting } from './form/accounting.ts'
import { achievements } from './form/achievements.ts'
import { basic } from './form/basic.ts'
import { catalogues } from './form/catalogues.ts'
import { checks } from './form/checks.ts'
import { education } from './form/education.ts'
import { assessments, experience } from './form/experience.ts'
import { health } from './form/health.ts'
import { qualification } from './form/qualification.ts'
import { teacher } from './form/teacher.ts'

/** The twelve common categories in the order of the manual, then the tab of the series; every group is one tab. */
export const form: Form = {
  id: 'declaration',
  version: 1,
  name: '天津市专业技术职称申报信息',
  manner: { rows: 'window', saving: 'whole-sections', navigation: 'tabs', required: 'red' },
  choice: { series: 'basic.series', level: 'basic.level', title: 'basic.title', specialty: 'basic.specialty' },
  unit: 'basic.unit',
  catalogues,
  sections: [
    basic,
    education,
    qualification,
    ...experience,
    ...achievements,
    assessments,
    ...teacher,
    ...health,
    accounting,
  ],
  checks,
}
