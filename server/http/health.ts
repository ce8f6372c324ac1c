import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sql } from 'kysely'
import type { Db, Server } from '../hosted.ts'

/** For whoever restarts processes and sends them calls: it runs, and its databases answer. */
export function sayHealth(app: FastifyInstance, server: Server) {
  app.get('/health', { schema: { hide: true } }, async () => ({ ok: true }))
  app.get('/ready', { schema: { hide: true } }, async (_, reply) => ready(server, reply))
}

const patience = 2000

/** Every region's database answers soon, and takes what is written. */
async function ready({ regions }: Server, reply: FastifyReply) {
  const asked = Promise.all([...regions.values()].map(({ db }) => takesWriting(db)))
  const answers = await Promise.race([asked, wait(patience, [false], { ref: false })]).catch(() => [false])
  return answers.every((one) => one) ? { ok: true } : reply.code(503).header('retry-after', 2).send({ ok: false })
}

async function takesWriting(db: Db) {
  const { rows } = await sql<{ only: string }>`
    select current_setting('transaction_read_only') as only`.execute(db)
  return rows[0]?.only === 'off'
}
