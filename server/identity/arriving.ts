import type { PersonId } from '../../core/id.ts'
import type { IdentityProvider } from '../../core/identity-provider.ts'
import {
  type Audience,
  type Refusal,
  type ToldPerson,
  type ToldUnit,
  toldPerson,
  toldUnit,
  type UnitRefusal,
} from '../../core/identity-provider.ts'
import {
  findByCreditCode,
  findByNumber,
  findHolder,
  type Holder,
  type Identity,
  isCreditCodeTaken,
} from '../db/identities.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import { sealIdNumber } from '../personal.ts'
import { type Keys, mark } from '../seal.ts'
import type { Redeemed } from './relying-party.ts'

export type ArrivalRefusal =
  | Refusal
  | UnitRefusal
  | 'account-disabled'
  | 'identity-no-account'
  | 'identity-not-offered'
  | 'identity-other-number'
  | 'identity-taken'
  | 'identity-unit-unknown'

export type Arrived =
  | { is: 'known'; account: PersonId; joined: boolean; told: ToldPerson | undefined }
  | { is: 'new'; told: ToldPerson }
  | { is: 'new-unit'; told: ToldUnit }
  | { is: 'refused'; refusal: ArrivalRefusal }

/** What the service calls somebody is kept as a mark: it may be a personal number. */
export const identityOf = (
  issuer: string,
  { subject, sid }: { subject: string; sid?: string },
  keys: Keys,
): Identity => ({
  issuer,
  subject: mark(`identity ${issuer} ${subject}`, keys),
  sid: sid === undefined ? undefined : mark(`identity session ${issuer} ${sid}`, keys),
})

/** Whose account it is that the service vouches for: by what it calls them, else by the number that only one person has. */
export async function recognise(
  hosted: Hosted,
  server: Pick<Server, 'keys' | 'now'>,
  { audience, identity, claims }: { audience: Audience; identity: Identity; claims: Redeemed['claims'] },
): Promise<Arrived> {
  const { provider } = hosted.region.accounts
  if (!provider) return refused('identity-not-offered')
  return audience === 'people'
    ? person(hosted, server, identity, toldPerson(claims, provider.people, today(server)))
    : unit(hosted, identity, provider, claims)
}

async function person(
  { db, region }: Hosted,
  { keys }: Pick<Server, 'keys'>,
  identity: Identity,
  told: ToldPerson | Refusal,
): Promise<Arrived> {
  if (typeof told === 'string') return refused(told)
  const number = sealIdNumber(told.idNumber, keys).mark
  const holder = await findHolder(db, identity)
  if (holder) return holder.number?.equals(number) ? known(holder, told) : refused('identity-other-number')
  const other = await findByNumber(db, identity, number)
  if (other) return other.subject ? refused('identity-taken') : known(other, told)
  return region.accounts.opened === 'by-provider' ? { is: 'new', told } : refused('identity-no-account')
}

async function unit(
  { db, region }: Hosted,
  identity: Identity,
  { units }: IdentityProvider,
  claims: Redeemed['claims'],
): Promise<Arrived> {
  const told = toldUnit(claims, units)
  if (typeof told === 'string') return refused(told)
  const holder = await findHolder(db, identity)
  if (holder) return holder.creditCode === told.creditCode ? known(holder, undefined) : refused('identity-other-number')
  const other = await findByCreditCode(db, identity, told.creditCode)
  if (!other)
    return region.accounts.opened === 'by-provider' && !(await isCreditCodeTaken(db, told.creditCode))
      ? { is: 'new-unit', told }
      : refused('identity-unit-unknown')
  return other.subject ? refused('identity-taken') : known(other, undefined)
}

const known = ({ id, disabled, subject }: Holder, told: ToldPerson | undefined): Arrived =>
  disabled ? refused('account-disabled') : { is: 'known', account: id, joined: subject === null, told }

const refused = (refusal: ArrivalRefusal): Arrived => ({ is: 'refused', refusal })
