import type { Form } from '../../core/form.ts'
import { achievements } from './form/achievements.ts'
import { catalogues } from './form/catalogues.ts'
import { certificates } from './form/certificates.ts'
import { checks } from './form/checks.ts'
import { declaration } from './form/declaration.ts'
import { education } from './form/education.ts'
import { experience } from './form/experience.ts'
import { person } from './form/person.ts'
import { supplement } from './form/supplement.ts'
import { writings } from './form/writings.ts'

/** The order of the newer manual, then what only that of 2020 has, in its order. */
export const form: Form = {
  id: 'declaration',
  version: 1,
  name: '河北省职称申报表',
  catalogues,
  sections: [
    ...person,
    ...declaration,
    ...education,
    ...certificates,
    ...experience,
    ...achievements,
    ...writings,
    ...supplement,
  ],
  checks,
}
