import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Audience } from '../../core/identity-provider.ts'
import { audit } from '../audit.ts'
import { insertArrival, takeDeparture } from '../db/departures.ts'
import type { Identity } from '../db/identities.ts'
import { noteLogin } from '../db/logins.ts'
import { unlessViolated } from '../db/violation.ts'
import { type Arrived, identityOf, recognise } from '../identity/arriving.ts'
import { dropGivenPassword, join } from '../identity/joining.ts'
import { seal, unseal } from '../seal.ts'
import { closeSession, openSession } from '../session.ts'
import { arrivalCookie, departureCookie } from './cookie.ts'
import { hashOf } from './departures.ts'
import { callbackOf, explainAtPage, identityPath, leadTo, refuseAtPage } from './identity-pages.ts'
import { type Call, route } from './route.ts'
import { enter } from './session.ts'

type Coming = Call<unknown, unknown, unknown>
type Secrets = { state: string; nonce: string; verifier: string; next?: string }

/** Minutes that somebody may take at the service. */
const patience = 10

/** The way back from the identity service. */
export const identityReturnRoutes = [
  route({
    method: 'GET',
    path: '/identity/callback',
    urgency: 'act',
    perMinute: 120,
    tag: '统一身份认证',
    summary: '从统一身份认证返回：登录，或转到首次登录、失败说明页面',
    who: ['anyone'],
    // OAuth 2.0, 4.1.2: what a service adds of its own is ignored.
    query: z.object({ state: z.unknown().optional() }),
    answer: z.unknown(),
    handle: async (call) => {
      const { db, region, server, query, request } = call
      const service = server.identity?.get(region.id)
      if (!service) return refuseAtPage(call, 'identity-not-offered', 'people')
      const { state } = query
      if (typeof state !== 'string') return refuseAtPage(call, 'identity-unknown', 'people')
      const browser = request.cookies[departureCookie(region.id)] ?? ''
      const departure = await takeDeparture(db, { state: hashOf(state), browser: hashOf(browser) }, server.now())
      if (typeof departure === 'string') return refuseAtPage(call, departure, 'people')
      const { audience, begun } = departure
      if (server.now().getTime() - begun.getTime() > patience * 60_000)
        return refuseAtPage(call, 'identity-expired', audience)
      const { next, ...secrets } = JSON.parse(unseal(departure.secrets, server.keys)) as Secrets
      try {
        const redeemed = await service.redeem(addressOf(call), secrets)
        const identity = identityOf(service.issuer, redeemed, server.keys)
        const arrived = await recognise({ db, region }, server, { audience, identity, claims: redeemed.claims })
        return await welcome(call, { arrived, identity, audience, next, hint: redeemed.hint })
      } catch (error) {
        return explainAtPage(call, error, audience)
      }
    },
  }),
]

type Welcomed = {
  arrived: Arrived
  identity: Identity
  audience: Audience
  next: string | undefined
  hint: string | undefined
}

async function welcome(call: Coming, { arrived, identity, audience, next, hint }: Welcomed) {
  const { visitor } = call
  if (arrived.is === 'refused') return refuseAtPage(call, arrived.refusal, audience)
  // The session stays whose it is.
  if (visitor && (arrived.is !== 'known' || arrived.account !== visitor.account))
    return refuseAtPage(call, 'identity-other-person', audience)
  const { told } = arrived
  if (arrived.is === 'new') return await rememberArrival(call, { told, next, hint }, identity, 'login/first')
  if (arrived.is === 'new-unit') return await rememberArrival(call, { unit: told, next, hint }, identity, 'login/unit')
  return await admit(call, arrived, { identity, audience, next, hint })
}

/** Read again by first-logins.ts and unit-arrivals.ts. */
async function rememberArrival(call: Coming, kept: object, identity: Identity, page: string) {
  const { db, region, server, reply } = call
  const token = randomBytes(32).toString('base64url')
  const sealed = seal(JSON.stringify(kept), server.keys)
  await insertArrival(db, hashOf(token), { ...identity, told: sealed }, server.now())
  reply.setCookie(arrivalCookie(region.id), token, {
    httpOnly: true,
    sameSite: 'lax',
    path: identityPath(region.id),
    secure: server.publicUrl.startsWith('https:'),
    maxAge: 1800,
  })
  return leadTo(call, `/${region.id}/${page}`)
}

async function admit(
  call: Coming,
  { account, joined, told }: Extract<Arrived, { is: 'known' }>,
  { identity, audience, next, hint }: Omit<Welcomed, 'arrived'>,
) {
  const { db, region, server, visitor, address } = call
  const work = db.transaction().execute(async (tx) => {
    await join(tx, server, identity, { account, told, provider: region.accounts.provider })
    if (joined) {
      await dropGivenPassword(tx, account)
      await audit(tx, call, 'join-identity', 'account', account)
    }
    await noteLogin(tx, account)
    if (visitor) await closeSession(tx, visitor.token)
    return openSession(tx, account, address, { ...identity, hint: hint ? seal(hint, server.keys) : undefined })
  })
  const token = await unlessViolated(work, { one_identity_an_account: () => undefined })
  if (!token) return refuseAtPage(call, 'identity-taken', audience)
  await enter(call, token)
  return leadTo(call, `/${region.id}/login/done${next ? `?next=${encodeURIComponent(next)}` : ''}`)
}

function addressOf(call: Coming) {
  const address = new URL(callbackOf(call))
  address.search = new URL(call.request.url, 'http://localhost').search
  return address
}
