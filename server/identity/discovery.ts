import { createRemoteJWKSet, errors, customFetch as fetchOfKeys } from 'jose'
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  clockSkew,
  clockTolerance,
  customFetch,
  discovery,
} from 'openid-client'

/** What the operator knows of the service, and how we reach it. */
export type IdentityService = {
  issuer: string
  clientId: string
  secret: string
  /** Seconds until a silent service counts as down. */
  patience?: number
  /** Another way than the network: the demonstration's stand-in lives in this very process. */
  fetch?: typeof fetch
}

export type KnownService = {
  /** How the library asks it, by our clock, which is so many seconds ahead of the machine's. */
  asking: (ahead: number) => Configuration
  keys: ReturnType<typeof createRemoteJWKSet>
}

/** Seconds by which the clocks of two offices may differ. */
export const toleratedSeconds = 60

/** Asks the service where its doors are, and where its keys. */
export async function discover(service: IdentityService): Promise<KnownService> {
  const { issuer, clientId, secret, patience = 10, fetch: reach = fetch } = service
  const how = {
    timeout: patience,
    [customFetch]: (url: string, options: object) => reach(url, options as RequestInit),
    ...(issuer.startsWith('http:') && { execute: [allowInsecureRequests] }),
  }
  const metadata = (await discovery(new URL(issuer), clientId, secret, undefined, how)).serverMetadata()
  const asking = (ahead: number) => {
    const clocks = { [clockSkew]: ahead, [clockTolerance]: toleratedSeconds }
    const configuration = new Configuration(metadata, clientId, clocks, withSecret(secret))
    configuration.timeout = patience
    configuration[customFetch] = how[customFetch]
    if (how.execute) allowInsecureRequests(configuration)
    return configuration
  }
  const { jwks_uri } = metadata
  if (!jwks_uri) throw new errors.JWKSInvalid('the service publishes no keys')
  const keys = createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: patience * 1000,
    // Forged log-out tokens name keys that do not exist: they make us ask this seldom.
    cooldownDuration: 5000,
    [fetchOfKeys]: (url, options) => reach(url, options),
  })
  return { asking, keys }
}

/** In the header, which is what OpenID Connect means where a service says nothing; in the body where it takes nothing else. */
function withSecret(secret: string): ClientAuth {
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, client, body, headers) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const how = taken.includes('client_secret_basic') ? inHeader : inBody
    return how(server, client, body, headers)
  }
}
