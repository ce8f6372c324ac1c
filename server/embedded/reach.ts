import pg from 'pg'
import { place } from './place.ts'
import { type Postgres, startPostgres } from './postgres.ts'

/** The embedded server of this data folder: the one that runs, for it may be at work, else one of our own until `stop`. */
export async function reachPostgres(data: string): Promise<Pick<Postgres, 'connection' | 'stop'>> {
  const chosen = place(data)
  const connection = { host: chosen.socket, user: 'owner', database: 'postgres' }
  return (await answers(connection)) ? { connection, stop: async () => {} } : startPostgres(chosen)
}

async function answers(connection: Postgres['connection']) {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
