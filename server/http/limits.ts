import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify'
import type { Route } from './route.ts'

/** Calls a minute from one address: a whole office may share one, so this only stops programs that run wild. */
const forEverything = 3000

/** Nobody's connections are spread quite evenly over the processes. */
const leastShare = 10

/**
 * Counted in the memory of each process: a flood has to be turned away without asking the database, and a count that is
 * lost at a restart still stops it. Each of a machine's processes lets through its share, as connections go to them in turn;
 * over several machines the proxy in front counts (deploy/nginx.conf). What must never be forgotten, failed log-ins, is
 * counted in the database (db/logins.ts).
 */
export async function limiterOf(
  app: FastifyInstance,
  processes: number,
): Promise<(one: Route) => onRequestAsyncHookHandler> {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute', cache: 20_000 })
  const share = (limit: number) => Math.max(Math.min(limit, leastShare), Math.ceil(limit / processes))
  const usual = app.rateLimit({ max: share(forEverything) })
  return ({ perMinute }) => (perMinute === undefined ? usual : app.rateLimit({ max: share(perMinute) })) as never
}
