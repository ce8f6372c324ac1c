import type { Act } from '../../core/acts.ts'
import type { State } from '../../core/application.ts'
import type { Tally } from '../../core/ballot.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'

/** One act of a file's life, as the log has it. `by` is nobody's where the applicant acts. */
export type Step = {
  act: Act
  by?: { id: PersonId; name: string }
  is: 'applicant' | 'officer' | 'approver'
  office?: OrganisationId
  input: string
  progress: string
}

/** What comes after the last desk, in its order. */
export const stages: readonly State[] = [
  'eligible',
  'with-committee',
  'under-review',
  'passed',
  'outcome-noticed',
  'confirmed',
]

export const tallyOf = (isPassed: boolean): Tally => ({
  ...{ members: 25, attending: 21, abstain: 0 },
  ...(isPassed ? { yes: 18, no: 3 } : { yes: 8, no: 13 }),
})
