import type { ExpertState } from './filing.ts'
import type { Level } from './title.ts'

export type DemonstrationExpert = {
  name: string
  title: string
  level: Level
  specialty: string
  employer: string
  phone: string
  state: ExpertState
}
