import { sql } from 'kysely'
import pg from 'pg'
import type { Db } from '../hosted.ts'
import type { Connection } from './pool.ts'

export type UpkeepKind = 'backup' | 'invariants'
export type Upkeep = { what: UpkeepKind; at: Date; hours: number; went_well: boolean; detail: unknown }

/** By the commands that make a back-up and check the rules: the operator's page tells when that was last, and how it went. */
export async function noteUpkeep(
  connection: Connection,
  regions: readonly string[],
  { what, wentWell, detail = {} }: { what: UpkeepKind; wentWell: boolean; detail?: object },
) {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    for (const region of regions)
      await client.query(
        `insert into ${client.escapeIdentifier(region)}.upkeep (what, went_well, detail) values ($1, $2, $3)`,
        [what, wentWell, JSON.stringify(detail)],
      )
  } finally {
    await client.end()
  }
}

export async function lastUpkeep(db: Db): Promise<Partial<Record<UpkeepKind, Upkeep>>> {
  const { rows } = await sql<Upkeep>`
    select distinct on (what) what, at, extract(epoch from now() - at)::float / 3600 as hours, went_well, detail
    from upkeep order by what, at desc`.execute(db)
  return Object.fromEntries(rows.map((row) => [row.what, row]))
}
