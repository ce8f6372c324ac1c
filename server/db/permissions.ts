import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Finding, PermissionAsked, PermissionState } from '../../core/permission.ts'
import type { Db } from '../hosted.ts'

export type PermissionRow = PermissionAsked & {
  organisation: OrganisationId
  state: PermissionState
  version: number
  finding: Finding | null
  bureau: OrganisationId | null
  bureauName: string | null
  submittedAt: Date | null
  decidedAt: Date | null
  reason: string | null
}

const columns = sql`r.organisation, r.state, r.version, r.name, coalesce(r.credit_code, '') as "creditCode", r.division, r.contact,
  r.phone, r.address, r.finding, r.bureau, b.name as "bureauName", r.submitted_at as "submittedAt", r.decided_at as "decidedAt", r.reason`
const from = sql`from permission_request r left join organisation b on b.id = r.bureau`

export async function findPermission(db: Db, unit: OrganisationId): Promise<PermissionRow | undefined> {
  const { rows } = await sql<PermissionRow>`select ${columns} ${from} where r.organisation = ${unit}`.execute(db)
  return rows[0]
}

/** Nobody else acts on it, and the unit stays where it is, before this transaction ends. */
export async function holdUnit(tx: Db, unit: OrganisationId) {
  const { rows } = await sql<HeldUnit>`
    select id, name, coalesce(credit_code, '') as "creditCode", coalesce(division, '') as division, coalesce(contact, '') as contact,
      coalesce(phone, '') as phone, coalesce(address, '') as address, parent, permitted_at is not null as permitted
    from organisation where id = ${unit} for update`.execute(tx)
  return rows[0]
}
export type HeldUnit = PermissionAsked & { id: OrganisationId; parent: OrganisationId | null; permitted: boolean }

/** 保存申请. A refused one is open for correction again; its reason stays until it is handed in. */
export async function savePermission(tx: Db, unit: OrganisationId, asked: PermissionAsked, at: Date): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into permission_request (organisation, name, credit_code, division, contact, phone, address, saved_at)
    values (${unit}, ${asked.name}, ${asked.creditCode || null}, ${asked.division}, ${asked.contact}, ${asked.phone}, ${asked.address}, ${at})
    on conflict (organisation) do update set state = 'draft', version = permission_request.version + 1, name = excluded.name,
      credit_code = excluded.credit_code, division = excluded.division, contact = excluded.contact, phone = excluded.phone,
      address = excluded.address, saved_at = excluded.saved_at
    returning version`.execute(tx)
  return rows[0]?.version ?? 1
}

type HandedIn = { state: 'open' | 'granted'; finding: Finding; bureau: OrganisationId; at: Date }

export const handInPermission = (tx: Db, unit: OrganisationId, { state, finding, bureau, at }: HandedIn) =>
  sql`update permission_request set state = ${state}::text, finding = ${finding}, bureau = ${bureau}, submitted_at = ${at}, reason = null,
      decided_by = null, decided_at = case when ${state}::text = 'granted' then ${at}::timestamptz end, version = version + 1
    where organisation = ${unit}`.execute(tx)

type Decided = { state: 'granted' | 'refused'; reason: string | null; by: PersonId; at: Date }

export const decidePermission = (tx: Db, unit: OrganisationId, { state, reason, by, at }: Decided) =>
  sql`update permission_request set state = ${state}, reason = ${reason}, decided_by = ${by}, decided_at = ${at}, version = version + 1
    where organisation = ${unit}`.execute(tx)

export const noteDecision = (tx: Db, unit: OrganisationId) =>
  sql`insert into permission_decision (organisation, state, finding, reason, decided_by, decided_at)
    select organisation, state, finding, reason, decided_by, decided_at from permission_request where organisation = ${unit}`.execute(
    tx,
  )

export type FormerDecision = { state: 'granted' | 'refused'; finding: Finding; reason: string | null; decidedAt: Date }

/** Of one unit; for an office only where its last request lies with it. */
export async function listDecisions(db: Db, unit: OrganisationId, bureau?: OrganisationId): Promise<FormerDecision[]> {
  const { rows } = await sql<FormerDecision>`
    select state, finding, reason, decided_at as "decidedAt" from permission_decision where organisation = ${unit}
      and (${bureau ?? null}::bigint is null
        or exists (select from permission_request r where r.organisation = ${unit} and r.bureau = ${bureau ?? null}))
    order by id desc limit 20`.execute(db)
  return rows
}

/** At one bureau: what waits, oldest first, or what was decided, newest first. */
export async function listPermissions(
  db: Db,
  bureau: OrganisationId,
  { list, after, limit }: { list: 'open' | 'decided'; after: number; limit: number },
): Promise<PermissionRow[]> {
  const states = list === 'open' ? ['open'] : ['granted', 'refused']
  const order = list === 'open' ? sql`r.submitted_at, r.organisation` : sql`r.decided_at desc, r.organisation desc`
  const { rows } = await sql<PermissionRow>`select ${columns} ${from}
    where r.bureau = ${bureau} and r.state = any (${states}::text[]) order by ${order} limit ${limit} offset ${after}`.execute(
    db,
  )
  return rows
}

export async function countPermissions(db: Db, bureau: OrganisationId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from permission_request where bureau = ${bureau} and state = 'open'`.execute(db)
  return rows[0]?.count ?? 0
}

/** Below another office, with another code: nothing hangs below a unit that has no permission yet. */
export const moveUnit = (tx: Db, unit: OrganisationId, { parent, code }: { parent: OrganisationId; code: string }) =>
  sql`update organisation set parent = ${parent}, code = ${code},
      ancestors = (select ancestors from organisation where id = ${parent}) || id, version = version + 1
    where id = ${unit}`.execute(tx)

/** The unit is called, and lies, as its granted request says. */
export const permitUnit = (tx: Db, unit: OrganisationId, at: Date) =>
  sql`update organisation o set permitted_at = ${at}, credit_code = r.credit_code, division = r.division, contact = r.contact,
      phone = r.phone, address = r.address, version = o.version + 1
    from permission_request r where r.organisation = o.id and o.id = ${unit}`.execute(tx)
