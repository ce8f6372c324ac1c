import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify'
import type { Route } from './route.ts'

/** Calls a minute from one address: a whole office may share one, so this only stops programs that run wild. */
const forEverything = 3000

/**
 * Counted in the memory of each process: a flood has to be turned away without asking the database, and a count that is
 * lost at a restart or kept by two processes apart still stops it. What must never be forgotten, failed log-ins, is counted
 * in the database (db/logins.ts).
 */
export async function limiterOf(app: FastifyInstance): Promise<(one: Route) => onRequestAsyncHookHandler> {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute', cache: 20_000 })
  const usual = app.rateLimit({ max: forEverything })
  return ({ perMinute }) => (perMinute === undefined ? usual : app.rateLimit({ max: perMinute })) as never
}
