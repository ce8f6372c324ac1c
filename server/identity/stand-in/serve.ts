import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import { choicePage, endedPage } from './page.ts'
import type { ProviderSettings } from './provider.ts'

/** The demonstration's own identity service of one province. */
export type StandIn = ProviderSettings & {
  region: string
  name: string
  unitScope: string | undefined
  /** Its provider, opened when somebody first asks for it. */
  open: () => Promise<Provider>
}

export const standInPath = (region: string) => `/identity-stand-in/${region}`

/** At an address of this very site. */
export async function serveStandIns(app: FastifyInstance, standIns: readonly StandIn[]) {
  for (const standIn of standIns) {
    const at = standInPath(standIn.region)
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      // Read by the provider itself.
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
      scope.all(`${at}/*`, { schema: { hide: true } }, async (request, reply) => {
        const provider = await standIn.open()
        reply.hijack()
        await provider.callback()(below(at, standIn.issuer, request), reply.raw)
      })
    })
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
        done(null, new URLSearchParams(String(body))),
      )
      scope.addHook('onRequest', async (_request, reply) => {
        reply
          .header('cache-control', 'no-store')
          .header('referrer-policy', 'same-origin')
          .type('text/html; charset=utf-8')
      })
      scope.get(`${at}/interaction/:uid`, { schema: { hide: true } }, async (request, reply) => {
        const asked = await (await standIn.open()).interactionDetails(request.raw, reply.raw).catch(() => undefined)
        if (!asked) return reply.code(404).send(endedPage(standIn.name))
        const scopes = asked.params.scope?.split(' ') ?? []
        const audience = standIn.unitScope && scopes.includes(standIn.unitScope) ? 'units' : 'people'
        return reply.send(choicePage(standIn.name, audience, await standIn.subjects()))
      })
      scope.post(`${at}/interaction/:uid`, { schema: { hide: true } }, async (request, reply) => {
        const provider = await standIn.open()
        const choice = (request.body as URLSearchParams | undefined)?.get('choice')
        const result = choice ? { login: { accountId: choice } } : { error: 'access_denied' }
        const next = await resumed(provider, request, reply.raw, result)
        return next ? reply.redirect(next, 303) : reply.code(404).send(endedPage(standIn.name))
      })
    })
  }
}

/** Where to go on; nowhere when the log-in is over already. */
const resumed = (
  provider: Provider,
  { raw }: FastifyRequest,
  response: Parameters<Provider['interactionResult']>[1],
  result: object,
) => provider.interactionResult(raw, response, result).catch(() => undefined)

/** The provider sees addresses below its issuer, whatever stands between the browser and us. */
function below(at: string, issuer: string, { raw }: FastifyRequest) {
  const { host, protocol } = new URL(issuer)
  const url = raw.url ?? ''
  raw.headers.host = host
  raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  delete raw.headers['x-forwarded-host']
  const path = url.slice(at.length)
  // Whoever tries the demonstration chooses each time who to be: nobody is remembered from the last time.
  if (path.startsWith('/auth')) raw.headers.cookie = raw.headers.cookie?.replaceAll(/_session[^=;]*=[^;]*;?/g, '') ?? ''
  return Object.assign(raw, { originalUrl: url, url: path })
}
