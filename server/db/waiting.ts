import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseAway, saysAway } from './away.ts'
import type { Connection } from './pool.ts'

/**
 * Started before its database, or while that changes from one server to another, this server waits, but not forever: who
 * tries in vain says why when the time is over. Anything but an absence, such as a wrong password, is said at once.
 */
export async function waitForDatabase(connection: Connection, seconds: number) {
  const deadline = Date.now() + seconds * 1000
  for (let told = false; ; told = true) {
    const why = await whyAway(connection)
    if (!why || Date.now() >= deadline) return
    if (!told)
      console.log(
        `The database is not there yet (${why}): waiting for it, up to ${seconds} seconds.\n数据库尚未就绪，最多等待 ${seconds} 秒 …`,
      )
    await wait(500)
  }
}

async function whyAway(connection: Connection): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ only: string }>(`select current_setting('transaction_read_only') as only`)
    return rows[0]?.only === 'on' ? 'it may only be read' : undefined
  } catch (error) {
    return saysAway(error) ? new DatabaseAway(error).message.replace(/^.*?: /, '') : undefined
  } finally {
    await client.end().catch(() => {})
  }
}
