import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Server } from '../hosted.ts'

/** For whoever restarts processes and sends them calls: it runs, and its databases answer. */
export function sayHealth(app: FastifyInstance, server: Server) {
  app.get('/health', { schema: { hide: true } }, async () => ({ ok: true }))
  app.get('/ready', { schema: { hide: true } }, async (_, reply) => ready(server, reply))
}

async function ready({ regions }: Server, reply: FastifyReply) {
  try {
    await Promise.all(
      [...regions.values()].map(({ db }) => db.selectNoFrom((build) => build.val(1).as('one')).execute()),
    )
    return { ok: true }
  } catch {
    return reply.code(503).send({ ok: false })
  }
}
