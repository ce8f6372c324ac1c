import { sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/** A unit's own record. What its superior fixed is read here; the rest is the unit's to fill in. */
export type OwnOrganisation = {
  name: string
  kind: string
  code: string
  parentName: string | null
  category: string | null
  nature: string | null
  creditCode: string | null
  contact: string | null
  phone: string | null
  address: string | null
  autonomousSeries: string[]
  completed: boolean
  version: number
}

export async function getOwnOrganisation(db: Db, id: OrganisationId): Promise<OwnOrganisation> {
  const { rows } = await sql<OwnOrganisation>`
    select o.name, o.kind, o.code, p.name as "parentName", o.category, o.nature, o.credit_code as "creditCode", o.contact,
      o.phone, o.address, o.autonomous_series as "autonomousSeries", o.completed_at is not null as completed, o.version
    from organisation o left join organisation p on p.id = o.parent where o.id = ${id}`.execute(db)
  if (!rows[0]) throw new Error(`organisation ${id} is gone`)
  return rows[0]
}

export type OwnFields = Pick<OwnOrganisation, 'category' | 'nature' | 'creditCode' | 'contact' | 'phone' | 'address'>

/** False when somebody else was faster. */
export async function updateOwnOrganisation(db: Db, id: OrganisationId, version: number, one: OwnFields) {
  const { rows } = await sql`
    update organisation set category = ${one.category}, nature = ${one.nature}, credit_code = ${one.creditCode},
      contact = ${one.contact}, phone = ${one.phone}, address = ${one.address},
      completed_at = coalesce(completed_at, now()), version = version + 1
    where id = ${id} and version = ${version} returning 1`.execute(db)
  return rows.length === 1
}
