import type { Form, Option } from '../../../core/form.ts'
import { levelNames, levels } from '../../../core/title.ts'
import { healthSpecialties, practiceScopes } from '../../national/health.ts'
import { ethnicGroups } from '../../national/person.ts'
import { schoolSubjects } from '../../national/schools.ts'
import { series } from '../titles.ts'
import { none } from './field.ts'

const seriesOffered: Option[] = series.map(({ id, name }) => ({ value: id, label: name }))

export const catalogues: Form['catalogues'] = {
  ethnicGroups,
  series: seriesOffered,
  heldSeries: [{ value: none, label: none }, ...seriesOffered],
  /** Only the levels that a series has titles of. */
  levels: series.flatMap(({ id: under, titles }) =>
    levels
      .filter((level) => titles.some((title) => title.level === level))
      .map((level) => ({ value: level, label: levelNames[level], under })),
  ),
  titles: series.flatMap(({ id, titles }) =>
    titles.map((title) => ({ value: title.id, label: title.name, under: `${id}/${title.level}` })),
  ),
  practiceScopes,
  healthSpecialties,
  schoolSubjects,
}
