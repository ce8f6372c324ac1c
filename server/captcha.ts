import { createHmac, timingSafeEqual } from 'node:crypto'
import { createChallenge, randomInt } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from './hosted.ts'
import type { Keys } from './seal.ts'

/** About so many rounds cost a browser half a second, and a guesser of passwords a great deal. */
export const usualRounds = 1_000

/** A sum that takes between half and one and a half times the rounds; nobody has to read a picture. */
export const newChallenge = (keys: Keys, rounds = usualRounds) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1_000,
    counter: randomInt(Math.ceil(rounds / 2), Math.ceil(rounds * 1.5) + 1),
    deriveKey,
    expiresAt: new Date(Date.now() + 20 * 60_000),
    ...secrets(keys),
  })

const text = z.string().max(200)

export const challengeShape = z.object({
  parameters: z.object({
    algorithm: text,
    nonce: text,
    salt: text,
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: text,
    keySignature: text.optional(),
    expiresAt: z.number().optional(),
  }),
  signature: text.optional(),
})
export const proofShape = z.object({
  challenge: challengeShape,
  solution: z.object({ counter: z.number(), derivedKey: text, time: z.number().optional() }),
})
export type Proof = z.output<typeof proofShape>

/** A proof that is right and in time; whether it was used before shows when it is spent. */
export type Proven = { signature: string; expiresAt: number }

/** As altcha-lib verifies a solution whose key is signed; its own way, through WebCrypto, costs a log-in twenty times as much. */
export function provenBy({ challenge, solution }: Proof, keys: Keys): Proven | undefined {
  const { signature, parameters } = challenge
  const { expiresAt, keySignature } = parameters
  if (!signature || !expiresAt || !keySignature || expiresAt < Date.now() / 1_000) return undefined
  const { hmacSignatureSecret, hmacKeySignatureSecret } = secrets(keys)
  // Absent stays absent: the signature covers the very keys that were sent out.
  const signed = JSON.stringify(parameters, Object.keys(parameters).sort())
  if (!isSigned(signed, signature, hmacSignatureSecret)) return undefined
  const { counter, derivedKey } = solution
  if (!/^(?:[0-9a-f]{2})+$/.test(derivedKey) || counter !== counter >>> 0) return undefined
  const isRight = isSigned(Buffer.from(derivedKey, 'hex'), keySignature, hmacKeySignatureSecret)
  return isRight ? { signature, expiresAt } : undefined
}

function isSigned(content: string | Buffer, signature: string, secret: string) {
  const [ours, theirs] = [createHmac('sha256', secret).update(content).digest('hex'), signature].map((one) =>
    Buffer.from(one),
  )
  return ours?.length === theirs?.length && timingSafeEqual(ours as Buffer, theirs as Buffer)
}

/** One row when it had not been spent before. */
export const spending = ({ signature, expiresAt }: Proven) => sql`
    insert into captcha_spent (mark, expires_at) values (decode(md5(${signature}), 'hex'), to_timestamp(${expiresAt}))
    on conflict do nothing returning 1`

/** Right, in time, and not used before. */
export async function isProof(db: Db, keys: Keys, proof: Proof): Promise<boolean> {
  const proven = provenBy(proof, keys)
  if (!proven) return false
  const { rows } =
    await sql`/* spend-captcha */ with gone as (delete from captcha_spent where expires_at < now()) ${spending(proven)}`.execute(
      db,
    )
  return rows.length === 1
}

const known = new WeakMap<Buffer, { hmacSignatureSecret: string; hmacKeySignatureSecret: string }>()

export function secrets({ mark }: Keys) {
  const found = known.get(mark) ?? {
    hmacSignatureSecret: secret('captcha', mark),
    hmacKeySignatureSecret: secret('captcha key', mark),
  }
  known.set(mark, found)
  return found
}

const secret = (purpose: string, key: Buffer) => createHmac('sha256', key).update(purpose).digest('hex')
