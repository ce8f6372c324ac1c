import type { FastifyInstance } from 'fastify'

const patience = 10_000

/** Told to stop, the server answers what is under way, keeps no connection for a next call, and waits for nobody forever. */
export function closeGently(app: FastifyInstance) {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
    setTimeout(() => app.server.closeAllConnections(), patience).unref()
  })
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
