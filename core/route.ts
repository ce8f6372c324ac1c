import type { OrganisationId } from './id.ts'
import type { Organisation } from './organisation.ts'
import type { Level } from './title.ts'

export type Role = 'officer' | 'approver'

/** One desk that a file passes: whose office, and which role there. `own` is the applicant's own unit. */
export type Desk = { office: OrganisationId; role: Role; own: boolean }

/**
 * How far a file climbs, as a region says it: at each office of the chain the roles in order, up to the first office whose
 * kind is named for the level. No such office in the chain: the route ends at the chain's top.
 */
export type RouteRule = {
  roles: readonly Role[]
  endsAt: Readonly<Record<Level, readonly string[]>>
}

/** The desks, first to last, for a file whose own unit heads this chain. */
export function desks(
  rule: RouteRule,
  chain: readonly Organisation[],
  { level, autonomous }: { level: Level; autonomous: boolean },
): Desk[] {
  const end = autonomous ? 0 : chain.findIndex(({ kind }) => rule.endsAt[level].includes(kind))
  const passed = end === -1 ? chain : chain.slice(0, end + 1)
  return passed.flatMap(({ id }, index) => rule.roles.map((role) => ({ office: id, role, own: index === 0 })))
}
