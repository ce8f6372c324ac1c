import { timingSafeEqual } from 'node:crypto'
import { foldLogin } from '../core/account.ts'
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

export type RegisterRefusal = MobileCodeRefusal | 'already-registered' | 'mobile-taken' | 'login-taken'
export type Typed = Pick<Registration, 'name' | 'idNumber' | 'mobile'> & Partial<Registration>
type Asked = { typed: Typed; password: string; agreed: { agreement: string; privacy: string } }
type Also = (tx: Db, account: number) => Promise<unknown>

/** Opens the account, or says why not. Where a code proves the phone, who has an account is only told to whoever holds it. */
export async function register(
  db: Db,
  server: Pick<Server, 'keys' | 'now'>,
  asked: Asked,
  also: Also,
): Promise<RegisterRefusal | undefined> {
  const held = { code: undefined as number | undefined }
  const opening = db.transaction().execute(async (tx): Promise<RegisterRefusal | undefined> => {
    const { code } = asked.typed
    if (code !== undefined) {
      const proven = await proveMobile(tx, server, { mobile: asked.typed.mobile, code })
      if (typeof proven === 'string') return proven
      held.code = proven.code
    }
    await also(tx, await openAccount(tx, asked, server))
    return undefined
  })
  const refusal = await unlessViolated<RegisterRefusal | undefined, RegisterRefusal>(opening, {
    one_account_a_person: () => 'already-registered',
    one_account_a_mobile: () => 'mobile-taken',
    login_is_unique: () => 'login-taken',
  })
  if (refusal && held.code !== undefined) await countWrongTry(db, held.code)
  return refusal
}

/** Spends the code that was sent to this phone, or says why it is not the one. */
async function proveMobile(
  tx: Db,
  { keys, now }: Pick<Server, 'keys' | 'now'>,
  { mobile, code }: { mobile: string; code: string },
): Promise<{ code: number } | MobileCodeRefusal> {
  const kept = await holdCode(tx, sealMobile(mobile, keys).mark)
  const matches = kept !== undefined && timingSafeEqual(kept.code, markOfCode(mobile, code, keys))
  const refusal = whyNotCode(kept && { ...kept, from: kept.from.getTime() }, matches, now().getTime())
  if (refusal === 'mobile-code-wrong' && kept) await countWrongTry(tx, kept.id)
  if (refusal) return refusal
  if (!kept) throw new Error('a code that was never sent was right')
  await spendCode(tx, kept.id, now())
  return { code: kept.id }
}

async function openAccount(tx: Db, { typed, password, agreed }: Asked, { keys, now }: Pick<Server, 'keys' | 'now'>) {
  const id = await insertAccount(tx, {
    kind: 'applicant',
    login: typed.login === undefined ? null : foldLogin(typed.login),
    name: typed.name.trim(),
    organisation: null,
    password,
    mustChange: false,
    idNumber: sealIdNumber(foldIdNumber(typed.idNumber), keys),
    mobile: sealMobile(typed.mobile, keys),
    ...(typed.email !== undefined && { email: sealEmail(typed.email, keys) }),
    ...(typed.code !== undefined && { mobileProvenAt: now() }),
    opened: 'by-oneself',
    createdBy: null,
  })
  await setAgreed(tx, id, agreed)
  return id
}
