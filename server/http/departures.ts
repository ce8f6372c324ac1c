import { createHash, randomBytes } from 'node:crypto'
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { z } from 'zod'
import { insertDeparture } from '../db/departures.ts'
import { seal } from '../seal.ts'
import { departureCookie } from './cookie.ts'
import { callbackOf, explainAtPage, identityPath, leadTo, refuseAtPage } from './identity-pages.ts'
import { route } from './route.ts'

/** 前往 the identity service. */
export const departureRoutes = [
  route({
    method: 'GET',
    path: '/identity/departure',
    urgency: 'act',
    perMinute: 120,
    tag: '统一身份认证',
    summary: '前往统一身份认证登录：跳转，登录后回到本站',
    who: ['anyone'],
    query: z
      .object({ as: z.enum(['people', 'units']).default('people'), next: z.string().max(500).optional() })
      .strict(),
    answer: z.unknown(),
    handle: async (call) => {
      const { db, region, server, query, request, reply } = call
      const service = server.identity?.get(region.id)
      const door = region.accounts.provider?.[query.as]
      if (!service || !door) return refuseAtPage(call, 'identity-not-offered', query.as)
      const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      // Two windows of one browser may both be on their way.
      const browser = request.cookies[departureCookie(region.id)] ?? randomBytes(32).toString('base64url')
      try {
        const address = await service.departure(secrets, door.scope, callbackOf(call))
        const next = query.next && isOwnPage(query.next, region.id) ? query.next : undefined
        await insertDeparture(
          db,
          {
            state: hashOf(secrets.state),
            browser: hashOf(browser),
            secrets: seal(JSON.stringify({ ...secrets, next }), server.keys),
            audience: query.as,
          },
          server.now(),
        )
        reply.setCookie(departureCookie(region.id), browser, {
          httpOnly: true,
          // The way back begins at another site.
          sameSite: 'lax',
          path: identityPath(region.id),
          secure: server.publicUrl.startsWith('https:'),
          maxAge: 86_400,
        })
        return leadTo(call, address.href)
      } catch (error) {
        return explainAtPage(call, error, query.as)
      }
    },
  }),
]

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** Nobody is led to another site from here. */
const isOwnPage = (page: string, region: string) => page.startsWith(`/${region}/`) && !/\/\/|\\|\p{Cc}/u.test(page)
