import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { PersonFact } from '../../core/identity-provider.ts'
import type { Accounts } from '../../core/region.ts'
import type { Db } from '../hosted.ts'
import { readName } from '../person-names.ts'

/** Who somebody is at an identity service. */
export type Identity = { issuer: string; subject: Buffer; sid: Buffer | undefined }

export type Holder = {
  id: PersonId
  kind: string
  disabled: boolean
  number: Buffer | null
  creditCode: string | null
  subject: Buffer | null
}

const holder = sql`select a.id, a.kind, a.disabled_at is not null as disabled, a.id_number_mark as number,
  o.credit_code as "creditCode", i.subject_mark as subject from account a left join organisation o on o.id = a.organisation`

export async function findHolder(db: Db, { issuer, subject }: Identity): Promise<Holder | undefined> {
  const { rows } = await sql<Holder>`${holder} join identity i on i.account = a.id
    where i.issuer = ${issuer} and i.subject_mark = ${subject}`.execute(db)
  return rows[0]
}

/** One person, one account: whose number this is. */
export async function findByNumber(db: Db, { issuer }: Identity, number: Buffer): Promise<Holder | undefined> {
  const { rows } = await sql<Holder>`${holder} left join identity i on i.account = a.id and i.issuer = ${issuer}
    where a.kind = 'applicant' and a.id_number_mark = ${number}`.execute(db)
  return rows[0]
}

/** The administrators of the unit with this credit code; more than one is nobody in particular. */
export async function findByCreditCode(db: Db, { issuer }: Identity, creditCode: string): Promise<Holder | undefined> {
  const { rows } = await sql<Holder>`${holder} left join identity i on i.account = a.id and i.issuer = ${issuer}
    where a.kind = 'administrator' and o.credit_code = ${creditCode} limit 2`.execute(db)
  return rows.length === 1 ? rows[0] : undefined
}

export async function isCreditCodeTaken(db: Db, creditCode: string): Promise<boolean> {
  const { rows } = await sql`select from organisation where credit_code = ${creditCode}`.execute(db)
  return rows.length > 0
}

/** The unit's administrator came by the service, which has told the unit's code for good. */
export async function isUnitHeld(db: Db, unit: number, { provider }: Accounts): Promise<boolean> {
  if (!provider?.units?.fixed.includes('creditCode')) return false
  const { rows } = await sql`
    select from identity i join account a on a.id = i.account
    where a.organisation = ${unit} and a.kind = 'administrator' limit 1`.execute(db)
  return rows.length > 0
}

export const insertIdentity = (
  tx: Db,
  { issuer, subject }: Identity,
  { account, told, now }: { account: PersonId; told: Buffer; now: Date },
) =>
  sql`insert into identity (issuer, subject_mark, account, told_sealed, told_at)
    values (${issuer}, ${subject}, ${account}, ${told}, ${now})
    on conflict (issuer, subject_mark) do update set told_sealed = excluded.told_sealed, told_at = excluded.told_at`.execute(
    tx,
  )

/** What the service told is what is shown from now on; a phone only where it is not for the person to say. */
export const setTold = (
  tx: Db,
  account: PersonId,
  { name, mobile }: { name?: string; mobile?: { sealed: Buffer; mark: Buffer } },
) => {
  const found = name === undefined ? undefined : readName(name)
  return sql`update account set name = coalesce(${name ?? null}, name), read = coalesce(${found?.read ?? null}, read),
    pieces = coalesce(${found?.pieces ?? null}::text[], pieces), mobile_sealed = coalesce(${mobile?.sealed ?? null}, mobile_sealed),
    mobile_mark = coalesce(${mobile?.mark ?? null}, mobile_mark), version = version + 1
    where id = ${account} and (name <> coalesce(${name ?? null}, name) or mobile_mark is distinct from coalesce(${mobile?.mark ?? null}, mobile_mark))`.execute(
    tx,
  )
}

/** True the first time. */
export async function noteLogout(tx: Db, issuer: string, jti: Buffer, now: Date): Promise<boolean> {
  await sql`delete from identity_logout where at < ${now}::timestamptz - interval '1 day'`.execute(tx)
  const { rows } = await sql`insert into identity_logout (issuer, jti_hash, at) values (${issuer}, ${jti}, ${now})
    on conflict do nothing returning 1`.execute(tx)
  return rows.length === 1
}

/** The one session that is named, else all of this person's; an arrival that waits for its record goes too. */
export async function endSessions(tx: Db, issuer: string, { subject, sid }: { subject?: Buffer; sid?: Buffer }) {
  const theirs = sql`issuer = ${issuer}
    and (${subject ?? null}::bytea is null or subject_mark = ${subject ?? null})
    and (${sid ?? null}::bytea is null or sid_mark = ${sid ?? null} or (sid_mark is null and ${subject ?? null}::bytea is not null))`
  await sql`delete from login_session where ${theirs}`.execute(tx)
  await sql`delete from identity_arrival where ${theirs}`.execute(tx)
}

/** What the province's identity service has told about this account for good. */
export async function whatIsHeld(db: Db, account: number, { provider }: Accounts): Promise<ReadonlySet<PersonFact>> {
  if (!provider?.people) return new Set()
  const { rows } = await sql`select 1 from identity where account = ${account}`.execute(db)
  return new Set(rows.length > 0 ? provider.people.fixed : [])
}
