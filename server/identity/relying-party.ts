import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
} from 'openid-client'
import { discover, type IdentityService, type KnownService, toleratedSeconds } from './discovery.ts'
import { type LogoutToken, readLogout } from './logout-token.ts'

export type Secrets = { state: string; nonce: string; verifier: string }
export type Redeemed = {
  subject: string
  sid?: string
  claims: Readonly<Record<string, unknown>>
  /** Says to the service whose session is to end; only where it may stand in an address. */
  hint?: string
}

/** We, as the service sees us (OpenID Connect Core, code flow with PKCE; RP-Initiated and Back-Channel Logout). */
export type RelyingParty = {
  issuer: string
  /** Where to send somebody who wants to sign in. */
  departure: (secrets: Secrets, scope: string, callback: string) => Promise<URL>
  /** Who has come back, as the service vouches for it. Throws; why-refused.ts says what it means. */
  redeem: (callback: URL, secrets: Secrets) => Promise<Redeemed>
  logout: (token: string) => Promise<LogoutToken>
  /** Where the session at the service is ended too, and from where it leads back; nowhere when the service has no such door. */
  leaving: (back: string, hint: string | undefined) => Promise<URL | undefined>
}

export function relyingParty(service: IdentityService, now: () => Date): RelyingParty {
  const { issuer, clientId } = service
  const ask = remembered(() => discover(service))
  const verify = async ({ keys }: KnownService, token: string, more: JWTVerifyOptions): Promise<JWTPayload> => {
    const rules = { ...always, issuer, audience: clientId, currentDate: now(), ...more }
    return (await jwtVerify(token, keys, rules)).payload
  }
  return {
    issuer,
    departure: async ({ state, nonce, verifier }, scope, callback) =>
      buildAuthorizationUrl((await ask()).asking(0), {
        redirect_uri: callback,
        scope,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    redeem: async (callback, { state, nonce, verifier }) => {
      const service = await ask()
      const configuration = service.asking(Math.round((now().getTime() - Date.now()) / 1000))
      const tokens = await authorizationCodeGrant(configuration, callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const signed = () => verify(service, tokens.id_token ?? '', { requiredClaims: ['sub', 'exp'] })
      const {
        sub = '',
        sid,
        ...said
      } = await signed().catch(async (error: unknown) => {
        if (!isOtherKey(error)) throw error
        // The token came from the service itself: it has changed its keys since we asked.
        await service.keys.reload()
        return signed()
      })
      const asked = configuration.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(configuration, tokens.access_token, sub)
        : {}
      return {
        subject: sub,
        ...(typeof sid === 'string' && { sid }),
        claims: { ...said, ...asked },
        ...(isPlain(sub, said) && tokens.id_token && { hint: tokens.id_token }),
      }
    },
    logout: async (token) => readLogout(await verify(await ask(), token, {})),
    leaving: async (back, hint) => {
      const configuration = (await ask()).asking(0)
      if (!configuration.serverMetadata().end_session_endpoint) return undefined
      return buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: back,
        ...(hint && { id_token_hint: hint }),
      })
    },
  }
}

/** Tokens that tell of a person, or call them by a number, are not for addresses, which browsers and services remember. */
const isPlain = (subject: string, said: object) =>
  !/\d{11}/.test(subject) && Object.keys(said).every((claim) => ofProtocol.has(claim))

const ofProtocol = new Set([
  'iss',
  'aud',
  'azp',
  'exp',
  'iat',
  'nbf',
  'auth_time',
  'nonce',
  'acr',
  'amr',
  'at_hash',
  'jti',
])

const always = {
  /** None of them is made with a secret that we hold too. */
  algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
  clockTolerance: toleratedSeconds,
  /** Seconds that a token may have been on its way. */
  maxTokenAge: 600,
}

const isOtherKey = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed

/** Endpoints move seldom; a service that was down is asked again at once. */
function remembered(ask: () => Promise<KnownService>) {
  let known: { at: number; asked: Promise<KnownService> } | undefined
  return () => {
    if (known && Date.now() - known.at < 3_600_000) return known.asked
    const asked = ask()
    known = { at: Date.now(), asked }
    asked.catch(() => {
      known = undefined
    })
    return asked
  }
}
