import type { Form } from '../../../core/form.ts'
import { ethnicGroups } from '../../national/person.ts'
import { library } from '../library.ts'
import { series } from '../titles.ts'
import { ways } from '../ways.ts'

/** With those of the library, whose rows the form takes over. */
export const catalogues: Form['catalogues'] = {
  ...library.form.catalogues,
  ethnicGroups,
  ways: ways.map(({ way, label }) => ({ value: way, label })),
  series: series.map(({ id, name }) => ({ value: id, label: name })),
  titles: series.flatMap(({ titles }) => titles.map(({ id, name }) => ({ value: id, label: name }))),
}
