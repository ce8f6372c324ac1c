import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type onRequestAsyncHookHandler,
} from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Hosted, Server } from '../hosted.ts'
import { type StandIn, serveStandIns } from '../identity/stand-in/serve.ts'
import { type Door, openDoor } from '../load/door.ts'
import type { GateLimits } from '../load/visit.ts'
import type { Session } from '../session.ts'
import { closeGently } from './closing.ts'
import { regionOf, tokenIn, whoCalls, whyNotEnter } from './entering.ts'
import { answerError, refusalShape } from './failures.ts'
import { sayHealth } from './health.ts'
import { isKeepable, isShallow } from './keepable.ts'
import { limiterOf } from './limits.ts'
import { methodsOf } from './methods.ts'
import { onceMore } from './once-more.ts'
import { protecting, refuseForeignOrigin } from './protection.ts'
import { readingWhereItMay } from './reading.ts'
import { answerOnce } from './repeated-call.ts'
import { type Call, noBody, Refused, type Route, Sent } from './route.ts'
import { routes } from './routes.ts'
import { serveSite } from './site.ts'
import { spreadsheet } from './spreadsheet.ts'

declare module 'fastify' {
  interface FastifyInstance {
    door: Door
  }
  interface FastifyRequest {
    visitor: Session | undefined
    /** The session's token, while nobody has asked whose it is (route.ts, atHand). */
    atHand: string | undefined
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
  for (const type of [spreadsheet, 'application/octet-stream'])
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
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

function mount(
  app: FastifyInstance,
  server: Server,
  door: Door,
  one: Route,
  before: readonly onRequestAsyncHookHandler[],
) {
  app.route({
    method: one.method,
    url: `/api/:region${one.path}`,
    ...(one.bodyLimit && { bodyLimit: one.bodyLimit }),
    schema: {
      summary: one.summary,
      tags: [one.tag],
      operationId: `${one.method.toLowerCase()}${one.path.replaceAll(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      description: `可调用者：${one.who.join('、')}`,
      params: z.object({ region: z.string() }).and(one.params),
      ...(one.method === 'GET' || one.method === 'DELETE' || one.body === noBody ? {} : { body: one.body }),
      querystring: one.query,
      response: { 200: one.answer, '4xx': refusalShape },
    },
    // Before the body is read: whoever may not call learns nothing about what a call looks like, and sends nothing large.
    onRequest: [
      ...before,
      async (request, reply) => {
        const hosted = server.regions.get(regionOf(request))
        if (!hosted) return reply.code(404).send({ refusal: 'no-such-region' })
        const token = one.atHand && tokenIn(hosted, request)
        if (token && one.atHand?.isThere({ ...hosted, params: request.params as never }, token)) request.atHand = token
        else {
          const barrier = await whyNotIn(one, hosted, request, reply)
          if (barrier) return reply.code(barrier.status).send(barrier.body)
        }
        if (!request.raw.complete) door.rest(request.raw)
      },
    ],
    preValidation: async (request, reply) => {
      if (request.raw.complete) await door.resume(request.raw)
      if (!isShallow(request.body)) return reply.code(400).send({ refusal: 'not-understood' })
      const given = [request.params, request.query, one.readBy === 'form' ? undefined : request.body]
      if (!isKeepable(given)) return reply.code(400).send({ refusal: 'characters-not-accepted' })
    },
    handler: async (request, reply) => {
      const hosted = server.regions.get(regionOf(request))
      if (!hosted) throw new Error('a call passed the door of a region that is not hosted')
      if (request.atHand) {
        const given = { ...hosted, server, params: request.params as never, body: request.body as never }
        const known = await one.atHand?.answer(given, request.atHand)
        if (known !== undefined) return known
        const barrier = await whyNotIn(one, hosted, request, reply)
        if (barrier) return reply.code(barrier.status).send(barrier.body)
      }
      const call = {
        ...hosted,
        server,
        door,
        request,
        reply,
        session: request.visitor as Session,
        visitor: request.visitor,
        params: request.params as never,
        query: request.query as never,
        body: request.body as never,
        address: request.ip,
      } satisfies Call<never, never, never>
      const answer = () => readingWhereItMay(one, call, (where) => answerOnce(one, where))
      const result = await (one.method === 'GET' ? onceMore(answer, reply) : answer())
      if (result instanceof Sent) return reply
      if (result instanceof Refused) return reply.code(result.status).send(result.body)
      return result
    },
  })
}

/** Asks who calls, and whether they may. */
async function whyNotIn(one: Route, hosted: Hosted, request: FastifyRequest, reply: FastifyReply) {
  request.visitor = await onceMore(() => whoCalls(hosted, request), reply)
  return whyNotEnter(one, request.visitor)
}

const readForm = (_: FastifyRequest, body: string | Buffer, done: (error: null, body: object) => void) =>
  done(null, Object.fromEntries(new URLSearchParams(String(body))))

/** The path without its query: a search for a name is personal data and stays out of the log. */
const loggedRequest = (request: FastifyRequest) => ({
  method: request.method,
  path: request.url.split('?')[0],
  id: request.id,
})
