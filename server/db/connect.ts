import pg from 'pg'
import { StartRefusal } from '../start-refusal.ts'
import type { Connection } from './pool.ts'

/** One connection of the owner's, at a start. */
export async function connect(connection: Connection) {
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: 10_000,
    options: '-c client_min_messages=warning',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new StartRefusal(
      `The database can't be reached: ${reason(error)}. Check DATABASE_URL and that the server is running.`,
      '无法连接数据库，请检查 DATABASE_URL 以及数据库服务器是否已启动。',
    )
  }
}

const reason = (error: unknown) => {
  const causes = error instanceof AggregateError ? error.errors : [error]
  return causes.map((cause) => (cause instanceof Error ? cause.message : String(cause))).join('; ')
}
