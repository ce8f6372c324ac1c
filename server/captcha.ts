import { createHmac } from 'node:crypto'
import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
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

/** Right, in time, and not used before. */
export async function isProof(db: Db, keys: Keys, proof: Proof): Promise<boolean> {
  const { challenge, solution } = withoutHoles(proof)
  if (!challenge.signature || !challenge.parameters.expiresAt) return false
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets(keys) }).catch(() => ({
    verified: false,
  }))
  if (!verified) return false
  const { rows } = await sql`/* spend-captcha */
    with gone as (delete from captcha_spent where expires_at < now())
    insert into captcha_spent (mark, expires_at)
    values (decode(md5(${challenge.signature}), 'hex'), to_timestamp(${challenge.parameters.expiresAt}))
    on conflict do nothing returning 1`.execute(db)
  return rows.length === 1
}

/** Absent stays absent: the signature covers the very keys that were sent out. */
const withoutHoles = (proof: Proof) => JSON.parse(JSON.stringify(proof)) as Parameters<typeof verifySolution>[0]

const secrets = ({ mark }: Keys) => ({
  hmacSignatureSecret: secret('captcha', mark),
  hmacKeySignatureSecret: secret('captcha key', mark),
})

const secret = (purpose: string, key: Buffer) => createHmac('sha256', key).update(purpose).digest('hex')
