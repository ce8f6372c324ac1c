import type { Audience } from '../../core/identity-provider.ts'
import { type Call, Sent } from './route.ts'

type Any = Call<unknown, unknown, unknown>

export const identityPath = (region: string) => `/api/${region}/identity`

export const callbackOf = ({ server, region }: Any) => `${server.publicUrl}${identityPath(region.id)}/callback`

export function leadTo({ reply }: Any, address: string) {
  reply.redirect(address, 303)
  return new Sent()
}

/** People come here by links, not by our scripts: a refusal is a page with its sentence and a way on. */
export const refuseAtPage = (call: Any, refusal: string, audience: Audience) =>
  leadTo(call, `/${call.region.id}/login/refused?why=${refusal}&as=${audience}`)
