import { sql } from 'kysely'
import type { Progress, State } from '../../core/application.ts'
import type { Day } from '../../core/day.ts'
import type { ApplicationId, CommitteeId, NoticeId, OrganisationId, PersonId } from '../../core/id.ts'
import type { Listed, NoticeKind } from '../../core/notice.ts'
import type { Db } from '../hosted.ts'

export type Notice = {
  id: NoticeId
  office: OrganisationId
  officeName: string
  kind: NoticeKind
  heading: string
  body: string
  contact: string
  opens: Day
  closes: Day
  closedAt: string | null
  people: number
  openObjections: number
}

const columns = sql`n.id, n.office, o.name as "officeName", n.kind, n.heading, n.body, n.contact, n.opens, n.closes,
  n.closed_at as "closedAt", (select count(*)::int from notice_entry e where e.notice = n.id) as people,
  (select count(*)::int from objection x where x.notice = n.id and x.settled_at is null) as "openObjections"`

const joined = sql`notice n join organisation o on o.id = n.office`

export async function findNotice(db: Db, id: NoticeId): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`select ${columns} from ${joined} where n.id = ${id}`.execute(db)
  return rows[0]
}

/** Notices that the public may read today: a list disappears by itself when its time is over. Newest first, at most 100. */
export async function listOpenNotices(db: Db, today: Day): Promise<Notice[]> {
  const { rows } = await sql<Notice>`select ${columns} from ${joined}
    where n.closes >= ${today}::date and n.opens <= ${today}::date order by n.closes desc, n.id desc limit 100`.execute(
    db,
  )
  return rows
}

export async function listNoticesOf(db: Db, office: OrganisationId): Promise<Notice[]> {
  const { rows } =
    await sql<Notice>`select ${columns} from ${joined} where n.office = ${office} order by n.id desc limit 200`.execute(
      db,
    )
  return rows
}

export type NewNotice = Pick<Notice, 'office' | 'kind' | 'heading' | 'body' | 'contact' | 'opens' | 'closes'> & {
  madeBy: PersonId
}

export async function insertNotice(db: Db, one: NewNotice): Promise<NoticeId> {
  const { rows } = await sql<{ id: NoticeId }>`
    insert into notice (office, kind, heading, body, contact, opens, closes, made_by)
    values (${one.office}, ${one.kind}, ${one.heading}, ${one.body}, ${one.contact}, ${one.opens}, ${one.closes}, ${one.madeBy}) returning id`.execute(
    db,
  )
  if (!rows[0]) throw new Error('a notice was not inserted')
  return rows[0].id
}

export const insertEntries = (db: Db, notice: NoticeId, applications: readonly ApplicationId[]) =>
  sql`insert into notice_entry (notice, application) select ${notice}, unnest(${applications as ApplicationId[]}::bigint[])`.execute(
    db,
  )

/** The notice is over once nobody on it is still held by it. */
export const closeWhenDone = (db: Db, notice: NoticeId) =>
  sql`update notice n set closed_at = now() where n.id = ${notice} and n.closed_at is null and not exists (
    select from notice_entry e join application a on a.id = e.application
    where e.notice = n.id and (a.progress ->> 'notice')::bigint = n.id and a.state in ('on-notice', 'outcome-on-notice'))`.execute(
    db,
  )

/** The same of every notice that these have been on. */
export const closeNoticesOf = async (db: Db, gone: readonly { id: ApplicationId }[]) => {
  const { rows } = await sql<{ notice: NoticeId }>`select distinct notice from notice_entry
    where application = any (${gone.map(({ id }) => id)}::bigint[])`.execute(db)
  for (const { notice } of rows) await closeWhenDone(db, notice)
}

export type Entry = Listed & { application: ApplicationId; state: State; progress: Progress; specialty: string }

/** The people on a notice in the order of their units; a page of at most `limit`. */
export async function listEntries(db: Db, notice: NoticeId, { offset = 0, limit = 500 } = {}): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select a.id as application, a.applicant_name as name, o.name as organisation, a.series, a.level, a.title, a.specialty, a.state, a.progress
    from notice_entry e join application a on a.id = e.application join organisation o on o.id = a.organisation
    where e.notice = ${notice} order by o.code, a.id offset ${offset} limit ${limit}`.execute(db)
  return rows
}

/** Still held by this very notice: somebody refused or taken off it can no longer be objected to. */
export async function isOnNotice(db: Db, notice: NoticeId, application: ApplicationId): Promise<boolean> {
  const { rows } = await sql`select 1 from notice_entry e join application a on a.id = e.application
    where e.notice = ${notice} and e.application = ${application} and (a.progress ->> 'notice')::bigint = ${notice}`.execute(
    db,
  )
  return rows.length > 0
}

/** `planned` is the committee that the plan was made for, where units make plans. */
type Waiting = Entry & { arrivedAt: string; version: number; planned: CommitteeId | null }

/** Files at this office in one state, longest waiting first, at most 1,000: what a notice, a referral or a certificate is made for. */
export async function listWaiting(db: Db, office: OrganisationId, states: readonly State[]): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select a.id as application, a.applicant_name as name, o.name as organisation, a.series, a.level, a.title, a.specialty, a.state, a.progress,
      a.arrived_at as "arrivedAt", a.version, p.committee as planned
    from application a join organisation o on o.id = a.organisation join plan p on p.id = a.plan
    where a.office = ${office} and a.state = any (${states as State[]}) order by a.arrived_at, a.id limit 1000`.execute(
    db,
  )
  return rows
}
