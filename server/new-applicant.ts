import type { Day } from '../core/day.ts'
import type { OrganisationId, PersonId } from '../core/id.ts'
import { checkIdNumber, isMobilePhone } from '../core/identity.ts'
import { insertAccount } from './db/accounts.ts'
import type { Known } from './db/applicants.ts'
import type { Db } from './hosted.ts'
import type { UnitRefusal } from './new-unit.ts'
import { type Sealed, sealMobile } from './personal.ts'
import type { Keys } from './seal.ts'

export type PersonAsked = { name: string; idNumber: string; mobile: string }

/** What can be told without the database. */
export const checkPerson = ({ idNumber, mobile }: PersonAsked, today: Day): UnitRefusal | undefined => {
  const refusal = checkIdNumber(idNumber, today)
  if (refusal) return { refusal }
  return isMobilePhone(mobile) ? undefined : { refusal: 'not-a-mobile' }
}

/** One person, one account for good: what stands in the way of a new one for somebody who is known already. */
export function whyNotNew(
  known: Known | undefined,
  { name }: PersonAsked,
  office: OrganisationId,
): UnitRefusal | undefined {
  if (!known) return undefined
  if (known.organisation === office) return { refusal: 'already-in-unit', detail: { name: known.name } }
  if (known.name !== name) return { refusal: 'person-has-other-name' }
  return { refusal: known.released ? 'person-released' : 'person-elsewhere' }
}

export const makeApplicant = (
  tx: Db,
  { name, mobile }: PersonAsked,
  {
    idNumber,
    office,
    keys,
    by,
    password,
  }: { idNumber: Sealed; office: OrganisationId; keys: Keys; by: PersonId; password: string },
) =>
  insertAccount(tx, {
    kind: 'applicant',
    login: null,
    name,
    organisation: office,
    password,
    idNumber,
    mobile: sealMobile(mobile, keys),
    createdBy: by,
  })
