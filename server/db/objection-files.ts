import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

/** Files that a stranger has just uploaded: nobody's, in no other objection, and named by who knows their content. */
export async function findObjectionFiles(
  db: Db,
  named: readonly { file: number; sha256: string }[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select f.id from file f join jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as n(file bigint, sha256 text) on n.file = f.id and n.sha256 = f.sha256
    where f.application is null and f.owner is null and not exists (select from objection_file x where x.file = f.id)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
