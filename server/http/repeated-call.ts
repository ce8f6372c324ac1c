import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { claimKey, completeAnswer, dropClaim, type Once } from '../db/answered.ts'
import { seal, unseal } from '../seal.ts'
import { type Call, Refused, type Route, refuse, Sent } from './route.ts'

type Known = Call<never, never, never>

/** A server that has not answered within this time has most likely gone. */
const patience = 10

/**
 * A change that comes again under the same key is answered as the first time and done once. Acts keep the key with what they
 * write; saves and uploads change nothing by coming twice; any other call claims its key first and keeps its answer, and
 * where its server died in between nobody pretends to know: whoever asked is told to look.
 */
export async function answerOnce(route: Route, call: Known): Promise<unknown> {
  const key = keyOf(call.request)
  if (key === undefined || route.method === 'GET' || route.repeated === 'harmless') return route.handle(call)
  if (key === null) return refuse('not-understood', { where: header }, 400)
  const once: Once = { account: call.visitor?.account ?? 0, key, asked: fingerprint(call.request) }
  return route.repeated === 'in-the-log' ? route.handle({ ...call, once } as Known) : claimed(route, call, once)
}

const header = 'idempotency-key'

/** Null where it is none that a browser of ours would make. */
function keyOf({ headers }: FastifyRequest) {
  const given = headers[header]
  if (given === undefined) return undefined
  return z.uuid().safeParse(given).data ?? null
}

const fingerprint = ({ method, url, body }: FastifyRequest) =>
  createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(Buffer.isBuffer(body) ? body : (JSON.stringify(body) ?? ''))
    .digest()

async function claimed(route: Route, call: Known, once: Once): Promise<unknown> {
  const { db, server, reply } = call
  const claim = await claimKey(db, once)
  if (claim.is === 'other') return refuse('key-used-otherwise', undefined, 422)
  if (claim.is === 'under-way') return claim.seconds < patience ? stillUnderWay(call) : refuse('unknown-whether-done')
  if (claim.is === 'answered') return again(call, claim)
  const result = await route.handle(call)
  // Cookies and files can't be answered a second time; to ask anew is right.
  if (result instanceof Sent || reply.getHeader('set-cookie') !== undefined) await dropClaim(db, once)
  else {
    const [status, body] = result instanceof Refused ? [result.status, result.body] : [200, result]
    await completeAnswer(db, once, status, seal(JSON.stringify(body ?? null), server.keys))
  }
  return result
}

function stillUnderWay({ reply }: Known) {
  reply.header('retry-after', 1)
  return refuse('still-under-way', undefined, 503)
}

function again({ server }: Known, { status, sealed }: { status: number; sealed: Buffer | null }) {
  const body = sealed ? (JSON.parse(unseal(sealed, server.keys)) ?? undefined) : undefined
  return status === 200 ? body : new Refused(status, body)
}
