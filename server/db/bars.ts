import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Breach } from '../../core/integrity.ts'
import type { Db } from '../hosted.ts'

type Barring = { id: ApplicationId; until: Day }

/** The bar is on the person, by the mark of the ID number, whatever account or unit comes later. */
export async function insertBars(db: Db, all: readonly Barring[], made: { basis: string; from: Day; by: PersonId }) {
  await sql`
    insert into bar (id_number_mark, id_number_sealed, name, application, basis, from_day, until_day, made_by)
    select p.id_number_mark, p.id_number_sealed, p.name, a.id, ${made.basis}, ${made.from}, w.until, ${made.by}
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as w(id bigint, until date)
    join application a on a.id = w.id join account p on p.id = a.applicant`.execute(db)
}

/** Of bars `b`, those that keep somebody out on this day; one without a span never does. */
export const holds = (today: Day) => sql`b.lifted_at is null and ${today}::date between b.from_day and b.until_day`

type Person = { mark: Buffer; sealed: Buffer; name: string }

/** Written down by hand; nothing when it stands there already, word for word. */
export async function insertBreach(
  tx: Db,
  { mark, sealed, name }: Person,
  { basis, from, until }: Breach,
  { by, at }: { by: PersonId; at: Date },
): Promise<number | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${mark.toString('hex')}, 0))`.execute(tx)
  const { rows } = await sql<{ id: number }>`
    insert into bar (id_number_mark, id_number_sealed, name, basis, from_day, until_day, made_by, made_at)
    select ${mark}, ${sealed}, ${name}, ${basis}, ${from}::date, ${until}::date, ${by}, ${at}
    where not exists (select from bar b where b.id_number_mark = ${mark} and b.lifted_at is null and b.basis = ${basis}
      and b.from_day is not distinct from ${from}::date and b.until_day is not distinct from ${until}::date)
    returning id`.execute(tx)
  return rows[0]?.id
}

/** Whose account has this number, and whether they are the keeper themself. */
export async function findPersonWith(db: Db, mark: Buffer, keeper: PersonId) {
  const { rows } = await sql<{ name: string | null; themself: boolean }>`
    select p.name, ${isTheirs(sql`${mark}`, keeper)} as themself
    from (select) as one left join account p on p.id_number_mark = ${mark} and p.kind = 'applicant'`.execute(db)
  return rows[0]
}

const isTheirs = (mark: RawBuilder<unknown>, keeper: PersonId) => sql`exists (
  select from account me left join account p on p.id_number_mark = ${mark}
  where me.id = ${keeper} and (me.id_number_mark = ${mark} or me.mobile_mark = p.mobile_mark))`

export type BarRow = {
  id: number
  name: string
  id_number_sealed: Buffer | null
  application: ApplicationId | null
  organisation_name: string | null
  basis: string
  from_day: Day | null
  until_day: Day | null
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
    select b.id, b.name, b.id_number_sealed, b.application, coalesce(o.name, u.name) as organisation_name, b.basis, b.from_day,
      b.until_day, m.name as made_by_name, b.made_at, b.lifted_at, l.name as lifted_by_name, b.lift_reason
    from bar b join account m on m.id = b.made_by left join account l on l.id = b.lifted_by
    left join application a on a.id = b.application left join organisation o on o.id = a.organisation
    left join account p on p.id_number_mark = b.id_number_mark and p.kind = 'applicant' and b.application is null
    left join organisation u on u.id = p.organisation
    where (${before ?? null}::bigint is null or b.id < ${before ?? null})
      and (${name ?? null}::text is null or strpos(b.name, ${name ?? null}) > 0)
    order by b.id desc limit 101`.execute(db)
  return rows
}

/** The mark of whom it is about; nothing when there is none, it has been lifted already, or it is the lifter's own. */
export async function liftBar(
  db: Db,
  id: number,
  by: PersonId,
  reason: string,
  now: Date,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ id_number_mark: Buffer }>`
    update bar b set lifted_at = ${now}, lifted_by = ${by}, lift_reason = ${reason}
    where b.id = ${id} and b.lifted_at is null
      and not ${isTheirs(sql`b.id_number_mark`, by)}
    returning b.id_number_mark`.execute(db)
  return rows[0]?.id_number_mark
}

/** Whoever it is about hears of it, where they have an account. */
export const tellAbout = (db: Db, mark: Buffer, text: string) =>
  sql`insert into message (account, text)
    select id, ${text} from account where id_number_mark = ${mark} and kind = 'applicant'`.execute(db)
