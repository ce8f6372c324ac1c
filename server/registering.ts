import { timingSafeEqual } from 'node:crypto'
import { foldIdNumber, foldPhone } from '../core/identity.ts'
import { foldMobileCode, type MobileCodeRefusal, whyNotCode } from '../core/mobile-code.ts'
import type { Registration } from '../core/registration.ts'
import { insertAccount, setAgreed } from './db/accounts.ts'
import { countWrongTry, holdCode, spendCode } from './db/mobile-codes.ts'
import { unlessViolated } from './db/violation.ts'
import type { Db, Server } from './hosted.ts'
import { sealEmail, sealIdNumber, sealMobile } from './personal.ts'
import { type Keys, mark } from './seal.ts'

/** A code says nothing about itself, and nothing without the number that it was sent to. */
export const markOfCode = (mobile: string, code: string, keys: Keys) =>
  mark(`code ${foldPhone(mobile)} ${foldMobileCode(code)}`, keys)

export type RegisterRefusal = MobileCodeRefusal | 'already-registered' | 'mobile-taken'
type Asked = { typed: Registration; password: string; agreed: { agreement: string; privacy: string } }

/** Opens the account, or says why not. Who has an account is only told to whoever holds the phone, five times a code. */
export async function register(
  db: Db,
  server: Pick<Server, 'keys' | 'now'>,
  asked: Asked,
  also: (tx: Db, account: number) => Promise<unknown>,
): Promise<RegisterRefusal | undefined> {
  const { keys, now } = server
  const { mobile, code } = asked.typed
  const owner = sealMobile(mobile, keys).mark
  const held = { code: undefined as number | undefined }
  const opening = db.transaction().execute(async (tx): Promise<RegisterRefusal | undefined> => {
    const kept = await holdCode(tx, owner)
    const matches = kept !== undefined && timingSafeEqual(kept.code, markOfCode(mobile, code, keys))
    const refusal = whyNotCode(kept && { ...kept, from: kept.from.getTime() }, matches, now().getTime())
    if (refusal === 'mobile-code-wrong' && kept) await countWrongTry(tx, kept.id)
    if (refusal || !kept) return refusal
    held.code = kept.id
    await spendCode(tx, kept.id, now())
    await also(tx, await openAccount(tx, asked, keys))
    return undefined
  })
  const refusal = await unlessViolated<RegisterRefusal | undefined, RegisterRefusal>(opening, {
    one_account_a_person: () => 'already-registered',
    one_account_a_mobile: () => 'mobile-taken',
  })
  if (refusal && held.code !== undefined) await countWrongTry(db, held.code)
  return refusal
}

async function openAccount(tx: Db, { typed, password, agreed }: Asked, keys: Keys) {
  const id = await insertAccount(tx, {
    kind: 'applicant',
    login: null,
    name: typed.name.trim(),
    organisation: null,
    password,
    mustChange: false,
    idNumber: sealIdNumber(foldIdNumber(typed.idNumber), keys),
    mobile: sealMobile(typed.mobile, keys),
    email: sealEmail(typed.email, keys),
    opened: 'by-oneself',
    createdBy: null,
  })
  await setAgreed(tx, id, agreed)
  return id
}
