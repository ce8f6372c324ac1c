import type { OrganisationId } from '../../core/id.ts'
import type { NotPlanned, Planning } from '../planning.ts'
import { type Call, notFound, Refused, refuse } from './route.ts'

type Any = Call<unknown, unknown, unknown>

/** Those who design plans: officers of an office that forms committees, in a province that has plans designed. */
export function convening(call: Any): Planning | Refused {
  const { office, capabilities } = call.session
  if (!call.region.designing || !office) return notFound()
  if (!capabilities.includes('convene')) return refuse('no-permission', undefined, 403)
  return { ...call, office: office as OrganisationId }
}

/** Why something was not done to a plan, as an answer; where somebody was faster, what is stored instead. */
export function notPlanned({ refusal, detail, stored, faults }: NotPlanned): Refused {
  if (refusal === 'not-found') return notFound()
  return new Refused(409, {
    refusal,
    ...(detail && { detail }),
    ...((stored ?? faults) && { stored: stored ?? { faults } }),
  })
}
