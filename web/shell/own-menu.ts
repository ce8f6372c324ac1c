import type { Accounts } from '../../core/region.ts'
import type { Who } from '../session.tsx'
import type { Group } from './entry.ts'
import { menu } from './menu.ts'

type Site = {
  accounts: Pick<Accounts, 'opened'>
  integrityFile: boolean
  designing: boolean
  routesGranted: boolean
  opinionsClimb: boolean
  unitKind?: string | undefined
  offices: readonly string[]
}

/**
 * Any one of an entry's needs opens it. Who opens their own account is in nobody's 申报人员管理,
 * who comes by the identity service asks to be bound. The file of breaches stands once.
 */
export const menuFor = (
  { kind, capabilities, root, permitted, organisationKind }: Who,
  site: Site | undefined,
): Group[] =>
  menu
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(
        ({ page, kinds, needs, rootOnly, designed, granted, climbs, permitting, resets }) =>
          kinds.includes(kind) &&
          (page !== 'applicants' || (site?.accounts.opened ?? 'by-unit') === 'by-unit') &&
          (page !== 'bindings' || site?.accounts.opened === 'by-provider') &&
          (page !== 'bars' || !rootOnly || site?.integrityFile !== true) &&
          (climbs === undefined || climbs === (site?.opinionsClimb ?? false)) &&
          (!designed || site?.designing === true) &&
          (granted === undefined || granted === (site?.routesGranted ?? false)) &&
          (!permitting || site?.unitKind !== undefined) &&
          (page !== 'permission' || site?.unitKind === organisationKind) &&
          (!resets || (site?.accounts.opened === 'by-oneself' && site.offices.includes(organisationKind ?? ''))) &&
          (permitted !== false || beforePermission.includes(page)) &&
          (!rootOnly || kind === 'system' || root === true) &&
          (!needs || needs.some((one) => capabilities.includes(one))),
      ),
    }))
    .filter(({ entries }) => entries.length > 0)

/** Whose unit has no permission yet may ask for it, and do nothing else. */
const beforePermission: readonly string[] = ['home', 'permission', 'account']
