import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

/** One at a time for what was typed, until the transaction ends: two requests at once are counted one after the other. */
export const holdRequests = (tx: Db, mark: Buffer) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${mark.toString('hex')}, 0))`.execute(tx)

/** Moments of the former requests of a day, for what was typed and from this address. */
export async function momentsOfRequests(tx: Db, mark: Buffer, address: string, now: Date) {
  const { rows } = await sql<{ at: Date; same: boolean }>`
    select at, mark = ${mark} as same from message_request
    where (mark = ${mark} or address = ${address}) and at > ${now}::timestamptz - interval '1 day'
    order by at desc limit 2000`.execute(tx)
  const moments = (some: typeof rows) => some.map(({ at }) => at.getTime())
  return { typed: moments(rows.filter(({ same }) => same)), address: moments(rows) }
}

export const noteRequest = (tx: Db, mark: Buffer, address: string, now: Date) =>
  sql`insert into message_request (mark, address, at) values (${mark}, ${address}, ${now})`.execute(tx)
