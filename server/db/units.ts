import { sql } from 'kysely'
import type { KindGroup } from '../../core/organisation.ts'
import type { Db } from '../hosted.ts'
import { read, type Sought, seek } from '../unit-names.ts'

export const mostUnits = 20

/** `above` tells units of one name apart. */
export type Unit = { id: number; name: string; above: string }

/** So many are looked at. More have something so common in them that people must type more letters anyway. */
export const mostLookedAt = 2000

/** Where people work, by a part of the name as written or as spelt; the offices that steer the review are no employers. */
export async function searchUnits(db: Db, typed: string, group?: KindGroup): Promise<{ units: Unit[]; more: boolean }> {
  const sought = seek(typed)
  if (sought.length === 0) return { units: [], more: false }
  const { rows } = await sql<Unit>`
    select o.id, o.name, p.name as above from (
      select id, name, parent from organisation o
      where ${group === undefined ? sql`kind_group <> 'office'` : sql`kind_group = ${group}`} and permitted_at is not null and (${sql.join(sought.map(matching), sql` or `)}) limit ${mostLookedAt}
    ) o left join organisation p on p.id = o.parent
    order by length(o.name), o.name, o.id limit ${mostUnits + 1}`.execute(db)
  return { units: rows.slice(0, mostUnits), more: rows.length > mostUnits }
}

export const matching = ({ in: column, text, pieces }: Sought) =>
  sql`(o.pieces @> ${pieces}::text[] and strpos(${sql.ref(`o.${column}`)}, ${text}) > 0)`

/** Units from before names were read; each at its own time, so that a start is never held up by one long statement. */
export async function readUnits(db: Db): Promise<number> {
  for (let done = 0; ; ) {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, name from organisation where pieces is null order by id limit 500`.execute(db)
    if (rows.length === 0) return done
    const readings = rows.map(({ id, name }) => ({ id, ...read(name) }))
    await sql`update organisation o set written = r.written, pinyin = r.pinyin, initials = r.initials, pieces = r.pieces
      from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb)
        as r(id bigint, written text, pinyin text, initials text, pieces text[]) where o.id = r.id`.execute(db)
    done += rows.length
  }
}
