import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import fastify, { type FastifyRequest } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Server } from '../hosted.ts'
import { type StandIn, serveStandIns } from '../identity/stand-in/serve.ts'
import { type Door, openDoor } from '../load/door.ts'
import type { GateLimits } from '../load/visit.ts'
import { closeGently } from './closing.ts'
import { answerError } from './failures.ts'
import { sayHealth } from './health.ts'
import { limiterOf } from './limits.ts'
import { methodsOf } from './methods.ts'
import { mount } from './mounting.ts'
import { protecting, refuseForeignOrigin } from './protection.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'
import { serveSite } from './site.ts'
import { spreadsheet } from './spreadsheet.ts'
import { readWhole } from './whole-body.ts'

declare module 'fastify' {
  interface FastifyInstance {
    door: Door
  }
}

export type AppOptions = {
  logTo?: { write: (line: string) => void }
  logLevel?: string
  trustProxy?: boolean
  site?: string
  extra?: readonly Route[]
  limited?: boolean
  /** How many processes share what comes from one address. */
  processes?: number
  standIns?: readonly StandIn[]
  /** How much may be under way at once, where it is not as usual. */
  gate?: Partial<GateLimits>
}

/** The whole web server: every route of the table under /api/:region, the browser's files for everything else. */
export async function buildApp(
  server: Server,
  {
    logLevel = 'warn',
    logTo,
    trustProxy = false,
    site,
    extra = [],
    limited = false,
    processes = 1,
    standIns = [],
    gate,
  }: AppOptions = {},
) {
  const all = [...routes, ...extra]
  const door = openDoor(server.regions, all, gate)
  const app = fastify({
    serverFactory: door.serverFactory,
    logger: { level: logLevel, ...(logTo && { stream: logTo }), serializers: { req: loggedRequest } },
    trustProxy,
    bodyLimit: 1 << 20,
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.removeContentTypeParser('text/plain')
  await app.register(cookie)
  app.addHook('onRequest', protecting(server.publicUrl))
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '职称申报评审', version: '1' } },
    transform: jsonSchemaTransform,
  })
  app.decorateRequest('visitor', undefined)
  app.decorateRequest('atHand', undefined)
  closeGently(app)
  door.stand(app)
  app.decorate('door', door)
  app.addHook('onRequest', refuseForeignOrigin)
  // Pieces of an upload are not read here but streamed on by their route (uploads.ts), which limits them.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  app.addContentTypeParser(spreadsheet, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addContentTypeParser('application/octet-stream', (_request: FastifyRequest, payload: IncomingMessage) =>
    readWhole(payload),
  )
  sayHealth(app, server)
  app.get('/api', { schema: { hide: true } }, async () =>
    [...server.regions.values()].map(({ region: { id, name, site } }) => ({ id, name, site })),
  )
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  const limiter = limited ? await limiterOf(app, processes) : undefined
  const before = (one: Route) => (limiter ? [limiter(one)] : [])
  for (const one of all.filter(({ sentAs }) => !sentAs)) mount(app, server, door, one, before(one))
  await app.register(async (forms) => {
    forms.removeAllContentTypeParsers()
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, readForm)
    for (const one of all.filter(({ sentAs }) => sentAs)) mount(forms, server, door, one, before(one))
  })
  await serveStandIns(app, standIns)
  await serveSite(app, server, site, methodsOf(all))
  return app
}

export type App = Awaited<ReturnType<typeof buildApp>>

const readForm = (_: FastifyRequest, body: string | Buffer, done: (error: null, body: object) => void) =>
  done(null, Object.fromEntries(new URLSearchParams(String(body))))

/** The path without its query: a search for a name is personal data and stays out of the log. */
const loggedRequest = (request: FastifyRequest) => ({
  method: request.method,
  path: request.url.split('?')[0],
  id: request.id,
})
