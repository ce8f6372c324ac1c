import type { FastifyRequest } from 'fastify'
import type { Hosted } from '../hosted.ts'
import { findSession, type Session } from '../session.ts'
import { cookieName } from './cookie.ts'
import { Refused, type Route } from './route.ts'

export const regionOf = ({ params }: FastifyRequest) => (params as { region: string }).region

export const tokenIn = ({ region }: Hosted, { cookies }: FastifyRequest) => cookies[cookieName(region.id)]

export async function whoCalls(hosted: Hosted, request: FastifyRequest) {
  const { db, region } = hosted
  const token = tokenIn(hosted, request)
  return token ? findSession(db, token, region.words.agreement.version) : undefined
}

export function whyNotEnter({ who, stages }: Route, session: Session | undefined): Refused | undefined {
  if (who.includes('anyone')) return undefined
  if (!session) return new Refused(401, { refusal: 'not-signed-in' })
  if (!who.includes(session.kind)) return new Refused(403, { refusal: 'not-for-you' })
  return stages.includes(session.stage) ? undefined : new Refused(403, { refusal: session.stage })
}
