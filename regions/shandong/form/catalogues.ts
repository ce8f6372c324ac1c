import type { Form, Option } from '../../../core/form.ts'
import { levelNames, levels } from '../../../core/title.ts'
import { ethnicGroups } from '../../national/person.ts'
import { nationalSeries } from '../../national.ts'

/** 初级 has two grades, told apart by their titles as everywhere. */
const levelsOffered: Option[] = levels.map((level) => ({ value: level, label: levelNames[level] }))

const titles = nationalSeries.flatMap((series) => series.titles.map((title) => ({ ...title, series })))

/** Three series have a 讲师: a title shared by several says of which series it is. */
const isShared = (name: string, level: string) =>
  new Set(titles.filter((one) => one.name === name && one.level === level).map(({ series }) => series.id)).size > 1

export const catalogues: Form['catalogues'] = {
  ethnicGroups,
  levels: levelsOffered,
  titles: titles.map(({ id, name, level, series }) => ({
    value: id,
    label: isShared(name, level) ? `${name}（${series.name}）` : name,
    under: level,
  })),
  seriesOfTitles: titles.map(({ id, name, series }) => ({ value: id, label: name, under: series.id })),
  specialties: nationalSeries.flatMap(({ id, specialties }) =>
    specialties.map((name) => ({ value: name, label: name, under: id })),
  ),
}
