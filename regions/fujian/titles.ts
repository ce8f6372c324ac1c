import type { Series } from '../../core/title.ts'
import { nationalSeries } from '../national.ts'

/** The series of the national reform with their specialties; each plan offers those that its committee reviews. */
export const series: readonly Series[] = nationalSeries
