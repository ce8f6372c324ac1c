import type { ToldPerson, ToldUnit } from '../../core/identity-provider.ts'
import type { Arrival } from '../db/departures.ts'
import { seal, unseal } from '../seal.ts'
import { arrivalCookie } from './cookie.ts'
import { hashOf } from './departures.ts'
import { type Call, refuse } from './route.ts'

type Any = Call<unknown, unknown, unknown>

/** Who is on the threshold: a person, or a unit by its legal representative. */
type Kept = { told?: ToldPerson; unit?: ToldUnit; next?: string; hint?: string }

export const readKept = (sealed: Buffer, { server }: Any) => JSON.parse(unseal(sealed, server.keys)) as Kept

/** What a session that begins with an arrival keeps of it. */
export const vouchedBy = (arrival: Arrival, { hint }: Kept, { server }: Any) => ({
  ...arrival,
  hint: hint ? seal(hint, server.keys) : undefined,
})

export const tokenOf = ({ request, region }: Any) => hashOf(request.cookies[arrivalCookie(region.id)] ?? '')

export const over = () => refuse('identity-arrival-over', undefined, 404)
