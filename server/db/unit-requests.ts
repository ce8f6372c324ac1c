import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { read } from '../unit-names.ts'

export type UnitRequest = {
  id: number
  account: PersonId
  name: string
  creditCode: string | null
  state: 'open' | 'registered' | 'declined' | 'withdrawn'
  reason: string | null
  office: OrganisationId
  officeName: string
  made: OrganisationId | null
  madeName: string | null
  askedAt: Date
}
export type OpenRequest = UnitRequest & { applicant: string; contact: string; mobileSealed: Buffer }

const columns = sql`r.id, r.account, r.name, r.credit_code as "creditCode", r.state, r.reason, r.office, o.name as "officeName",
  r.made, m.name as "madeName", r.asked_at as "askedAt"`
const from = sql`from unit_request r join organisation o on o.id = r.office left join organisation m on m.id = r.made`

export async function insertUnitRequest(
  db: Db,
  one: Pick<UnitRequest, 'account' | 'name' | 'creditCode' | 'office'> & { contact: string; mobile: Buffer; at: Date },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into unit_request (account, name, credit_code, contact, mobile_sealed, office, asked_at)
    values (${one.account}, ${one.name}, ${one.creditCode}, ${one.contact}, ${one.mobile}, ${one.office}, ${one.at})
    returning id`.execute(db)
  return rows[0]?.id ?? 0
}

/** The last few of one's own, newest first. */
export async function listOwnUnitRequests(db: Db, account: PersonId): Promise<UnitRequest[]> {
  const { rows } = await sql<UnitRequest>`
    select ${columns} ${from} where r.account = ${account} order by r.id desc limit 10`.execute(db)
  return rows
}

const opened = sql`select ${columns}, a.name as applicant, r.contact, r.mobile_sealed as "mobileSealed"
  ${from} join account a on a.id = r.account`

/** What waits at an office, oldest first. */
export async function listUnitRequests(db: Db, office: number): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`${opened}
    where r.office = ${office} and r.state = 'open' order by r.asked_at, r.id limit 100`.execute(db)
  return rows
}

/** One that still waits at this office, held until the transaction ends. */
export async function holdUnitRequest(tx: Db, office: number, id: number): Promise<OpenRequest | undefined> {
  const { rows } = await sql<OpenRequest>`${opened}
    where r.id = ${id} and r.office = ${office} and r.state = 'open' for update of r`.execute(tx)
  return rows[0]
}

type Settled = {
  state: 'registered' | 'declined' | 'withdrawn'
  reason?: string
  made?: number
  by: PersonId
  at: Date
}

/** False when it had been settled already. */
export async function settleUnitRequest(db: Db, id: number, { state, reason, made, by, at }: Settled) {
  const { numAffectedRows } = await sql`
    update unit_request set state = ${state}, reason = ${reason ?? null}, made = ${made ?? null}, decided_by = ${by},
      decided_at = ${at} where id = ${id} and state = 'open'`.execute(db)
  return numAffectedRows === 1n
}

export const passOnUnitRequest = (db: Db, id: number, office: number) =>
  sql`update unit_request set office = ${office} where id = ${id} and state = 'open'`.execute(db)

export type UnitDesk = { id: OrganisationId; name: string; above: string | null }

/** Offices that can be asked for a unit: title offices first, from the top down, by code. */
export async function listUnitDesks(db: Db, kinds: readonly string[], search: string | undefined): Promise<UnitDesk[]> {
  const { rows } = await sql<UnitDesk>`
    select o.id, o.name, p.name as above from organisation o left join organisation p on p.id = o.parent
    where o.kind = any (${[...kinds]}::text[]) and (${search ?? null}::text is null or strpos(o.name, ${search ?? null}) > 0)
    order by o.kind_group <> 'office', cardinality(o.ancestors), o.code, o.id limit 50`.execute(db)
  return rows
}

export async function isUnitDesk(db: Db, kinds: readonly string[], id: number): Promise<boolean> {
  const { rows } = await sql`select from organisation where id = ${id} and kind = any (${[...kinds]}::text[])`.execute(
    db,
  )
  return rows.length === 1
}

/** A unit that is called so already, and can be chosen. */
export async function findUnitNamed(db: Db, name: string): Promise<{ id: OrganisationId; name: string } | undefined> {
  const { written, pieces } = read(name)
  const { rows } = await sql<{ id: OrganisationId; name: string }>`
    select id, name from organisation
    where kind_group <> 'office' and pieces @> ${pieces.slice(0, 40)}::text[] and written = ${written} limit 1`.execute(
    db,
  )
  return rows[0]
}
