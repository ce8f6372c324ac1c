import pg from 'pg'
import type { Region } from '../../core/region.ts'
import type { Connection } from '../../server/db/pool.ts'

const { INT8 } = pg.types.builtins
const bigints: number = 1016

/** The owner's own connection into one region: ids are numbers, and what it writes need not reach the disk at once. */
export async function openClient(connection: Connection, { id }: Pick<Region, 'id'>): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    types: {
      getTypeParser: (type, format) => {
        if (type === INT8) return (text: string) => Number(text)
        const parse = pg.types.getTypeParser(type, format)
        return type === bigints ? (text: string) => (parse(text) as string[]).map(Number) : parse
      },
    },
  })
  await client.connect()
  await client.query(`set search_path to ${client.escapeIdentifier(id)}, public`)
  for (const setting of [
    'synchronous_commit = off',
    `maintenance_work_mem = '384MB'`,
    'max_parallel_maintenance_workers = 2',
  ])
    await client.query(`set ${setting}`)
  return client
}

/** What references what is right by the way it is made; only a superuser can say so, others have it checked row by row. */
export const trustReferences = (client: pg.Client) =>
  client.query('set session_replication_role = replica').catch(() => undefined)

/** Where a table's own triggers have work to do. */
export const checkReferences = (client: pg.Client) =>
  client.query('set session_replication_role = origin').catch(() => undefined)
