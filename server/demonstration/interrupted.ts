import pg from 'pg'
import type { Connection } from '../db/pool.ts'

/**
 * A first start that was stopped in the middle left half a demonstration. Its schema is dropped, to be migrated and filled
 * anew; only one that says of itself that it was begun as a demonstration and never finished is touched.
 */
export async function dropInterrupted(connection: Connection, regions: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ ...connection, options: '-c client_min_messages=warning' })
  await client.connect()
  try {
    const dropped: string[] = []
    for (const region of regions) {
      const schema = client.escapeIdentifier(region)
      const { rows } = await client.query<{ keys: string[] | null }>(
        `select array_agg(key) as keys from ${schema}.setting where key like 'demonstration%'`,
      )
      const keys = rows[0]?.keys ?? []
      if (!keys.includes('demonstration-begun') || keys.includes('demonstration')) continue
      await client.query(`drop schema ${schema} cascade`)
      dropped.push(region)
    }
    return dropped
  } finally {
    await client.end()
  }
}
