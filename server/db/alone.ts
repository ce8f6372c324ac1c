import { connect } from './connect.ts'
import type { Connection } from './pool.ts'

/** Any number, the same in every server. */
const lock = 7_240_402

/** One process at a time, on whatever machine: the others wait. What it holds ends with its connection. */
export async function alone<Value>(connection: Connection, work: () => Promise<Value>): Promise<Value> {
  const client = await connect(connection)
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    return await work()
  } finally {
    await client.end()
  }
}
