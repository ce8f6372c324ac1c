import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

export async function findRegistered(db: Db, creditCode: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from registered_unit where credit_code = ${creditCode}`.execute(db)
  return rows[0]?.name
}

/** A later sheet says what a code's unit is called now. */
export const upsertRegistered = (tx: Db, { creditCode, name }: { creditCode: string; name: string }, at: Date) =>
  sql`insert into registered_unit (credit_code, name, imported_at) values (${creditCode}, ${name}, ${at})
    on conflict (credit_code) do update set name = excluded.name, imported_at = excluded.imported_at`.execute(tx)

export async function countRegistered(db: Db): Promise<{ count: number; last: Date | null }> {
  const { rows } = await sql<{ count: number; last: Date | null }>`
    select count(*)::int, max(imported_at) as last from registered_unit`.execute(db)
  return rows[0] ?? { count: 0, last: null }
}
