import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import type { Capability } from '../../core/region.ts'
import type { Role } from '../../core/route.ts'
import type { Db } from '../hosted.ts'
import type { Session } from '../session.ts'

export type Cast = { at: (office: OrganisationId, role: Role) => Session; person: (id: PersonId) => Session }

/** Everybody who acts in the demonstration, as if they had logged in. */
export async function findCast(db: Db): Promise<Cast> {
  const { rows } = await sql<{
    id: PersonId
    kind: Session['kind']
    name: string
    office: OrganisationId | null
    ancestors: OrganisationId[] | null
    unit: string | null
    unit_kind: string | null
    capabilities: Capability[]
  }>`select a.id, a.kind, a.name, a.organisation as office, o.ancestors, o.name as unit, o.kind as unit_kind, a.capabilities
    from account a left join organisation o on o.id = a.organisation`.execute(db)
  const sessions = rows.map(
    ({ id, kind, name, office, ancestors, unit, unit_kind, capabilities }): Session => ({
      token: '',
      permitted: true,
      account: id,
      kind,
      name,
      ancestors: ancestors ?? [],
      ...(office && { office }),
      ...(unit && { organisationName: unit }),
      ...(unit_kind && { organisationKind: unit_kind }),
      capabilities,
      stage: 'ready',
    }),
  )
  const byId = new Map(sessions.map((one) => [one.account, one]))
  const byPost = new Map(sessions.map((one) => [`${one.office} ${one.kind}`, one]))
  return {
    at: (office, role) => the(byPost.get(`${office} ${role}`), `${role} of ${office}`),
    person: (id) => the(byId.get(id), `person ${id}`),
  }
}

function the(session: Session | undefined, what: string): Session {
  if (!session) throw new Error(`the demonstration has no ${what}`)
  return session
}
