import { errors } from 'jose'
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

export type IdentityRefusal =
  | 'identity-clock'
  | 'identity-denied'
  | 'identity-down'
  | 'identity-token-refused'
  | 'identity-used'
  | 'identity-wrong-audience'

/** What an error of the two libraries means for whoever wanted to sign in. Nothing for what nobody expects. */
export function whyRefused(error: unknown): IdentityRefusal | undefined {
  if (error instanceof AuthorizationResponseError)
    return denials.includes(error.error) ? 'identity-denied' : 'identity-down'
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant' ? 'identity-used' : 'identity-down'
  if (error instanceof errors.JWTExpired) return 'identity-clock'
  if (error instanceof errors.JWTClaimValidationFailed) return ofClaim(error.claim)
  if (error instanceof errors.JWKSTimeout) return 'identity-down'
  if (error instanceof errors.JOSEError) return 'identity-token-refused'
  if (error instanceof ClientError) return ofClient(error)
  return isNetwork(error) ? 'identity-down' : undefined
}

const denials = [
  'access_denied',
  'login_required',
  'consent_required',
  'interaction_required',
  'account_selection_required',
]

const ofClaim = (claim: unknown): IdentityRefusal => {
  if (claim === 'aud' || claim === 'azp') return 'identity-wrong-audience'
  return claim === 'iat' || claim === 'exp' || claim === 'nbf' ? 'identity-clock' : 'identity-token-refused'
}

function ofClient({ code, cause }: ClientError): IdentityRefusal {
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'identity-clock'
  if (code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED') return ofClaim(claimOf(cause))
  if (tampered.includes(code ?? '')) return 'identity-token-refused'
  return 'identity-down'
}

/** What a service that is only down would not answer. */
const tampered = ['OAUTH_INVALID_RESPONSE', 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED', 'OAUTH_KEY_SELECTION_FAILED']

/** The library keeps what it compared in the cause of the cause. */
function claimOf(cause: unknown): unknown {
  if (typeof cause !== 'object' || cause === null) return undefined
  return 'claim' in cause ? cause.claim : 'cause' in cause ? claimOf(cause.cause) : undefined
}

const isNetwork = (error: unknown) =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name))
