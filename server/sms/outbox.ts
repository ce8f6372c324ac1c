import type { Sender } from './sender.ts'

/** The demonstration's provider: nothing leaves the server, and its outbox page shows what would have. */
export const outbox: Sender = { name: 'outbox', send: async () => ({ is: 'sent', answer: 'outbox' }) }
