import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Capability } from '../../core/region.ts'
import type { Db } from '../hosted.ts'

/** Who asked for long work, as they are now: rights may have changed since. */
export type By = {
  office: OrganisationId
  kind: string
  organisationKind: string
  capabilities: readonly Capability[]
  depth: number
}

export async function findAsker(db: Db, account: PersonId): Promise<By | undefined> {
  const { rows } = await sql<By>`
    select o.id as office, a.kind, o.kind as "organisationKind", a.capabilities, cardinality(o.ancestors) as depth
    from account a join organisation o on o.id = a.organisation where a.id = ${account} and a.disabled_at is null`.execute(
    db,
  )
  return rows[0]
}
