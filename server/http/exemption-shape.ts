import { z } from 'zod'
import { exemptionStates } from '../../core/exemption.ts'
import type { ExemptionRow } from '../db/exemptions.ts'
import type { Exempted, NotExempted } from '../exempting.ts'
import { fileShape } from './file-shape.ts'
import { notFound, refuse } from './route.ts'

type State = keyof typeof exemptionStates
const stateShape = z.enum(Object.keys(exemptionStates) as [State, ...State[]])

export const exemptionShape = z.object({
  id: z.number(),
  state: stateShape,
  stateName: z.string(),
  reason: z.string(),
  files: z.array(fileShape),
  askedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Why not. */
  answer: z.string().nullable(),
})

export const shownExemption = ({ application: _, decidedBy: __, ...one }: ExemptionRow) => ({
  ...one,
  stateName: exemptionStates[one.state],
  askedAt: one.askedAt.toISOString(),
  endedAt: one.endedAt?.toISOString() ?? null,
})

export const exemptedShape = z.object({ state: stateShape })

export const exempted = (result: Exempted | NotExempted) =>
  'state' in result ? result : result.refusal === 'not-found' ? notFound() : refuse(result.refusal)
