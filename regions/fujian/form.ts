import type { Form } from '../../core/form.ts'
import { withTicks } from '../../core/none.ts'
import { attachments } from './form/attachments.ts'
import { catalogues } from './form/catalogues.ts'
import { checks } from './form/checks.ts'
import { declared } from './form/declared.ts'
import { imported, trade } from './form/imported.ts'
import { person } from './form/person.ts'
import { teacher } from './form/teacher.ts'
import { titles } from './form/titles.ts'
import { exceptional, transfer } from './form/ways.ts'

/** What every declaration asks; each plan adds the lists of its own criteria. Groups are the pages of the manual. */
export const form: Form = withTicks({
  id: 'declaration',
  version: 1,
  name: '福建省职称申报信息',
  manner: { rows: 'window', saving: 'as-typed', navigation: 'side', required: 'star' },
  catalogues,
  sections: [declared, person, teacher, ...titles, ...imported, attachments, exceptional, transfer, trade],
  checks,
})
