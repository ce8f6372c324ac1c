import { join } from 'node:path'
import pg from 'pg'
import type { Connection } from '../../server/db/pool.ts'
import { place } from '../../server/embedded/place.ts'
import { startPostgres } from '../../server/embedded/postgres.ts'
import { root } from '../../server/root.ts'

export const benchFolder = join(root, 'data/bench')

export type Cluster = {
  /** Makes it where it is not there yet; `fresh` throws away what is. */
  database: (name: string, fresh: boolean) => Promise<Located>
  version: string
  /** How long it took to be ready. */
  startedIn: number
  stop: () => Promise<void>
}
export type Located = { connection: Extract<Connection, { host: string }>; url: string; name: string }

/** The embedded PostgreSQL as the product starts it, kept from one run to the next. */
export async function openCluster(): Promise<Cluster> {
  const began = performance.now()
  const { connection, stop } = await startPostgres(place(benchFolder))
  const startedIn = (performance.now() - began) / 1000
  const owner = new pg.Client(connection)
  await owner.connect()
  const { rows } = await owner.query<{ server_version: string }>('show server_version')
  return {
    version: rows[0]?.server_version ?? '',
    startedIn,
    database: async (name, fresh) => {
      const database = owner.escapeIdentifier(name)
      if (fresh) await owner.query(`drop database if exists ${database} with (force)`)
      const { rowCount } = await owner.query('select from pg_database where datname = $1', [name])
      if (!rowCount) await owner.query(`create database ${database}`)
      const { host, user } = connection
      const url = `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`
      return { connection: { host, user, database: name }, url, name }
    },
    stop: async () => {
      await owner.end()
      await stop()
    },
  }
}
