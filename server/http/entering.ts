import type { FastifyRequest } from 'fastify'
import type { Hosted } from '../hosted.ts'
import { findSession, type Session } from '../session.ts'
import { cookieName } from './cookie.ts'
import { Refused, type Route } from './route.ts'

export const regionOf = ({ params }: FastifyRequest) => (params as { region: string }).region

export async function whoCalls({ db, region }: Hosted, { cookies }: FastifyRequest) {
  const token = cookies[cookieName(region.id)]
  return token ? findSession(db, token, region.words.agreement.version) : undefined
}

export function whyNotEnter({ who, stages }: Route, session: Session | undefined): Refused | undefined {
  if (who.includes('anyone')) return undefined
  if (!session) return new Refused(401, { refusal: 'not-signed-in' })
  if (!who.includes(session.kind)) return new Refused(403, { refusal: 'not-for-you' })
  return stages.includes(session.stage) ? undefined : new Refused(403, { refusal: session.stage })
}
