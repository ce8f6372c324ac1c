import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../hosted.ts'
import { type Keys, seal, unseal } from '../../seal.ts'
import { newSigningKey } from './provider.ts'

type Payload = Readonly<Record<string, unknown>>

/** What the provider remembers, in the database: the way back may lead to another server process than the way there. */
export const memoryIn = (db: Db) => (model: string) => {
  const find = async (where: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ payload: Payload }>`
      select payload from stand_in where ${where} and expires_at > now() limit 1`.execute(db)
    return rows[0]?.payload
  }
  const key = (id: string) => `${model}:${id}`
  const inModel = sql`starts_with(id, ${key('')})`
  return {
    upsert: async (id: string, payload: Payload, seconds = 3600) => {
      await sql`with gone as (delete from stand_in where expires_at < now() - interval '1 hour')
        insert into stand_in (id, payload, expires_at)
        values (${key(id)}, ${JSON.stringify(payload)}::jsonb, now() + make_interval(secs => ${seconds}))
        on conflict (id) do update set payload = excluded.payload, expires_at = excluded.expires_at`.execute(db)
    },
    find: (id: string) => find(sql`id = ${key(id)}`),
    findByUid: (uid: string) => find(sql`${inModel} and payload ->> 'uid' = ${uid}`),
    findByUserCode: (code: string) => find(sql`${inModel} and payload ->> 'userCode' = ${code}`),
    consume: async (id: string) => {
      await sql`update stand_in set payload = payload || jsonb_build_object('consumed', extract(epoch from now())::bigint)
        where id = ${key(id)}`.execute(db)
    },
    destroy: async (id: string) => {
      await sql`delete from stand_in where id = ${key(id)}`.execute(db)
    },
    revokeByGrantId: async (grant: string) => {
      await sql`delete from stand_in where payload ->> 'grantId' = ${grant}`.execute(db)
    },
  }
}

/** The same in every process. */
export const secretOf = (purpose: string, { mark }: Keys) =>
  createHmac('sha256', mark).update(`stand-in ${purpose}`).digest('base64url')

/** Made by whichever process needs it first. */
export async function keptSigningKey(db: Db, keys: Keys): Promise<object> {
  const fresh = seal(JSON.stringify(await newSigningKey()), keys).toString('base64')
  const { rows } = await sql<{ value: string }>`
    insert into setting (key, value) values ('stand-in-key', to_jsonb(${fresh}::text))
    on conflict (key) do update set key = excluded.key returning value`.execute(db)
  if (!rows[0]) throw new Error('no signing key was kept')
  return JSON.parse(unseal(Buffer.from(rows[0].value, 'base64'), keys))
}
