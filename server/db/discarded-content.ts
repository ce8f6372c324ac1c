import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

/** A back-up that has read the database may copy its files for so long. */
const keptDays = 7

/** Nothing names it any more. It stays in the store for some days, for a back-up that was begun before. */
export const discard = (db: Db, sha256: string) =>
  sql`insert into discarded_content (sha256) values (${sha256}) on conflict (sha256) do update set at = now()`.execute(
    db,
  )

/** What may be removed now; what somebody has stored again in the meantime is only forgotten here. */
export async function takeDiscarded(db: Db): Promise<string[]> {
  const { rows } = await sql<{ sha256: string; named: boolean }>`
    delete from discarded_content d where at < now() - make_interval(days => ${keptDays})
    returning sha256, exists (select from file f where f.sha256 = d.sha256)
      or exists (select from task t where t.result_sha256 = d.sha256) as named`.execute(db)
  return rows.filter(({ named }) => !named).map(({ sha256 }) => sha256)
}
