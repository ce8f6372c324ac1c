import { rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll } from 'vitest'
import { migrate } from '../db/migrate.ts'
import { openRegions } from '../db/pool.ts'
import { temporaryPlace } from '../embedded/place.ts'
import { startPostgres } from '../embedded/postgres.ts'

/** A PostgreSQL of this test file's own, which may be killed, started again and turned read-only. */
export async function ownPostgres() {
  const place = temporaryPlace()
  let running = await startPostgres(place)
  const { connection } = running
  const admin = async <Row extends pg.QueryResultRow>(text: string) => {
    const client = new pg.Client({ ...connection, options: '-c default_transaction_read_only=off' })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<Row>(text)
    await client.end().catch(() => {})
    return rows
  }
  await migrate(connection, ['example'])
  const database = openRegions(connection, ['example'], 5)
  afterAll(async () => {
    await database.close().catch(() => {})
    await running.stop()
    rmSync(place.data, { recursive: true, force: true })
  })
  return {
    ...database,
    connection,
    db: database.region('example'),
    admin,
    /** At once, as by kill -9: nobody is told, no connection is ended in order. */
    crash: async () => {
      const [postmaster] = await admin<{ pid: number }>(
        `select (regexp_match(pg_read_file('postmaster.pid'), '^\\d+'))[1]::int as pid`,
      )
      const backends = await admin<{ pid: number }>(
        `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      for (const { pid } of [postmaster ?? { pid: 0 }, ...backends]) process.kill(pid, 'SIGKILL')
    },
    begin: async () => {
      running = await startPostgres(place)
    },
    readOnly: async (how: 'on' | 'off') => {
      await admin(`alter system set default_transaction_read_only = ${how}`)
      await admin('select pg_reload_conf()')
    },
  }
}
