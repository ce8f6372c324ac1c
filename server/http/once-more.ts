import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import { DatabaseAway } from '../db/away.ts'

const breath = 100

/**
 * What only reads is asked a second time, on another connection, before the caller is told to wait: after a fail-over the
 * first one may still lead to the server that is gone. What writes is not: whether it was stored is not known here.
 */
export async function onceMore<Answer>(ask: () => Promise<Answer>, reply: FastifyReply): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof DatabaseAway) || reply.sent || reply.raw.headersSent) throw error
    await wait(breath)
    return ask()
  }
}
