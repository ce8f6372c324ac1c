import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/**
 * Planning a join of ten tables takes four times as long as running it. A statement that begins with its name in a comment is
 * planned once a connection and then only run: sql`/* session …`. Only what is found by key may be named: the plan
 * no longer knows the values, and a list of a small unit and of the whole province want different ones.
 */
export function preparing(pool: Pick<pg.Pool, 'end'> & { connect: () => Promise<pg.PoolClient> }): PostgresPool {
  return {
    connect: async () => prepared(await pool.connect()),
    end: () => pool.end(),
  }
}

const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()

function prepared(client: pg.PoolClient): PostgresPoolClient {
  const wrapped = known.get(client) ?? wrap(client)
  known.set(client, wrapped)
  return wrapped
}

function wrap(client: pg.PoolClient) {
  let plans = 0
  const query = async (text: string, values: unknown[]) => {
    const name = nameOf(text)
    if (!name) return client.query(text, values)
    try {
      return await client.query({ name: `${name} ${plans}`, text, values })
    } catch (error) {
      if (!isOutdated(error)) throw error
      plans++
      if (client.getTransactionStatus() !== 'I') throw error
      return client.query({ name: `${name} ${plans}`, text, values })
    }
  }
  return { query, release: (why?: Error) => client.release(why) } as unknown as PostgresPoolClient
}

const names = new Map<string, string>()

/** Parts that are sometimes left out make another text under the same name: each is prepared by itself. */
function nameOf(text: string) {
  const known = names.get(text)
  if (known) return known
  const [, named] = /^\s*\/\* ([a-z-]+) \*\//.exec(text) ?? []
  if (!named) return undefined
  const name = `${named} ${createHash('sha256').update(text).digest('base64url').slice(0, 12)}`
  names.set(text, name)
  return name
}

/** A migration has changed a column's type under a server that runs. */
const isOutdated = (error: unknown) => error instanceof Error && 'code' in error && error.code === '0A000'
