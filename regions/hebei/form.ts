import type { Form } from '../../core/form.ts'
import { catalogues } from './form/catalogues.ts'
import { declaration } from './form/declaration.ts'
import { person } from './form/person.ts'

/** The order of the newer manual, then what only that of 2020 has, in its order. */
export const form: Form = {
  id: 'declaration',
  version: 1,
  name: '河北省职称申报表',
  catalogues,
  sections: [...person, ...declaration],
  checks: [],
}
