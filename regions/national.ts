import type { Series } from '../core/title.ts'
import { commerce } from './national/commerce.ts'
import { culture } from './national/culture.ts'
import { science } from './national/science.ts'
import { teaching } from './national/teaching.ts'

/** The 27 series of the reform of 2017-2021 in the ministry's order, with their titles by level, for every province. */
const order = [
  'university-teaching',
  'social-science',
  'natural-science',
  'health',
  'engineering',
  'agriculture',
  'journalism',
  'publishing',
  'library',
  'museum',
  'archives',
  'crafts',
  'technician-school-teaching',
  'sports',
  'translation',
  'broadcasting',
  'accounting',
  'statistics',
  'economics',
  'laboratory',
  'vocational-teaching',
  'school-teaching',
  'arts',
  'public-legal',
  'ships',
  'aviation',
  'auditing',
]

export const nationalSeries: readonly Series[] = [...teaching, ...science, ...culture, ...commerce].sort(
  (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
)
