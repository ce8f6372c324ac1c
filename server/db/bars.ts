import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

type Barring = { id: ApplicationId; until: Day }

/** The bar is on the person, by the mark of the ID number, whatever account or unit comes later. */
export async function insertBars(db: Db, all: readonly Barring[], made: { basis: string; from: Day; by: PersonId }) {
  await sql`
    insert into bar (id_number_mark, name, application, basis, from_day, until_day, made_by)
    select p.id_number_mark, p.name, a.id, ${made.basis}, ${made.from}, w.until, ${made.by}
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as w(id bigint, until date)
    join application a on a.id = w.id join account p on p.id = a.applicant`.execute(db)
}

export type BarRow = {
  id: number
  name: string
  application: ApplicationId | null
  organisation_name: string | null
  basis: string
  from_day: Day
  until_day: Day
  made_by_name: string
  made_at: Date
  lifted_at: Date | null
  lifted_by_name: string | null
  lift_reason: string | null
}

/** Newest first, a hundred at a time. */
export async function listBars(
  db: Db,
  { before, name }: { before?: number | undefined; name?: string | undefined },
): Promise<BarRow[]> {
  const { rows } = await sql<BarRow>`
    select b.id, b.name, b.application, o.name as organisation_name, b.basis, b.from_day, b.until_day, m.name as made_by_name, b.made_at,
      b.lifted_at, l.name as lifted_by_name, b.lift_reason
    from bar b join account m on m.id = b.made_by left join account l on l.id = b.lifted_by
    left join application a on a.id = b.application left join organisation o on o.id = a.organisation
    where (${before ?? null}::bigint is null or b.id < ${before ?? null})
      and (${name ?? null}::text is null or strpos(b.name, ${name ?? null}) > 0)
    order by b.id desc limit 101`.execute(db)
  return rows
}

/** False when there is none, it has been lifted already, or it is the lifter's own. */
export async function liftBar(db: Db, id: number, by: PersonId, reason: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update bar b set lifted_at = ${now}, lifted_by = ${by}, lift_reason = ${reason}
    where b.id = ${id} and b.lifted_at is null
      and not exists (select from account me where me.id = ${by} and me.id_number_mark = b.id_number_mark)
    returning b.id`.execute(db)
  return rows.length > 0
}
