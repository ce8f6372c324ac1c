import type { Born } from '../application.ts'
import type { Committee } from '../committee.ts'
import type { ApplicationId, CommitteeId, OrganisationId, PersonId } from '../id.ts'
import type { Actor, Facts } from '../needs.ts'
import type { Organisation, OrganisationKind } from '../organisation.ts'
import type { Region } from '../region.ts'
import { desks, type Role } from '../route.ts'
import type { Level } from '../title.ts'

/** One chain of offices of a region with two officers and two approvers each, as permitted; its top organises where units do. */
export type World = { chain: readonly Organisation[]; people: readonly Actor[]; applicant: Actor; facts: Facts }

/** Every way up from every kind of organisation, own unit first; no kind twice, for trees may repeat a kind for ever. */
export function everyChain({ organisationKinds }: Region): OrganisationKind[][] {
  const climb = (kind: OrganisationKind, seen: readonly string[]): OrganisationKind[][] =>
    kind.under.length === 0
      ? [[kind]]
      : organisationKinds
          .filter(({ id }) => kind.under.includes(id) && !seen.includes(id))
          .flatMap((above) => climb(above, [...seen, above.id]).map((rest) => [kind, ...rest]))
  return organisationKinds.flatMap((kind) => climb(kind, [kind.id]))
}

export function world(region: Region, kinds: readonly OrganisationKind[]): World {
  const chain = kinds.map(
    (kind, index): Organisation => ({
      id: (index + 1) as OrganisationId,
      name: kind.name,
      kind: kind.id,
      code: String(index),
      autonomousSeries: [],
      ...(index + 1 < kinds.length && { parent: (index + 2) as OrganisationId }),
    }),
  )
  const staff = chain.flatMap((office, index) =>
    (['officer', 'approver', 'officer', 'approver'] as const).map((role, seat) =>
      staffOf(region, office, role, 100 + 4 * index + seat),
    ),
  )
  const top = chain.at(-1)?.id
  const applicant: Actor = { id: 99 as PersonId, is: 'applicant', capabilities: [] }
  const facts: Facts = {
    actor: applicant,
    isApplicantThemself: false,
    today: '2026-04-10',
    window: { opens: '2026-04-01', closes: '2026-04-30' },
    policy: region.policy,
    chain,
    ...('organiser' in region.policy.route && top && { organiser: top }),
    problems: 0,
    hasApprovedScheme: true,
    earliestClose: '2026-04-17',
  }
  return { chain, people: [...staff, applicant, { is: 'public', capabilities: [] }], applicant, facts }
}

export const born = ({ chain, applicant }: World, level: Level, autonomous: boolean): Born => ({
  id: 1 as ApplicationId,
  applicant: applicant.id ?? (0 as PersonId),
  organisation: chain[0]?.id ?? (0 as OrganisationId),
  year: 2026,
  level,
  series: 'engineering',
  way: 'regular',
  autonomous,
  state: 'draft',
})

/** A committee that fits: the applicant's own when the unit reviews by itself, else of the office where the route ends. */
export function committeeAt({ chain, facts: { policy, organiser } }: World, application: Born): Committee {
  const end = desks(policy.route, chain, { ...application, ...(organiser && { organiser }) }).at(-1)?.office
  if (end === undefined) throw new Error('a route without a desk')
  return {
    id: 1 as CommitteeId,
    code: '001',
    name: '评委会',
    series: application.series,
    levels: [application.level],
    type: application.autonomous ? 'autonomous' : 'open',
    convener: end,
    authoriser: end,
    members: 7,
    filing: { opens: '2025-01-01', closes: '2028-12-31' },
    paused: false,
  }
}

const staffOf = (region: Region, office: Organisation, role: Role, id: number): Actor => ({
  id: id as PersonId,
  is: role,
  office: office.id,
  capabilities: region.permissions
    .filter((permission) => permission.role === role && (permission.kinds?.includes(office.kind) ?? true))
    .map(({ capability }) => capability),
})
