import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { IdentityProvider, ToldPerson } from '../../core/identity-provider.ts'
import { insertAccount, setAgreed, setPassword } from '../db/accounts.ts'
import { type Identity, insertIdentity, setTold } from '../db/identities.ts'
import type { Db, Server } from '../hosted.ts'
import { hashPassword } from '../password.ts'
import { sealIdNumber, sealMobile } from '../personal.ts'
import { seal } from '../seal.ts'

type Shell = Pick<Server, 'keys' | 'now'>

/** From now on this account is theirs who are called so by the service, and says what the service says of them. */
export async function join(
  tx: Db,
  { keys, now }: Shell,
  identity: Identity,
  {
    account,
    told,
    provider,
  }: { account: PersonId; told: ToldPerson | undefined; provider: IdentityProvider | undefined },
) {
  await insertIdentity(tx, identity, { account, told: seal(JSON.stringify(told ?? {}), keys), now: now() })
  const fixed = provider?.people?.fixed ?? []
  if (told)
    await setTold(tx, account, {
      ...(fixed.includes('name') && { name: told.name }),
      ...(fixed.includes('mobile') && told.mobile && { mobile: sealMobile(told.mobile, keys) }),
    })
}

/**
 * The password that everybody is given to begin with is known to others: whoever has not changed it yet, and now comes in
 * another way, is not asked to. It opens nothing any more.
 */
export async function dropGivenPassword(tx: Db, account: PersonId) {
  const { rows } = await sql`select 1 from account where id = ${account} and must_change for update`.execute(tx)
  if (rows.length > 0) await setPassword(tx, account, await unknownPassword(), false)
}

/** Nobody knows it. */
export const unknownPassword = () => hashPassword(randomBytes(32).toString('base64url'))

type Completed = { told: ToldPerson; mobile: string; agreed: { agreement: string; privacy: string } }

/** No password opens it: nobody knows the one that it is given. */
export async function openByProvider(tx: Db, { keys }: Pick<Server, 'keys'>, { told, mobile, agreed }: Completed) {
  const id = await insertAccount(tx, {
    kind: 'applicant',
    login: null,
    name: told.name,
    organisation: null,
    password: await unknownPassword(),
    mustChange: false,
    idNumber: sealIdNumber(told.idNumber, keys),
    mobile: sealMobile(mobile, keys),
    opened: 'by-provider',
    createdBy: null,
  })
  await setAgreed(tx, id, agreed)
  return id
}
