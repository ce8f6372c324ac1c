import type { DemonstrationRoute } from '../../../core/demonstration-route.ts'
import type { Level } from '../../../core/title.ts'

const junior: readonly Level[] = ['junior-assistant', 'intermediate']
const senior: readonly Level[] = ['associate-senior', 'full-senior']

const unit = (from: string, to: string, series: string, levels: readonly Level[]): DemonstrationRoute => ({
  from,
  to: { unit: to },
  series,
  levels,
  state: 'granted',
})
const committee = (from: string, to: string, series: string, levels: readonly Level[]): DemonstrationRoute => ({
  ...unit(from, to, series, levels),
  to: { committee: to },
})

/** Of different length: over county and city, over a department, or to the committee at once. */
export const routes: readonly DemonstrationRoute[] = [
  unit('school', 'lixia', 'school-teaching', junior),
  unit('primary-school', 'lixia', 'school-teaching', junior),
  unit('lixia', 'jinan', 'school-teaching', junior),
  committee('jinan', 'school', 'school-teaching', junior),
  unit('hospital', 'health', 'health', senior),
  committee('health', 'health', 'health', senior),
  committee('builders', 'construction', 'engineering', senior),
  unit('software', 'qingdao', 'engineering', junior),
  committee('instruments', 'engineering', 'engineering', junior),
  committee('qingdao', 'engineering', 'engineering', junior),
  unit('clinic', 'yantai', 'health', senior),
  committee('yantai', 'health', 'health', senior),
  { ...unit('school', 'jinan-education', 'school-teaching', ['associate-senior']), state: 'open' },
  { ...unit('hospital', 'health', 'accounting', ['intermediate']), state: 'open' },
  { ...committee('software', 'construction', 'engineering', ['associate-senior']), state: 'open' },
  {
    ...unit('machines', 'qingdao', 'engineering', ['intermediate']),
    state: 'refused',
    reason: '贵单位在烟台市，请向烟台市人力资源和社会保障局申请上报路径。',
  },
]
