import { setTimeout as wait } from 'node:timers/promises'
import type { Audience } from '../../core/identity-provider.ts'
import { DatabaseAway } from '../db/away.ts'
import { whyRefused } from '../identity/why-refused.ts'
import { unseal } from '../seal.ts'
import type { Ended } from '../session.ts'
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

/** What went wrong with the service stands in the log, as far as it says nothing about a person. */
export function explainAtPage(call: Any, error: unknown, audience: Audience) {
  const refusal = error instanceof DatabaseAway ? 'database-away' : whyRefused(error)
  const { log } = call.request
  if (!refusal) log.error({ err: error }, 'unexpected')
  else if (refusal !== 'identity-denied') log.warn({ refusal, cause: nameOf(error) }, 'identity service')
  return refuseAtPage(call, refusal ?? 'unexpected', audience)
}

/** A service that is down keeps nobody signed in here, nor waiting. */
export async function leavingOf(
  { server, region, request }: Any,
  { issuer, hint }: Ended,
): Promise<string | undefined> {
  const service = server.identity?.get(region.id)
  if (!service || issuer !== service.issuer) return undefined
  const late = wait(3000, undefined, { ref: false })
  const asked = service
    .leaving(`${server.publicUrl}/${region.id}`, hint ? unseal(hint, server.keys) : undefined)
    .catch((error: unknown) => {
      request.log.warn({ cause: nameOf(error) }, 'identity service at log-out')
      return undefined
    })
  return (await Promise.race([asked, late]))?.href
}

const nameOf = (error: unknown) =>
  error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''}`.trim() : undefined
