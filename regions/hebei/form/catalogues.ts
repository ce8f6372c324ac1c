import type { Form } from '../../../core/form.ts'
import { nationalSeries } from '../../national.ts'

export const catalogues: Form['catalogues'] = {
  series: nationalSeries.map(({ id, name }) => ({ value: id, label: name })),
  titles: nationalSeries.flatMap(({ id: under, titles }) =>
    titles.map(({ id, name }) => ({ value: id, label: name, under })),
  ),
  specialties: nationalSeries.flatMap(({ id: under, specialties }) =>
    specialties.map((name) => ({ value: name, label: name, under })),
  ),
}
