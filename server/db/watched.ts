import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DatabaseAway, saysAway } from './away.ts'

/** Longer than any statement may take (statement_timeout): a server that is silent for so long is dead. */
const patience = 75_000

/**
 * The pool as the queries see it: that the database is away has one name, whatever the client library calls it, and a
 * connection that has seen it is thrown away, so that the next one leads to the server that is first by then.
 */
export function watched(pool: PostgresPool, silence = patience): PostgresPool {
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw saysAway(error) ? new DatabaseAway(error) : error
      })
      const before = known.get(client) ?? watchedClient(client, silence)
      known.set(client, before)
      return before
    },
    end: () => pool.end(),
  }
}

/** Given back with a reason, a connection is thrown away. */
type Discardable = PostgresPoolClient & { release: (why?: Error) => void }

function watchedClient(client: Discardable, silence: number): PostgresPoolClient {
  let lost: DatabaseAway | undefined
  const query = async (text: string, parameters: unknown[]) => {
    // With its connection a transaction is undone already; to say so again would hide why.
    if (lost && text === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] }
    if (lost) throw lost
    try {
      return await answerWithin(silence, client.query(text, parameters))
    } catch (error) {
      if (!saysAway(error)) throw error
      lost = new DatabaseAway(error)
      throw lost
    }
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(lost) }
}

async function answerWithin<Answer>(silence: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${silence} ms`)), silence)
  })
  try {
    return await Promise.race([answer, silent])
  } finally {
    clearTimeout(timer)
  }
}
