import { type RawBuilder, sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

export type ApplicantRow = {
  id: PersonId
  name: string
  idNumber: Buffer
  mobile: Buffer | null
  mustChange: boolean
  disabled: boolean
  released: boolean
  barredUntil: string | null
  application: string | null
  createdAt: Date
  version: number
}

const columns = sql`
  select a.id, a.name, a.id_number_sealed as "idNumber", a.mobile_sealed as mobile, a.must_change as "mustChange",
    a.disabled_at is not null as disabled, a.released_at is not null as released, a.created_at as "createdAt", a.version,
    (select max(b.until_day)::text from bar b where b.id_number_mark = a.id_number_mark and b.lifted_at is null
      and current_date between b.from_day and b.until_day) as "barredUntil",
    (select p.state from application p where p.applicant = a.id and p.state <> 'discarded' order by p.year desc, p.id desc limit 1)
      as application
  from account a`

export type ApplicantSearch = {
  name?: string | undefined
  mark?: Buffer | undefined
  before?: number | undefined
  limit: number
}

/** A unit's own people, newest first; by the beginning of the name, or the whole of a number. */
export async function listApplicants(db: Db, office: number, { name, mark, before, limit }: ApplicantSearch) {
  const { rows } = await sql<ApplicantRow>`${columns}
    where a.organisation = ${office} and a.kind = 'applicant'
      and (${before ?? null}::bigint is null or a.id < ${before ?? null}::bigint)
      and (${name ?? null}::text is null or starts_with(a.name, ${name ?? null}) or a.id_number_mark = ${mark ?? null}
        or a.mobile_mark = ${mark ?? null})
    order by a.id desc limit ${limit}`.execute(db)
  return rows
}

export async function countApplicants(db: Db, office: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from account where organisation = ${office} and kind = 'applicant'`.execute(db)
  return rows[0]?.count ?? 0
}

export async function findApplicant(db: Db, office: number, id: number): Promise<ApplicantRow | undefined> {
  const { rows } = await sql<ApplicantRow>`${columns}
    where a.id = ${id} and a.organisation = ${office} and a.kind = 'applicant'`.execute(db)
  return rows[0]
}

export type Known = { id: PersonId; name: string; organisation: OrganisationId; released: boolean }

/** The one account that a person has, wherever it is. */
export async function findKnown(db: Db, marks: readonly Buffer[]): Promise<(Known & { mark: Buffer })[]> {
  const { rows } = await sql<Known & { mark: Buffer }>`
    select id, name, organisation, released_at is not null as released, id_number_mark as mark from account
    where kind = 'applicant' and id_number_mark = any (${[...marks]}::bytea[])`.execute(db)
  return rows
}

/** Files (`x`) that are on their way through offices; the person stays until they have ended. */
export const isUnderWay = sql`x.state not in ('draft', 'discarded', 'withdrawn', 'refused', 'barred', 'not-passed', 'certified', 'revoked')`

export async function countUnderWay(db: Db, applicant: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from application x where x.applicant = ${applicant} and ${isUnderWay}`.execute(db)
  return rows[0]?.count ?? 0
}

export const setReleased = (db: Db, id: PersonId, released: boolean) =>
  sql`update account set released_at = case when ${released} then now() end, version = version + 1 where id = ${id}`.execute(
    db,
  )

/** The account with its history goes over, and what has not been handed in goes with it. False when it is not released. */
export const takeOver = (db: Db, id: PersonId, office: OrganisationId): Promise<boolean> =>
  move(db, sql`id = ${id} and released_at is not null`, office)

/** Of another unit from now on, whether or not the former one has released them. */
export const bindTo = (tx: Db, id: PersonId, office: OrganisationId): Promise<boolean> =>
  move(tx, sql`id = ${id}`, office)

async function move(db: Db, who: RawBuilder<unknown>, office: OrganisationId): Promise<boolean> {
  const { rows } = await sql`
    with moved as (
      update account set organisation = ${office}, released_at = null, version = version + 1 where ${who} returning id
    ), drafts as (
      update application p set organisation = ${office}, ancestors = (select ancestors from organisation where id = ${office}),
        autonomous = false, version = p.version + 1
      from moved where p.applicant = moved.id and p.state in ('draft', 'withdrawn') returning 1
    )
    select id from moved`.execute(db)
  return rows.length === 1
}
