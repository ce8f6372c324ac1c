import type { Path } from './condition.ts'
import type { CommitteeId, OrganisationId } from './id.ts'
import type { Organisation } from './organisation.ts'
import type { Level } from './title.ts'

export type Role = 'officer' | 'approver'

/** One desk that a file passes: whose office, and which role there. `own` is the applicant's own unit. */
export type Desk = { office: OrganisationId; role: Role; own: boolean }

/** How a file goes up, as a region says it: at each office the roles in order. */
export type RouteRule = { roles: readonly Role[] } & (Climbed | Granted)

/**
 * Up the tree, to the first office whose kind is named for the level. No such office in the chain: the route ends at the
 * chain's top.
 */
type Climbed = {
  /** Only offices of these kinds are passed; the applicant's own unit always is. */
  passes?: readonly string[]
  /** After the chain the file goes to the unit that organises the plan. */
  organiser?: true
  endsAt: Readonly<Record<Level, readonly string[]>>
}

/** Along routes that units ask for and are granted, one leg at a time; each office forwards what it has passed. */
type Granted = {
  /** Which levels a kind of organisation may take from those below; others take none. */
  takes: Readonly<Record<string, readonly Level[]>>
  /** Where the declaration names the personnel agency, whose desk is the first. */
  agency?: Path
  /** Where the declaration asks for entrusted review. */
  entrusted?: Path
}

export const isGranted = (rule: RouteRule): rule is { roles: readonly Role[] } & Granted => 'takes' in rule

/** The live route of an office for one series and level: to the next office, or to a committee. */
export type Onward = { to: 'unit'; office: OrganisationId } | { to: 'committee'; committee: CommitteeId }

type Sent = { level: Level; autonomous: boolean; organiser?: OrganisationId; agency?: OrganisationId }

/** The desks, first to last, for a file whose own unit heads this chain; where routes are granted, those known when it is sent. */
export function desks(
  rule: RouteRule,
  chain: readonly Organisation[],
  { level, autonomous, organiser, agency }: Sent,
): Desk[] {
  const own = chain[0]?.id
  const at = (offices: readonly OrganisationId[]) =>
    offices.flatMap((office) => rule.roles.map((role) => ({ office, role, own: office === own })))
  if (isGranted(rule)) return at([...new Set([agency, own])].filter((office) => office !== undefined))
  const end = autonomous ? 0 : chain.findIndex(({ kind }) => rule.endsAt[level].includes(kind))
  const climbed = end === -1 ? chain : chain.slice(0, end + 1)
  const passed = climbed
    .filter(({ id, kind }) => id === own || (rule.passes?.includes(kind) ?? true))
    .map(({ id }) => id)
  const last = rule.organiser && !autonomous ? organiser : undefined
  const offices = last === undefined ? passed : [...passed.filter((id) => id === own || id !== last), last]
  return at(offices.filter((id, index) => id !== offices[index - 1]))
}

/** The desks of the office that a file is forwarded to. */
export const desksAt = ({ roles }: Pick<RouteRule, 'roles'>, office: OrganisationId): Desk[] =>
  roles.map((role) => ({ office, role, own: false }))
