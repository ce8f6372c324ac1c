import { sql } from 'kysely'
import type { Db } from '../hosted.ts'

export const insertCode = (tx: Db, one: { mobile: Buffer; code: Buffer; message: number }) =>
  sql`insert into mobile_code (mobile_mark, code_mark, message) values (${one.mobile}, ${one.code}, ${one.message})`.execute(
    tx,
  )

export type KeptCode = { id: number; code: Buffer; wrongTries: number; used: boolean; from: Date }

/** The last one of this mobile phone, held until the transaction ends: two browsers can't both use it. */
export async function holdCode(tx: Db, mobile: Buffer): Promise<KeptCode | undefined> {
  const { rows } = await sql<KeptCode>`
    select c.id, c.code_mark as code, c.wrong_tries as "wrongTries", c.used_at is not null as used,
      coalesce(m.sent_at, m.made_at) as "from"
    from mobile_code c join text_message m on m.id = c.message
    where c.mobile_mark = ${mobile} order by c.id desc limit 1 for update of c`.execute(tx)
  return rows[0]
}

export const spendCode = (tx: Db, id: number, now: Date) =>
  sql`update mobile_code set used_at = ${now} where id = ${id}`.execute(tx)

/** Whatever a right code was tried with in vain counts too: with one code nobody tries out number after number. */
export const countWrongTry = (db: Db, id: number) =>
  sql`update mobile_code set wrong_tries = wrong_tries + 1 where id = ${id}`.execute(db)
