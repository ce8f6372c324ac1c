import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import { type Defence, sayDefence } from '../../core/defence.ts'
import type { Booked } from '../../core/defence-clash.ts'
import type { ApplicationId, CommitteeId, PersonId } from '../../core/id.ts'
import type { Proceedings } from '../../core/proceedings.ts'
import type { Db } from '../hosted.ts'

export type Arranged = { application: ApplicationId; defence: Defence }
export type DefenceRow = Defence & {
  id: number
  application: ApplicationId
  madeAt: Date
  endedAt: Date | null
  reason: string | null
}

const columns = sql`d.id, d.application, d.on_day as "on", to_char(d.begins, 'HH24:MI') as begins, to_char(d.ends, 'HH24:MI') as ends, d.place,
  d.panel, d.note, d.made_at as "madeAt", d.ended_at as "endedAt", d.end_reason as reason`

/** In the words of the notice. */
export const noticed = sql`d.on_day as "on", to_char(d.begins, 'HH24:MI') || '—' || to_char(d.ends, 'HH24:MI') as "time", d.place,
  d.panel as "group", d.note`

/** Rooms are given out by one transaction at a time. */
export const holdRooms = (tx: Db) =>
  sql`select pg_advisory_xact_lock(hashtextextended('rooms-' || current_schema(), 0))`.execute(tx)

export async function findDefence(db: Db, application: ApplicationId): Promise<DefenceRow | undefined> {
  const { rows } = await sql<DefenceRow>`
    select ${columns} from defence d where d.application = ${application} and d.ended_at is null`.execute(db)
  return rows[0]
}

/** As its notice says it. */
export async function findOwnDefence(db: Db, application: ApplicationId): Promise<Proceedings['defence']> {
  const { rows } = await sql<NonNullable<Proceedings['defence']>>`
    select ${noticed}, coalesce(c.name, '') as committee from defence d join application a on a.id = d.application
    left join committee c on c.id = a.committee where d.application = ${application} and d.ended_at is null`.execute(db)
  return rows[0]
}

/** Everything ever arranged for those at a committee in one year, oldest first. */
export async function listDefencesAt(db: Db, committee: CommitteeId, year: number): Promise<DefenceRow[]> {
  const { rows } = await sql<DefenceRow>`
    select ${columns} from defence d join application a on a.id = d.application
    where a.committee = ${committee} and a.year = ${year} order by d.id limit 10000`.execute(db)
  return rows
}

/** Who is where on these days, of whichever committee. */
export async function listBooked(db: Db, days: readonly Day[]): Promise<Booked[]> {
  const { rows } = await sql<Booked>`
    select d.application, d.on_day as "on", to_char(d.begins, 'HH24:MI') as begins, to_char(d.ends, 'HH24:MI') as ends, d.place
    from defence d where d.ended_at is null and d.on_day = any (${[...days]}::date[])`.execute(db)
  return rows
}

/** `say` puts what is told into the province's own words. */
type By = { account: PersonId; at: Date; reason: string; say: (text: string) => string }

/** Each person's arrangement; another that they had ends, one that is the same stays. Tells those for whom something is new. */
export async function arrange(tx: Db, arranged: readonly Arranged[], { account, at, reason, say }: By): Promise<void> {
  const given = JSON.stringify(arranged.map(({ application, defence }) => ({ application, ...defence })))
  const wanted = sql`jsonb_to_recordset(${given}::jsonb) as w(application bigint, "on" date, begins time, ends time, place text, panel text, note text)`
  const { rows: ended } = await sql<{ application: ApplicationId }>`
    update defence d set ended_at = ${at}, ended_by = ${account}, end_reason = ${reason} from ${wanted}
    where d.application = w.application and d.ended_at is null
      and (d.on_day, d.begins, d.ends, d.place, d.panel, d.note) is distinct from (w."on", w.begins, w.ends, w.place, w.panel, w.note)
    returning d.application`.execute(tx)
  const { rows: made } = await sql<{ application: ApplicationId }>`
    insert into defence (application, on_day, begins, ends, place, panel, note, made_by, made_at)
    select w.application, w."on", w.begins, w.ends, w.place, w.panel, w.note, ${account}, ${at} from ${wanted}
    where not exists (select from defence d where d.application = w.application and d.ended_at is null)
    returning application`.execute(tx)
  const [changed, fresh] = [ended, made].map((rows) => new Set(rows.map(({ application }) => application)))
  const due = arranged.filter(({ application }) => fresh?.has(application))
  await tell(
    tx,
    due.map(({ application, defence }) => ({
      application,
      text: `${changed?.has(application) ? `${say('您的答辩安排有变更')}（原因：${reason}），以本次为准` : say('您的答辩已安排')}：${sayDefence(defence)}。${say('请打印答辩通知单，按时参加。')}`,
    })),
  )
}

export async function cancelDefence(tx: Db, { id, application }: DefenceRow, { account, at, reason, say }: By) {
  await sql`update defence set ended_at = ${at}, ended_by = ${account}, end_reason = ${reason} where id = ${id}`.execute(
    tx,
  )
  await tell(tx, [{ application, text: `${say('您的答辩安排已取消')}，原因：${reason}` }])
}

const tell = (tx: Db, told: readonly { application: ApplicationId; text: string }[]) =>
  sql`insert into message (account, application, text)
    select a.applicant, a.id, w.text from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as w(application bigint, text text)
    join application a on a.id = w.application order by a.id`.execute(tx)
