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
  /** Only offices of these kinds are passed; the applicant's own unit always is. */
  passes?: readonly string[]
  /** After the chain the file goes to the unit that organises the plan. */
  organiser?: true
  endsAt: Readonly<Record<Level, readonly string[]>>
}

/** The desks, first to last, for a file whose own unit heads this chain. */
export function desks(
  rule: RouteRule,
  chain: readonly Organisation[],
  { level, autonomous, organiser }: { level: Level; autonomous: boolean; organiser?: OrganisationId },
): Desk[] {
  const own = chain[0]?.id
  const end = autonomous ? 0 : chain.findIndex(({ kind }) => rule.endsAt[level].includes(kind))
  const climbed = end === -1 ? chain : chain.slice(0, end + 1)
  const passed = climbed
    .filter(({ id, kind }) => id === own || (rule.passes?.includes(kind) ?? true))
    .map(({ id }) => id)
  const last = rule.organiser && !autonomous ? organiser : undefined
  const offices = last === undefined ? passed : [...passed.filter((id) => id === own || id !== last), last]
  const once = offices.filter((id, index) => id !== offices[index - 1])
  return once.flatMap((office) => rule.roles.map((role) => ({ office, role, own: office === own })))
}
