import { afterAll, inject } from 'vitest'
import { migrate } from '../db/migrate.ts'
import { type Connection, type Database, openRegions } from '../db/pool.ts'
import { copyTemplate, dropCopy } from './template.ts'

/** A fresh migrated database for one test file, closed and dropped after its last test. */
export async function testDatabase(
  regions: readonly string[] = ['example'],
): Promise<Database & { connection: Connection }> {
  const server = inject('postgres')
  const name = await copyTemplate(server)
  const connection = { ...server, database: name }
  if (regions.some((region) => region !== 'example')) await migrate(connection, regions)
  const database = openRegions(connection, regions, 5)
  afterAll(async () => {
    await database.close()
    await dropCopy(server, name)
  })
  return { ...database, connection }
}
