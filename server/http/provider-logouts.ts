import { z } from 'zod'
import { endSessions, noteLogout } from '../db/identities.ts'
import { identityOf } from '../identity/arriving.ts'
import { whyRefused } from '../identity/why-refused.ts'
import { hashOf } from './departures.ts'
import { ok, refuse, route } from './route.ts'

/** OpenID Connect Back-Channel Logout: called by the service itself, which proves itself by its signature. */
export const providerLogoutRoutes = [
  route({
    method: 'POST',
    path: '/identity/back-channel-logout',
    perMinute: 600,
    tag: '统一身份认证',
    summary: '统一身份认证通知退出：结束该用户由其登录的会话',
    who: ['anyone'],
    sentAs: 'form',
    body: z.record(z.string(), z.string().max(10_000)),
    answer: ok,
    handle: async ({ db, region, server, body }) => {
      const service = server.identity?.get(region.id)
      if (!service) return refuse('identity-not-offered', undefined, 404)
      try {
        const token = await service.logout(body.logout_token ?? '')
        const { subject = '', sid } = token
        const theirs = identityOf(service.issuer, { subject, ...(sid && { sid }) }, server.keys)
        return await db.transaction().execute(async (tx) => {
          if (!(await noteLogout(tx, service.issuer, hashOf(token.jti), server.now())))
            return refuse('identity-used', undefined, 400)
          await endSessions(tx, service.issuer, {
            ...(subject && { subject: theirs.subject }),
            ...(theirs.sid && { sid: theirs.sid }),
          })
          return { ok: true as const }
        })
      } catch (error) {
        const refusal = whyRefused(error)
        if (!refusal) throw error
        return refuse(refusal, undefined, 400)
      }
    },
  }),
]
