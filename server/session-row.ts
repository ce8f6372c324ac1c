import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../core/id.ts'
import type { Capability } from '../core/region.ts'
import type { Session, Stage } from './session.ts'

/** Of an account `a` and its office `o`. */
export const sessionColumns = sql`a.id, a.kind, a.name, a.organisation, case when o.permitted_at is null and o.id is not null then '{}' else a.capabilities end as capabilities,
      o.id is null or o.permitted_at is not null as permitted, a.must_change, a.agreed ->> 'agreement' as agreed,
      o.ancestors, o.name as organisation_name, o.kind as organisation_kind, o.completed_at is not null as completed`

export const sessionOf = (row: SessionRow, token: string, agreement: string): Session => ({
  token,
  account: row.id,
  kind: row.kind,
  name: row.name,
  capabilities: row.capabilities,
  permitted: row.permitted,
  ancestors: row.ancestors ?? [],
  ...(row.organisation && { office: row.organisation }),
  ...(row.organisation_name && { organisationName: row.organisation_name }),
  ...(row.organisation_kind && { organisationKind: row.organisation_kind }),
  stage: stageOf(row, agreement),
})

export type SessionRow = {
  id: PersonId
  kind: Session['kind']
  name: string
  organisation: OrganisationId | null
  capabilities: Capability[]
  permitted: boolean
  must_change: boolean
  agreed: string | null
  ancestors: OrganisationId[] | null
  organisation_name: string | null
  organisation_kind: string | null
  completed: boolean
}
function stageOf({ must_change, agreed, kind, completed }: SessionRow, agreement: string): Stage {
  if (must_change) return 'change-password'
  if (kind === 'applicant' && agreed !== agreement) return 'agree'
  return kind === 'administrator' && !completed ? 'complete-unit' : 'ready'
}
