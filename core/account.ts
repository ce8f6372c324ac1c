import type { OrganisationId } from './id.ts'
import type { Actor } from './needs.ts'
import type { OrganisationKind } from './organisation.ts'
import type { Capability, Permission, Region } from './region.ts'
import type { Role } from './route.ts'

/** Whose account it is, and where it stands in the tree. */
export type Account = {
  kind: Exclude<Actor['is'], 'public'>
  organisation?: OrganisationId
  parent?: OrganisationId
  /** Opened by whoever holds it: a unit that registered itself has no other. */
  byOneself?: boolean
}

/** The level above resets: the unit its own people, the superior the unit's administrator or its one own account, the system manager the top's. */
export function mayReset(actor: Actor, { kind, organisation, parent, byOneself = false }: Account): boolean {
  if (actor.is === 'system') return kind === 'administrator' && organisation !== undefined && parent === undefined
  if (actor.office === undefined) return false
  if (kind === 'applicant') return organisation === actor.office && mayCreateApplicants(actor)
  if (actor.is !== 'administrator') return false
  if (kind === 'administrator') return parent === actor.office
  if (kind === 'officer' && byOneself && parent === actor.office) return true
  return kind !== 'system' && organisation === actor.office
}

export const mayCreateApplicants = ({ is, capabilities }: Actor) =>
  is === 'administrator' || (is === 'officer' && capabilities.includes('create-applicants'))

/** The lines of the permission table that an account of this type in this kind of organisation can be given. */
export const grantable = ({ permissions }: Pick<Region, 'permissions'>, role: Role, kind: string): Permission[] =>
  permissions.filter((one) => one.role === role && (!one.kinds || one.kinds.includes(kind)))

export const isGrantable = (
  region: Pick<Region, 'permissions'>,
  role: Role,
  kind: string,
  wanted: readonly Capability[],
) => wanted.every((capability) => grantable(region, role, kind).some((one) => one.capability === capability))

/** Log-in names are told apart without regard to case or width. */
export const foldLogin = (login: string) => login.normalize('NFKC').trim().toLowerCase()

/** Letters, digits, dot, line and dash; begins with a letter, so it is never taken for a code or an ID number. */
export const isLogin = (login: string) => /^[a-z][a-z0-9._-]{3,31}$/.test(login)

export const kindsBelow = (
  { organisationKinds }: Pick<Region, 'organisationKinds'>,
  kind: string,
): OrganisationKind[] => organisationKinds.filter(({ under }) => under.includes(kind))

/** Kinds of units that their legal representative may register: where people work, and nothing that steers others. */
export const kindsThatRegister = ({ organisationKinds }: Pick<Region, 'organisationKinds'>): OrganisationKind[] =>
  organisationKinds.filter(({ group, serial }) => group === 'employer' && serial)

/** Kinds below which, sooner or later, employers stand: those that can be asked to register one. */
export function kindsAboveEmployers(region: Pick<Region, 'organisationKinds'>): string[] {
  const leadsThere = (kind: string): boolean =>
    kindsBelow(region, kind).some(({ id, group }) => id !== kind && (group === 'employer' || leadsThere(id)))
  return region.organisationKinds.map(({ id }) => id).filter(leadsThere)
}
