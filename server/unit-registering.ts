import { kindsThatRegister } from '../core/account.ts'
import { nextSerial } from '../core/code.ts'
import type { OrganisationId, PersonId } from '../core/id.ts'
import type { ToldUnit } from '../core/identity-provider.ts'
import type { Region } from '../core/region.ts'
import type { Detail } from '../core/sentence.ts'
import { setAgreed } from './db/accounts.ts'
import { tellAdministrators } from './db/messages.ts'
import { listTaken } from './db/organisations.ts'
import { updateOwnOrganisation } from './db/own-organisation.ts'
import { findUncoded, holdParent } from './db/unit-registrations.ts'
import type { Db, Server } from './hosted.ts'
import { checkUnit, isUnit, makeUnit } from './new-unit.ts'

export type UnitTyped = {
  kind: string
  parent: number
  category: string
  nature: string
  address: string
  contact: string
  phone: string
  mobile: string
  agreed: { agreement: string; privacy: string }
}
type Shell = { region: Region; server: Pick<Server, 'keys'>; password: string }
export type Registered = { organisation: OrganisationId; account: PersonId; code: string }
export type NotRegistered = { refusal: string; detail?: Detail }

/**
 * 法人账号: the unit in its place of the tree, under the next free code, and its legal representative as its administrator,
 * in the caller's transaction. In effect at once; the supervising unit is told.
 */
export async function registerUnit(
  tx: Db,
  { region, server: { keys }, password }: Shell,
  { unitName: name, creditCode, representative }: ToldUnit,
  { kind, parent: above, mobile, agreed, ...record }: UnitTyped,
): Promise<Registered | NotRegistered> {
  const of = kindsThatRegister(region).find(({ id }) => id === kind)
  const parent = of && (await holdParent(tx, of.under, above))
  if (!of || !parent) return { refusal: 'no-such-supervisor', detail: { where: 'parent' } }
  const uncoded = await findUncoded(tx, name)
  if (uncoded) return { refusal: 'unit-there-without-code', detail: { name, above: uncoded.above ?? '' } }
  const taken = (await listTaken(tx, parent.code, parent.id)).filter(({ group }) => group === of.group)
  const serial = nextSerial(of, parent.code, new Set(taken.map(({ code }) => code)))
  if (!serial) return { refusal: 'no-code-left' }
  const { category, nature } = record
  const unit = checkUnit(region, parent, {
    ...{ kind, serial, name, category, nature, creditCode },
    administrator: { name: representative, mobile },
  })
  if (!isUnit(unit)) return { refusal: unit.refusal, ...(fieldOf[unit.refusal] && { detail: fieldOf[unit.refusal] }) }
  const made = await makeUnit(tx, unit, { parent: parent.id, keys, by: null, password, mustChange: false })
  await updateOwnOrganisation(tx, made.organisation, 1, { ...record, creditCode })
  await setAgreed(tx, made.account, agreed)
  await tellAdministrators(tx, parent.id, `“${name}”已由法定代表人注册为本单位的下级单位，${whereToLook}`)
  return { organisation: made.organisation, account: made.account, code: unit.code }
}

const whereToLook = '请到“创建次级机构（单位）”核对。'

const fieldOf: Readonly<Record<string, Detail>> = {
  'not-a-mobile': { where: 'mobile' },
  'no-such-category': { where: 'category' },
  'no-such-nature': { where: 'nature' },
}
