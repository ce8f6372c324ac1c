import { sql } from 'kysely'
import type { Audience } from '../../core/identity-provider.ts'
import type { Db } from '../hosted.ts'
import type { Identity } from './identities.ts'

export type Departure = { state: Buffer; browser: Buffer; secrets: Buffer; audience: Audience }
export type Returned = { secrets: Buffer; audience: Audience; begun: Date }

/** Yesterday's are swept out on the way. */
export const insertDeparture = (db: Db, one: Departure, now: Date) =>
  sql`with old as (delete from identity_departure where begun_at < ${now}::timestamptz - interval '1 day')
    insert into identity_departure (state_hash, browser_hash, secrets_sealed, audience, begun_at)
    values (${one.state}, ${one.browser}, ${one.secrets}, ${one.audience}, ${now})`.execute(db)

export type ReturnRefusal = 'identity-unknown' | 'identity-other-browser' | 'identity-used'

/** Each departure has one return, by the browser that departed. */
export async function takeDeparture(
  db: Db,
  { state, browser }: Pick<Departure, 'state' | 'browser'>,
  now: Date,
): Promise<Returned | ReturnRefusal> {
  const { rows } = await sql<Returned>`
    update identity_departure set used_at = ${now}
    where state_hash = ${state} and browser_hash = ${browser} and used_at is null
    returning secrets_sealed as secrets, audience, begun_at as begun`.execute(db)
  if (rows[0]) return rows[0]
  const { rows: left } = await sql<{ used: boolean }>`
    select used_at is not null as used from identity_departure where state_hash = ${state}`.execute(db)
  if (!left[0]) return 'identity-unknown'
  return left[0].used ? 'identity-used' : 'identity-other-browser'
}

export type Arrival = Identity & { told: Buffer }
const minutes = 30

export const insertArrival = (db: Db, token: Buffer, { issuer, subject, sid, told }: Arrival, now: Date) =>
  sql`with old as (delete from identity_arrival where came_at < ${now}::timestamptz - make_interval(mins => ${minutes})
      or (issuer = ${issuer} and subject_mark = ${subject}))
    insert into identity_arrival (token_hash, issuer, subject_mark, sid_mark, told_sealed, came_at)
    values (${token}, ${issuer}, ${subject}, ${sid ?? null}, ${told}, ${now})`.execute(db)

const columns = sql`issuer, subject_mark as subject, sid_mark as sid, told_sealed as told`
const valid = (token: Buffer, now: Date) =>
  sql`token_hash = ${token} and came_at > ${now}::timestamptz - make_interval(mins => ${minutes})`

export async function findArrival(db: Db, token: Buffer, now: Date): Promise<Arrival | undefined> {
  const { rows } = await sql<Arrival>`select ${columns} from identity_arrival where ${valid(token, now)}`.execute(db)
  return rows[0]
}

/** Two windows can't both complete it. */
export async function takeArrival(tx: Db, token: Buffer, now: Date): Promise<Arrival | undefined> {
  const { rows } = await sql<Arrival>`
    delete from identity_arrival where ${valid(token, now)} returning ${columns}`.execute(tx)
  return rows[0]
}
