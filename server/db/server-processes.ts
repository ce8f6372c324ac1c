import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

export type ProcessFigures = {
  residentBytes: number
  loopDelay: number
  perSecond: number
  failed: number
  shed: number
  count: number
  usual: number
  slowest: number
  inside: number
  limit: number
}
export type ServerProcess = {
  id: string
  host: string
  place: number
  version: string
  started_at: Date
  silent_seconds: number
  figures: ProcessFigures
}

/** By the database's clock: machines differ. */
export const noteProcess = (db: Db, one: Omit<ServerProcess, 'silent_seconds'>) =>
  sql`insert into server_process (id, host, place, version, started_at, seen_at, figures)
    values (${one.id}, ${one.host}, ${one.place}, ${one.version}, ${one.started_at}, now(), ${JSON.stringify(one.figures)}::jsonb)
    on conflict (id) do update set seen_at = excluded.seen_at, figures = excluded.figures`.execute(db)

export const forgetProcess = (db: Db, id: string) => sql`delete from server_process where id = ${id}`.execute(db)

/** Who was seen within the last half hour; whoever ended without a word before that is forgotten by the next that asks. */
export async function listProcesses(db: Db): Promise<ServerProcess[]> {
  const { rows } = await sql<ServerProcess>`
    with forgotten as (delete from server_process where seen_at < now() - interval '30 minutes')
    select id, host, place, version, started_at, extract(epoch from now() - seen_at)::float as silent_seconds, figures
    from server_process where seen_at >= now() - interval '30 minutes' order by host, place, started_at limit 200`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, figures: { ...none, ...row.figures } }))
}

/** Of a process of another version, which may say less. */
const none: ProcessFigures = {
  residentBytes: 0,
  loopDelay: 0,
  perSecond: 0,
  failed: 0,
  shed: 0,
  count: 0,
  usual: 0,
  slowest: 0,
  inside: 0,
  limit: 0,
}
