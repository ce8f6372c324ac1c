import { sql } from 'kysely'
import type { Account } from '../../core/account.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Accounts } from '../../core/region.ts'
import type { Db } from '../hosted.ts'
import { readName } from '../person-names.ts'

export async function findOwnSecret(db: Db, id: PersonId) {
  const { rows } = await sql<{ login: string | null; sealed: Buffer | null; password: string }>`
    select login, id_number_sealed as sealed, password from account where id = ${id}`.execute(db)
  if (!rows[0]) throw new Error(`account ${id} is gone`)
  return rows[0]
}

/** Whose account it is, as far as a decision about it needs. */
export async function findAccount(
  db: Db,
  id: number,
): Promise<(Account & { id: PersonId; name: string; login?: string; idNumberMark?: Buffer }) | undefined> {
  const { rows } = await sql<{
    id: PersonId
    kind: Account['kind']
    name: string
    login: string | null
    mark: Buffer | null
    organisation: OrganisationId | null
    parent: OrganisationId | null
    byOneself: boolean
  }>`
    select a.id, a.kind, a.name, a.login, a.id_number_mark as mark, a.organisation, o.parent, a.opened = 'by-oneself' as "byOneself"
    from account a left join organisation o on o.id = a.organisation where a.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    byOneself: row.byOneself,
    ...(row.login && { login: row.login }),
    ...(row.mark && { idNumberMark: row.mark }),
    ...(row.organisation && { organisation: row.organisation }),
    ...(row.parent && { parent: row.parent }),
  }
}

export const setPassword = (db: Db, id: PersonId, hash: string, mustChange: boolean) =>
  sql`update account set password = ${hash}, must_change = ${mustChange}, temporary = null, version = version + 1 where id = ${id}`.execute(
    db,
  )

export const setAgreed = (db: Db, id: PersonId, agreed: Readonly<Record<string, string>>) =>
  sql`update account set agreed = agreed || ${JSON.stringify(agreed)}::jsonb where id = ${id}`.execute(db)

/** The first agreement to a version is the one that counts. */
export const setPledged = (db: Db, id: PersonId, { year, version, at }: { year: number; version: string; at: Date }) =>
  sql`update account set agreed = agreed || ${JSON.stringify({ [`pledge-${year}`]: { version, at: at.toISOString() } })}::jsonb
    where id = ${id} and (agreed -> ${`pledge-${year}`} ->> 'version') is distinct from ${version}`.execute(db)

export async function setDisabled(db: Db, id: PersonId, disabled: boolean) {
  await sql`update account set disabled_at = case when ${disabled} then coalesce(disabled_at, now()) end, version = version + 1
    where id = ${id}`.execute(db)
  if (disabled) await sql`delete from login_session where account = ${id}`.execute(db)
}

export type NewAccount = {
  kind: Account['kind']
  login: string | null
  name: string
  organisation: number | null
  password: string
  mobile?: { sealed: Buffer; mark: Buffer }
  idNumber?: { sealed: Buffer; mark: Buffer }
  email?: { sealed: Buffer; mark: Buffer }
  opened?: Accounts['opened']
  /** A code that was sent there came back. */
  mobileProvenAt?: Date
  capabilities?: readonly string[]
  createdBy: number | null
  mustChange?: boolean
}

export async function insertAccount(db: Db, one: NewAccount): Promise<PersonId> {
  const found = one.kind === 'applicant' ? readName(one.name) : undefined
  const { rows } = await sql<{ id: PersonId }>`
    insert into account (kind, login, name, organisation, password, must_change, mobile_sealed, mobile_mark, id_number_sealed,
      id_number_mark, email_sealed, email_mark, opened, mobile_proven_at, capabilities, created_by, read, pieces)
    values (${one.kind}, ${one.login}, ${one.name}, ${one.organisation}, ${one.password}, ${one.mustChange ?? true},
      ${one.mobile?.sealed ?? null}, ${one.mobile?.mark ?? null}, ${one.idNumber?.sealed ?? null}, ${one.idNumber?.mark ?? null},
      ${one.email?.sealed ?? null}, ${one.email?.mark ?? null}, ${one.opened ?? 'by-unit'}, ${one.mobileProvenAt ?? null},
      ${[...(one.capabilities ?? [])]}, ${one.createdBy}, ${found?.read ?? null}, ${found?.pieces ?? null}::text[]) returning id`.execute(
    db,
  )
  if (!rows[0]) throw new Error('the account was not written')
  return rows[0].id
}
