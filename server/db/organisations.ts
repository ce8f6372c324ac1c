import { sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'
import type { Organisation } from '../../core/organisation.ts'
import type { Db } from '../hosted.ts'

export async function findOrganisation(db: Db, id: OrganisationId): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select id, name, kind, code, autonomous_series as "autonomousSeries" from organisation where id = ${id}`.execute(db)
  return rows[0]
}
