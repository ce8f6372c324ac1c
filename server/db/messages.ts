import { sql } from 'kysely'
import type { State } from '../../core/application.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import type { Capability } from '../../core/region.ts'
import type { Db } from '../hosted.ts'
import { isOneOf } from './one-of.ts'

export type Message = {
  id: number
  application: ApplicationId | null
  text: string
  made_at: Date
  read_at: Date | null
}

/** Newest first, fifty at a time. */
export async function listMessages(db: Db, person: PersonId, before: number | undefined): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select id, application, text, made_at, read_at from message
    where account = ${person} and (${before ?? null}::bigint is null or id < ${before ?? null}) order by id desc limit 51`.execute(
    db,
  )
  return rows
}

export async function countUnread(db: Db, person: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from message where account = ${person} and read_at is null limit 100) as unread`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

export const readMessages = (db: Db, person: PersonId, upTo: number, now: Date) =>
  sql`update message set read_at = ${now} where account = ${person} and id <= ${upTo} and read_at is null`.execute(db)

type Told = { id: number; version: number; text: string }

/** The applicants hear of an act once, however often the job runs. */
export const tellApplicants = (db: Db, told: readonly Told[]) =>
  sql`/* tell-applicants */ insert into message (account, application, version, text)
    select a.applicant, a.id, w.version, w.text
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as w(id bigint, version int, text text)
    join application a on a.id = w.id order by a.id
    on conflict do nothing`.execute(db)

/** Whoever sits at the desk where these have arrived hears of it, once until they have read it. */
export const tellDesks = (db: Db, ids: readonly number[], text: string) =>
  sql`/* tell-desks */ insert into message (account, text)
    select distinct p.id, ${text} from application a
    join account p on p.organisation = a.desk_office and p.kind = a.desk_role and p.disabled_at is null
    where a.id ${isOneOf(ids)}
      and not exists (select from message m where m.account = p.id and m.text = ${text} and m.read_at is null)`.execute(
    db,
  )

/** Officers of the office where an opinion on an outcome's notice now lies, or is to be given, hear of it, once until they have read it. */
export const tellOpinionOfficers = (db: Db, ids: readonly number[], { state, at, capability, text }: OpinionNews) =>
  sql`insert into message (account, text)
    select distinct p.id, ${text} from application a
    join account p on p.organisation = ${at === 'own' ? sql`a.organisation` : at === 'holder' ? sql`a.opinion_office` : sql`a.office`}
      and p.kind = 'officer' and p.disabled_at is null and ${capability} = any (p.capabilities)
    where a.id = any (${[...ids]}::bigint[]) and a.state = ${state}
      and ${at === 'own' ? sql`(a.opinion_office is null or a.opinion_office = a.organisation)` : at === 'holder' ? sql`a.opinion_office <> a.organisation` : sql`true`}
      and not exists (select from message m where m.account = p.id and m.text = ${text} and m.read_at is null)`.execute(
    db,
  )

type OpinionNews = { state: State; at: 'own' | 'holder' | 'authority'; capability: Capability; text: string }

/** The administrators of an office hear of it, once until they have read it. */
export const tellAdministrators = (db: Db, office: OrganisationId, text: string) =>
  sql`insert into message (account, text) select p.id, ${text} from account p
    where p.organisation = ${office} and p.kind = 'administrator' and p.disabled_at is null
      and not exists (select from message m where m.account = p.id and m.text = ${text} and m.read_at is null)`.execute(
    db,
  )

/** Whoever of an office may do this hears of it, once until they have read it. */
export const tellCapable = (db: Db, office: OrganisationId, capability: Capability, text: string) =>
  sql`insert into message (account, text) select p.id, ${text} from account p
    where p.organisation = ${office} and ${capability} = any (p.capabilities) and p.disabled_at is null
      and not exists (select from message m where m.account = p.id and m.text = ${text} and m.read_at is null)`.execute(
    db,
  )

export const tellPerson = (db: Db, account: PersonId, text: string) =>
  sql`insert into message (account, text) values (${account}, ${text})`.execute(db)
