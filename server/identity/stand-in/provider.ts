import type { Context, Provider } from 'oidc-provider'
import { leavingPage, leavingScript, leftPage } from './page.ts'

/** Somebody whom the service knows. */
export type Subject = {
  id: string
  audience: 'people' | 'units'
  name: string
  note: string
  claims: Readonly<Record<string, string>>
}

export type ProviderSettings = {
  issuer: string
  client: { id: string; secret: string; callback: string; logout: string; left: string }
  scopes: Readonly<Record<string, readonly string[]>>
  subjects: () => Promise<readonly Subject[]>
  /** Private keys to sign with. */
  keys: () => Promise<readonly object[]>
  /** Keeps browsers' cookies from being made up. */
  cookieSecret: string
  /** Where what it remembers is kept, by kind. */
  memory: (model: string) => object
}

/** A whole OpenID Provider, as tests and the demonstration need one. The library is loaded only where one is wanted. */
export async function openProvider(settings: ProviderSettings): Promise<Provider> {
  const { issuer, client, scopes, subjects, keys, cookieSecret, memory } = settings
  const { Provider } = await import('oidc-provider')
  const granted = ['openid', ...Object.keys(scopes)].join(' ')
  const provider = new Provider(issuer, {
    adapter: memory,
    jwks: { keys: await keys() },
    cookies: { keys: [cookieSecret] },
    claims: { openid: ['sub'], ...scopes },
    scopes: ['openid'],
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.callback],
        post_logout_redirect_uris: [client.left],
        backchannel_logout_uri: client.logout,
        backchannel_logout_session_required: true,
      },
    ],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
      backchannelLogout: { enabled: true },
    },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 900, Session: 3600, Grant: 3600 },
    interactions: {
      url: (_: unknown, { uid }: { uid: string }) =>
        `${new URL(issuer).pathname.replace(/\/$/, '')}/interaction/${uid}`,
    },
    findAccount: async (_: unknown, id: string) => {
      const found = (await subjects()).find((one) => one.id === id)
      return found && { accountId: id, claims: async () => ({ sub: id, ...found.claims }) }
    },
    // Nobody is asked whether the province's own site may know who they are.
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope(granted)
      await grant.save()
      return grant
    },
    renderError: async (context: Context) => {
      context.type = 'text/plain; charset=utf-8'
      context.body = '统一身份认证（演示）不能继续：链接不完整或已过期，请回到系统重新登录。'
    },
    // Without its guard against addresses of this machine, where everything of a demonstration lives.
    fetch: (address: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) =>
      fetch(address, options),
  })
  provider.proxy = true
  return provider
}

const logoutSource = async (context: Context, form: string) => {
  // On a port of its own nobody has set one before.
  const policy: string | undefined = context.response.get('content-security-policy')
  const allowed = policy?.replace("script-src 'self'", `script-src 'self' '${leavingScript.hash}'`)
  if (allowed) context.set('content-security-policy', allowed)
  context.body = leavingPage(form)
}

const postLogoutSuccessSource = async (context: Context) => {
  context.body = leftPage()
}

export async function newSigningKey(id: string = crypto.randomUUID()) {
  const { exportJWK, generateKeyPair } = await import('jose')
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: id }
}
