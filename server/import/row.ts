import { sql } from 'kysely'
import { kindsBelow } from '../../core/account.ts'
import { nextSerial } from '../../core/code.ts'
import type { OrganisationId, PersonId } from '../../core/id.ts'
import { checkCreditCode, foldCreditCode } from '../../core/identity.ts'
import type { Region } from '../../core/region.ts'
import type { RowRefusal } from '../../core/row-refusals.ts'
import { findKnown } from '../db/applicants.ts'
import { findOrganisation, listTaken } from '../db/organisations.ts'
import { upsertRegistered } from '../db/registered-units.ts'
import { violated } from '../db/violation.ts'
import { type Db, type Server, today } from '../hosted.ts'
import { personName, unitName } from '../http/route.ts'
import { checkPerson, makeApplicant, whyNotNew } from '../new-applicant.ts'
import { checkUnit, isUnit, makeUnit, type UnitRefusal } from '../new-unit.ts'
import { sealIdNumber } from '../personal.ts'

export type Importing = {
  region: Region
  server: Server
  office: OrganisationId
  by: PersonId
  password: string
}
type Cells = Readonly<Record<string, string>>

/** One row of an import, in the transaction of its batch: made, or why not, and then nothing of it is left behind. */
export async function importRow(
  tx: Db,
  kind: 'organisations' | 'applicants' | 'registered-units',
  cells: Cells,
  importing: Importing,
): Promise<UnitRefusal | undefined> {
  await sql`savepoint one_row`.execute(tx)
  try {
    const refusal = await importers[kind](tx, cells, importing)
    await sql`release savepoint one_row`.execute(tx)
    return refusal
  } catch (error) {
    const refusal = clashes[violated(error) ?? '']
    if (!refusal) throw error
    await sql`rollback to savepoint one_row`.execute(tx)
    return { refusal, detail: { code: cells.serial ?? '', name: cells.name ?? '', login: cells.serial ?? '' } }
  }
}

async function person(
  tx: Db,
  cells: Cells,
  { server, office, by, password }: Importing,
): Promise<UnitRefusal | undefined> {
  const asked = { name: cells.name ?? '', idNumber: cells.idNumber ?? '', mobile: cells.mobile ?? '' }
  if (!personName.safeParse(asked.name).success) return { refusal: 'name-not-allowed' }
  const refusal = checkPerson(asked, today(server))
  if (refusal) return refusal
  const idNumber = sealIdNumber(asked.idNumber, server.keys)
  const [known] = await findKnown(tx, [idNumber.mark])
  const obstacle = whyNotNew(known, asked, office)
  if (obstacle) return obstacle
  await makeApplicant(tx, asked, { idNumber, office, keys: server.keys, by, password })
  return undefined
}

async function unit(
  tx: Db,
  cells: Cells,
  { region, server, office, by, password }: Importing,
): Promise<UnitRefusal | undefined> {
  const parent = await findOrganisation(tx, office)
  if (!parent) throw new Error(`organisation ${office} is gone`)
  const kind = kindsBelow(region, parent.kind).find(({ name }) => name === cells.kind)
  if (!kind) return { refusal: 'kind-not-below' }
  const administrator = { name: cells.administratorName ?? '', mobile: cells.administratorMobile ?? '' }
  if (!unitName.safeParse(cells.name).success || !personName.safeParse(administrator.name).success)
    return { refusal: 'name-not-allowed' }
  const taken = cells.serial ? [] : await listTaken(tx, parent.code, parent.id)
  const codes = new Set(taken.filter(({ group }) => group === kind.group).map(({ code }) => code))
  const serial = cells.serial || nextSerial(kind, parent.code, codes)
  if (!serial) return { refusal: 'no-code-left' }
  const { category, nature, creditCode, name = '' } = cells
  const asked = { kind: kind.id, serial, name, administrator, ...given({ category, nature, creditCode }) }
  const checked = checkUnit(region, parent, asked)
  if (!isUnit(checked)) return checked
  await makeUnit(tx, checked, { parent: office, keys: server.keys, by, password })
  return undefined
}

async function registeredUnit(tx: Db, cells: Cells, { server }: Importing): Promise<UnitRefusal | undefined> {
  const name = unitName.safeParse(cells.name)
  if (!name.success) return { refusal: 'name-not-allowed' }
  const refusal = checkCreditCode(cells.creditCode ?? '')
  if (refusal) return { refusal }
  await upsertRegistered(tx, { creditCode: foldCreditCode(cells.creditCode ?? ''), name: name.data }, server.now())
  return undefined
}

const importers = { applicants: person, organisations: unit, 'registered-units': registeredUnit }

const given = (cells: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text))

const clashes: Readonly<Record<string, RowRefusal>> = {
  code_is_unique_in_its_group: 'code-taken',
  one_unit_a_credit_code: 'credit-code-taken',
  sibling_names_differ: 'name-taken',
  login_is_unique: 'login-taken',
  one_account_a_person: 'person-elsewhere',
}
