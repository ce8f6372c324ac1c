import { sql } from 'kysely'
import type { State } from '../../core/application.ts'
import type { ExemptionState } from '../../core/exemption.ts'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, FileId, OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/** What an exemption is decided on: the declaration, its plan, and the last request that there was. */
export type ExemptingRow = {
  application: ApplicationId
  applicant: PersonId
  state: State
  organiser: OrganisationId | null
  interview: boolean
  interviewed: boolean
  isApplicantThemself: boolean
  last: number | null
  lastState: ExemptionState | null
}

/** 有无面试: as the version of the plan says that was declared by; later versions change nothing for those who began before. */
export const interviewOf = sql`coalesce((select (v.design ->> 'interview')::boolean from plan_version v
  where v.plan = a.plan and v.form_id = a.form_id and v.form_version = a.form_version order by v.number desc limit 1), false)`

/** The interview has begun by this moment, of applications `a`. */
export const interviewedBy = (
  now: Date,
) => sql`exists (select from defence d where d.application = a.id and d.ended_at is null
  and d.on_day + d.begins <= ${now}::timestamptz at time zone 'Asia/Shanghai')`

/** The same is granted, of applications `a`. */
export const isExempted = sql`exists (select from exemption x where x.application = a.id and x.state = 'granted')`

type Wanted = { application: ApplicationId; me: PersonId; now: Date; hold?: boolean }

/** With `hold` nobody asks or decides beside this transaction. */
export async function findExempting(db: Db, { application, me, now, hold = false }: Wanted) {
  if (hold) await sql`select from application where id = ${application} for update`.execute(db)
  const { rows } = await sql<ExemptingRow>`
    select a.id as application, a.applicant, a.state, p.organiser, ${interviewOf} as interview, ${interviewedBy(now)} as interviewed,
      coalesce(self.id = a.applicant or self.id_number_mark = person.id_number_mark or self.mobile_mark = person.mobile_mark, false)
        as "isApplicantThemself",
      x.id as last, x.state as "lastState"
    from application a join plan p on p.id = a.plan join account person on person.id = a.applicant
    left join account self on self.id = ${me}
    left join lateral (select id, state from exemption where application = a.id order by id desc limit 1) x on true
    where a.id = ${application}`.execute(db)
  return rows[0]
}

export type ExemptionRow = {
  id: number
  application: ApplicationId
  state: ExemptionState
  reason: string
  askedAt: Date
  endedAt: Date | null
  decidedBy: string | null
  answer: string | null
  files: FileRef[]
}

const columns = sql`x.id, x.application, x.state, x.reason, x.asked_at as "askedAt", x.ended_at as "endedAt", d.name as "decidedBy", x.answer,
  (select coalesce(json_agg(json_build_object('file', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes, 'sha256', f.sha256) order by f.id),
    '[]') from exemption_file e join file f on f.id = e.file where e.exemption = x.id) as files`

/** Newest first; nobody asks a hundred times. */
export async function listExemptionsOf(db: Db, application: ApplicationId): Promise<ExemptionRow[]> {
  const { rows } = await sql<ExemptionRow>`
    select ${columns} from exemption x left join account d on d.id = x.decided_by
    where x.application = ${application} order by x.id desc limit 100`.execute(db)
  return rows
}

export async function findExemption(db: Db, id: number): Promise<ExemptionRow | undefined> {
  const { rows } = await sql<ExemptionRow>`
    select ${columns} from exemption x left join account d on d.id = x.decided_by where x.id = ${id}`.execute(db)
  return rows[0]
}

type Asked = { application: ApplicationId; person: PersonId; reason: string; files: readonly FileId[] }

export async function insertExemption(tx: Db, { application, person, reason, files }: Asked, now: Date) {
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into exemption (application, person, reason, asked_at) values (${application}, ${person}, ${reason}, ${now}) returning id
    ), kept as (
      insert into exemption_file (exemption, file) select made.id, f from made, unnest(${[...files]}::bigint[]) as f
    )
    select id from made`.execute(tx)
  return rows[0]?.id ?? 0
}

type Ended = { state: ExemptionState; by?: PersonId | undefined; answer?: string | undefined }

/** The request is held by this transaction. */
export const endExemption = (tx: Db, id: number, { state, by, answer }: Ended, now: Date) =>
  sql`update exemption set state = ${state}, ended_at = ${now}, decided_by = ${by ?? null}, answer = ${answer ?? null}
    where id = ${id}`.execute(tx)

/** The organisers hear of it, once until they have read it. */
export const tellOrganiser = (tx: Db, unit: OrganisationId, text: string) =>
  sql`insert into message (account, text)
    select p.id, ${text} from account p
    where p.organisation = ${unit} and p.kind = 'officer' and p.disabled_at is null and 'convene' = any (p.capabilities)
      and not exists (select from message m where m.account = p.id and m.text = ${text} and m.read_at is null)`.execute(
    tx,
  )

export const tellApplicant = (tx: Db, application: ApplicationId, text: string) =>
  sql`insert into message (account, application, text)
    select applicant, id, ${text} from application where id = ${application}`.execute(tx)
