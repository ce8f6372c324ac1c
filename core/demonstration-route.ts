import type { Level } from './title.ts'

/** Where units forward along granted routes: who asked whom, and what came of it. `from` and `to` are keys; one route for each level. */
export type DemonstrationRoute = {
  from: string
  to: { unit: string } | { committee: string }
  series: string
  levels: readonly Level[]
} & ({ state: 'granted' | 'open' } | { state: 'refused'; reason: string })
