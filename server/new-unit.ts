import { kindsBelow } from '../core/account.ts'
import { fullCode } from '../core/code.ts'
import type { OrganisationId, PersonId } from '../core/id.ts'
import { checkCreditCode, foldCreditCode, isMobilePhone } from '../core/identity.ts'
import type { OrganisationKind } from '../core/organisation.ts'
import type { Region } from '../core/region.ts'
import type { RowRefusal } from '../core/row-refusals.ts'
import type { Detail } from '../core/sentence.ts'
import { insertAccount } from './db/accounts.ts'
import { insertOrganisation } from './db/organisations.ts'
import type { Db } from './hosted.ts'
import { sealMobile } from './personal.ts'
import type { Keys } from './seal.ts'

export type UnitAsked = {
  kind: string
  serial: string
  name: string
  category?: string | undefined
  nature?: string | undefined
  creditCode?: string | undefined
  administrator: { name: string; mobile: string }
}
export type Parent = { id: OrganisationId; kind: string; code: string }
export type NewUnit = UnitAsked & { of: OrganisationKind; code: string }
export type UnitRefusal = { refusal: RowRefusal; detail?: Detail }

/** What can be told without the database: the kind belongs below the parent, the code is in its range, the numbers hold. */
export function checkUnit(region: Region, parent: Parent, asked: UnitAsked): NewUnit | UnitRefusal {
  const of = kindsBelow(region, parent.kind).find(({ id }) => id === asked.kind)
  if (!of) return { refusal: 'kind-not-below' }
  const code = fullCode(of, parent.code, asked.serial)
  if (!code.ok) return { refusal: code.refusal, detail: rangeOf(of) }
  if (asked.category && !region.categories.includes(asked.category)) return { refusal: 'no-such-category' }
  if (asked.nature && !region.natures.includes(asked.nature)) return { refusal: 'no-such-nature' }
  const credit = asked.creditCode ? checkCreditCode(asked.creditCode) : undefined
  if (credit) return { refusal: credit }
  if (!isMobilePhone(asked.administrator.mobile)) return { refusal: 'not-a-mobile' }
  return { ...asked, of, code: code.code }
}

export const isUnit = (checked: NewUnit | UnitRefusal): checked is NewUnit => 'of' in checked

/** The unit and its administrator, both or neither: the caller gives a transaction. The log-in name is the unit's code. */
export async function makeUnit(
  tx: Db,
  unit: NewUnit,
  {
    parent,
    keys,
    by,
    password,
    mustChange = true,
  }: { parent: OrganisationId | null; keys: Keys; by: PersonId | null; password: string; mustChange?: boolean },
) {
  const organisation = await insertOrganisation(tx, {
    parent,
    kind: unit.of.id,
    group: unit.of.group,
    code: unit.code,
    name: unit.name,
    category: unit.category ?? unit.of.defaults?.category ?? null,
    nature: unit.nature ?? unit.of.defaults?.nature ?? null,
    creditCode: (unit.creditCode && foldCreditCode(unit.creditCode)) || null,
  })
  const login = loginOf(unit)
  const account = await insertAccount(tx, {
    kind: 'administrator',
    login,
    name: unit.administrator.name,
    organisation,
    password,
    mustChange,
    mobile: sealMobile(unit.administrator.mobile, keys),
    createdBy: by,
  })
  return { organisation, account, login }
}

/** Codes are unique in a group of kinds only; the letter keeps an office and a department of one code apart. */
const loginOf = ({ code, of }: NewUnit) => (of.group === 'office' ? code : `${code}${letters[of.group]}`)

const letters = { office: '', department: 'b', 'self-review': 'z', agency: 'r', employer: 'd' } as const

const rangeOf = ({ name, serial }: OrganisationKind) => ({
  kind: name,
  digits: serial?.digits ?? 0,
  from: String(serial?.from ?? '').padStart(serial?.digits ?? 0, '0'),
  to: String(serial?.to ?? '').padStart(serial?.digits ?? 0, '0'),
})
