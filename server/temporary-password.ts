import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '../core/id.ts'
import type { Db } from './hosted.ts'

/** Ten characters that nobody confuses when reading them off a phone: a letter first, a digit second. */
export const newTemporaryPassword = () =>
  one(letters) + one(digits) + Array.from({ length: 8 }, () => one(letters + digits)).join('')

const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ'
const digits = '23456789'
const one = (of: string) => of.charAt(randomInt(of.length))

export type Reachable = { id: PersonId; mobile: Buffer }

/** Only who opened an account themselves can be reached, a person or a unit: by number or by log-in name. */
export async function findReachable(
  tx: Db,
  by: { idNumberMark: Buffer } | { login: string },
): Promise<Reachable | undefined> {
  const { rows } = await sql<Reachable>`
    select id, mobile_sealed as mobile from account
    where opened = 'by-oneself' and disabled_at is null
      and ${'login' in by ? sql`login = ${by.login}` : sql`kind = 'applicant' and id_number_mark = ${by.idNumberMark}`}
    for no key update`.execute(tx)
  return rows[0]
}

/** Takes the place of the former password at once. */
export const setTemporaryPassword = (tx: Db, id: PersonId, hash: string) =>
  sql`update account set password = ${hash}, must_change = true, temporary = 'unused', version = version + 1
    where id = ${id}`.execute(tx)

/** True once. */
export async function spendTemporaryPassword(db: Db, account: PersonId): Promise<boolean> {
  const { rows } = await sql`
    update account set temporary = 'spent' where id = ${account} and temporary = 'unused' returning 1`.execute(db)
  return rows.length === 1
}
