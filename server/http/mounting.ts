import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { z } from 'zod'
import type { Hosted, Server } from '../hosted.ts'
import type { Door } from '../load/door.ts'
import type { Session } from '../session.ts'
import { regionOf, tokenIn, whoCalls, whyNotEnter } from './entering.ts'
import { refusalShape } from './failures.ts'
import { isKeepable, isShallow } from './keepable.ts'
import { onceMore } from './once-more.ts'
import { readingWhereItMay } from './reading.ts'
import { answerOnce } from './repeated-call.ts'
import { type Call, noBody, Refused, type Route, Sent } from './route.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Session | undefined
    /** The session's token, while nobody has asked whose it is (route.ts, atHand). */
    atHand: string | undefined
  }
}

/** One route of the table under /api/:region: who calls, what is asked, what is answered. */
export function mount(
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
        if (token && one.atHand?.isThere({ ...hosted, request, params: request.params as never }, token))
          request.atHand = token
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
        const { atHand } = request
        const { params, query, body } = request
        const given = { ...hosted, server, request, params, query, body } as never
        const answer = async () => one.atHand?.answer(given, atHand)
        const known = await (one.method === 'GET' ? onceMore(answer, reply) : answer())
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
