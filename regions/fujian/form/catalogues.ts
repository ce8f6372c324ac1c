import type { Form } from '../../../core/form.ts'
import { ethnicGroups } from '../../national/person.ts'
import { library } from '../library.ts'
import { series } from '../titles.ts'

/** With those of the library, whose rows the form takes over. */
export const catalogues: Form['catalogues'] = {
  ...library.form.catalogues,
  ethnicGroups,
  series: series.map(({ id, name }) => ({ value: id, label: name })),
}
