import { errors, type JWTPayload } from 'jose'

/** The service ends one of its sessions, or all of somebody's. */
export type LogoutToken = { jti: string; subject?: string; sid?: string }

/** OpenID Connect Back-Channel Logout 1.0, 2.6: beyond what every token must keep to. */
export function readLogout(claims: JWTPayload): LogoutToken {
  const { jti, sub, sid, events, iat } = claims
  const meant = typeof events === 'object' && events !== null && isObject((events as JWTPayload)[logoutEvent])
  if (!meant) throw invalid(claims, 'events')
  if ('nonce' in claims) throw invalid(claims, 'nonce')
  if (!jti) throw invalid(claims, 'jti')
  if (iat === undefined) throw invalid(claims, 'iat')
  if (!sub && typeof sid !== 'string') throw invalid(claims, 'sub')
  return { jti, ...(sub && { subject: sub }), ...(typeof sid === 'string' && { sid }) }
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
const isObject = (value: unknown) => typeof value === 'object' && value !== null
const invalid = (claims: JWTPayload, claim: string) =>
  new errors.JWTClaimValidationFailed(`"${claim}" of a log-out token`, claims, claim, 'invalid')
