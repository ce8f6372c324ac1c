import type { Series } from '../../core/title.ts'
import { nationalSeries } from '../national.ts'

/** 会计审计 is one series here. Specialties are those that the city's committees open each year; people type theirs. */
const joined = ['accounting', 'auditing']

export const series: readonly Series[] = [
  ...nationalSeries.filter(({ id }) => !joined.includes(id)),
  {
    id: 'accounting-auditing',
    name: '会计审计',
    traits: ['finance', 'by-examination', 'exam-plus-review'],
    titles: nationalSeries.filter(({ id }) => joined.includes(id)).flatMap(({ titles }) => titles),
    specialties: [],
  },
].map((one) => ({ ...one, specialties: [] }))
