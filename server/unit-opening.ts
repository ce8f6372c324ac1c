import { foldLogin, grantable } from '../core/account.ts'
import { nextSerial } from '../core/code.ts'
import type { OrganisationId, PersonId } from '../core/id.ts'
import { foldCreditCode } from '../core/identity.ts'
import type { Region, UnitsOpened } from '../core/region.ts'
import type { UnitRegistration } from '../core/registration.ts'
import { insertAccount, setAgreed } from './db/accounts.ts'
import { tellAdministrators } from './db/messages.ts'
import { insertOrganisation, listTaken } from './db/organisations.ts'
import { findUncoded, holdBureau, setUnpermitted } from './db/unit-registrations.ts'
import type { Db, Server } from './hosted.ts'
import { sealMobile } from './personal.ts'

type Asked = {
  typed: UnitRegistration
  /** Hashed. */
  password: string
  agreed: { agreement: string; privacy: string }
}
type Shell = { region: Region; units: UnitsOpened; server: Pick<Server, 'keys'> }
export type Opened = { organisation: OrganisationId; account: PersonId }

/**
 * 单位注册: the unit below the bureau of its division, under the next free code, and its one account, in the caller's
 * transaction. It is in nobody's way and may do nothing before its permission is granted.
 */
export async function openUnit(
  tx: Db,
  { region, units, server: { keys } }: Shell,
  { typed, password, agreed }: Asked,
): Promise<Opened | { refusal: string; detail?: Record<string, string> }> {
  const kind = region.organisationKinds.find(({ id }) => id === units.kind)
  const bureau = kind && (await holdBureau(tx, kind.under, typed.division))
  if (!kind || !bureau) return { refusal: 'no-such-division', detail: { where: 'division' } }
  const name = typed.unitName.trim()
  const uncoded = await findUncoded(tx, name)
  if (uncoded) return { refusal: 'unit-there-without-code', detail: { name, above: uncoded.above ?? '' } }
  const taken = (await listTaken(tx, bureau.code, bureau.id)).filter(({ group }) => group === kind.group)
  const serial = nextSerial(kind, bureau.code, new Set(taken.map(({ code }) => code)))
  if (!serial) return { refusal: 'no-code-left' }
  const creditCode = foldCreditCode(typed.creditCode) || null
  const organisation = await insertOrganisation(tx, {
    ...{ parent: bureau.id, kind: kind.id, group: kind.group, code: bureau.code + serial, name, creditCode },
    category: kind.defaults?.category ?? null,
    nature: kind.defaults?.nature ?? null,
  })
  await setUnpermitted(tx, organisation, { division: typed.division, contact: typed.contact.trim() })
  const account = await insertAccount(tx, {
    kind: 'officer',
    login: foldLogin(typed.login),
    name: typed.contact.trim(),
    organisation,
    password,
    mustChange: false,
    mobile: sealMobile(typed.mobile, keys),
    capabilities: grantable(region, 'officer', kind.id).map(({ capability }) => capability),
    opened: 'by-oneself',
    createdBy: null,
  })
  await setAgreed(tx, account, agreed)
  await tellAdministrators(tx, bureau.id, `“${name}”已在本地区自行注册，取得权限后即可开展职称申报工作。`)
  return { organisation, account }
}
