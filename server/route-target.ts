import type { CommitteeId, OrganisationId } from '../core/id.ts'
import type { RouteTarget } from '../core/route-request.ts'
import { findCommittee } from './db/committees.ts'
import type { RouteRequest } from './db/route-requests.ts'
import { findRouteUnit } from './db/route-targets.ts'
import type { Db } from './hosted.ts'

type Wanted = { to: RouteTarget['to']; target: number }

/** Whom a unit asks, by the number that it was chosen by. */
export async function findTarget(
  db: Db,
  { to, target }: Wanted,
): Promise<{ target: RouteTarget; name: string } | undefined> {
  if (to === 'committee') {
    const committee = await findCommittee(db, target as CommitteeId)
    return committee && { target: { to, committee }, name: committee.name }
  }
  const found = await findRouteUnit(db, target as OrganisationId)
  return found && { target: { to, office: found.id, kind: found.kind, permitted: found.permitted }, name: found.name }
}

/** Whom it has asked. */
export function targetOf({ target, committee }: Pick<RouteRequest, 'target' | 'committee'>): RouteTarget {
  if (target) return { to: 'unit', office: target.id, kind: target.kind, permitted: target.permitted }
  if (!committee) throw new Error('a route leads nowhere')
  return { to: 'committee', committee }
}
