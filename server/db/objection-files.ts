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

/** Sent by the public and put with no objection within a day; tells which content nothing else needs any more. */
export async function deleteUnusedPublicFiles(db: Db): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    with gone as (
      delete from file f where f.application is null and f.owner is null and f.upload is not null
        and f.made_at < now() - interval '1 day' and not exists (select from objection_file x where x.file = f.id)
      returning f.id, f.sha256
    )
    select distinct g.sha256 from gone g
    where not exists (select from file f where f.sha256 = g.sha256 and f.id not in (select id from gone))
      and not exists (select from task t where t.result_sha256 = g.sha256)`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}
