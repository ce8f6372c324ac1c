import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Capability } from '../../core/region.ts'
import type { Db } from '../hosted.ts'
import type { Sealed } from '../personal.ts'

export type StaffRow = {
  id: PersonId
  kind: 'officer' | 'approver'
  login: string
  name: string
  sealed: Buffer | null
  capabilities: Capability[]
  disabled: boolean
  mustChange: boolean
  lastLogin: Date | null
  version: number
}

export async function listStaff(db: Db, office: number): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select id, kind, login, name, mobile_sealed as sealed, capabilities, disabled_at is not null as disabled,
      must_change as "mustChange", last_login as "lastLogin", version
    from account where organisation = ${office} and kind in ('officer', 'approver')
    order by kind desc, id limit 500`.execute(db)
  return rows
}

/** What it was before. */
export async function setCapabilities(db: Db, id: PersonId, capabilities: readonly Capability[]) {
  const { rows } = await sql<{ capabilities: string[] }>`
    with before as (select id, capabilities from account where id = ${id} for update)
    update account a set capabilities = ${[...capabilities]}::text[], version = version + 1
    from before b where a.id = b.id returning b.capabilities`.execute(db)
  return rows[0]?.capabilities ?? []
}

/** False when somebody else was faster. */
export async function updatePerson(
  db: Db,
  office: number,
  one: { id: number; name: string; mobile: Sealed | undefined; version: number },
): Promise<boolean> {
  const { rows } = await sql`
    update account set name = ${one.name}, version = version + 1,
      mobile_sealed = coalesce(${one.mobile?.sealed ?? null}, mobile_sealed),
      mobile_mark = coalesce(${one.mobile?.mark ?? null}, mobile_mark)
    where id = ${one.id} and organisation = ${office} and version = ${one.version} returning 1`.execute(db)
  return rows.length === 1
}
