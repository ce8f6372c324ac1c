import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Hosted } from '../hosted.ts'
import type { Route } from '../http/route.ts'
import { type Requests, watchRequests } from '../metrics/requests.ts'
import { tracing } from '../tracing/traced.ts'
import { byAddress } from './addresses.ts'
import { sayBusy } from './busy.ts'
import { type Gate, openGate } from './gate.ts'
import { pressureOf, watchLoop } from './pressure.ts'
import { urgencyOf } from './urgency.ts'
import type { GateLimits, Visit } from './visit.ts'

export type Door = ReturnType<typeof openDoor>

const momentsApart = 100
/** Longer than the minute that proxies keep a connection: whoever closes first must not be us. */
const keptAlive = 72_000

/**
 * Before the framework, the session and the body: each province has a gate of its own, so that none waits for another's
 * database. A call holds its place while there is work to do for it, not while its bytes are on their way.
 */
export function openDoor(
  regions: ReadonlyMap<string, Hosted>,
  routes: readonly Route[],
  limits: Partial<GateLimits> = {},
) {
  const requests: Requests = watchRequests()
  const routeAt = byAddress(
    routes.map((one) => ({
      ...one,
      value: { urgency: urgencyOf(one), counts: requests.of(one.method, one.path) },
    })),
  )
  const gates = new Map<string, Gate>([...regions.keys()].map((id) => [id, openGate(() => performance.now(), limits)]))
  const visits = new WeakMap<IncomingMessage, { gate: Gate; visit: Visit }>()
  const loop = watchLoop()
  const pressures = new Map([...regions].map(([id, { pool }]) => [id, pressureOf(pool)]))
  const ticking = setInterval(() => {
    const { mean } = loop.take()
    for (const [id, gate] of gates) gate.tick(pressures.get(id)?.(mean) ?? false)
  }, momentsApart).unref()

  const guard =
    (handler: RequestListener) =>
    (request: IncomingMessage, response: ServerResponse): void => {
      const asked = routeAt(request.method ?? '', request.url ?? '')
      const gate = asked && gates.get(asked.region)
      if (!gate) {
        handler(request, response)
        return
      }
      const { urgency, counts } = asked.value
      const began = performance.now()
      const visit = gate.enter(urgency, {
        begin: () => {
          const tracer = tracing()
          if (!tracer) return handler(request, response)
          const told = {
            'http.request.method': counts.method,
            'http.route': counts.route,
            'title_review.region': asked.region,
          }
          const over = tracer.call(`${counts.method} ${counts.route}`, told, traceparentOf(request), () =>
            handler(request, response),
          )
          response.once('close', () => over(response.writableFinished ? response.statusCode : 0))
        },
        refuse: (milliseconds) => {
          requests.shed(counts, performance.now())
          sayBusy(request, response, urgency, milliseconds)
        },
      })
      if (visit.state === 'gone') return
      visits.set(request, { gate, visit })
      response.once('close', () => {
        const ended = performance.now()
        if (visit.begun)
          requests.answered(counts, response.writableFinished ? response.statusCode : 0, ended - began, ended)
        gate.leave(visit)
      })
    }

  const on =
    <Kind extends 'leave' | 'rest' | 'resume'>(what: Kind) =>
    (request: IncomingMessage): ReturnType<Gate[Kind]> | undefined => {
      const found = visits.get(request)
      return found && (found.gate[what](found.visit) as ReturnType<Gate[Kind]>)
    }

  const leave = on('leave')

  return {
    serverFactory: (handler: RequestListener, { http }: { http?: ServerOptions }) => {
      const server = createServer({ ...http }, guard(handler))
      server.keepAliveTimeout = keptAlive
      // A large piece of an upload may come slowly.
      server.requestTimeout = 0
      return server
    },
    /** What flows out as a stream is no work of ours any more. */
    stand: (app: FastifyInstance) => {
      app.addHook('onSend', async ({ raw }, _, payload) => {
        if (payload instanceof Readable) leave(raw)
      })
      app.addHook('onClose', async () => {
        clearInterval(ticking)
        loop.close()
      })
    },
    rest: on('rest'),
    resume: on('resume'),
    requests,
    loop: loop.recent,
    gates: () => new Map([...gates].map(([id, gate]) => [id, gate.figures()])),
  }
}

const traceparentOf = ({ headers: { traceparent } }: IncomingMessage) =>
  typeof traceparent === 'string' ? traceparent : undefined
