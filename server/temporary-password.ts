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

export type Reached = { id: PersonId; mobile: Buffer }

/** Takes the place of the former password at once. Only who opened an account themselves can be reached like this. */
export async function setTemporaryPassword(tx: Db, idNumber: Buffer, hash: string): Promise<Reached | undefined> {
  const { rows } = await sql<Reached>`
    update account set password = ${hash}, must_change = true, temporary = 'unused', version = version + 1
    where kind = 'applicant' and opened = 'by-oneself' and id_number_mark = ${idNumber} and disabled_at is null
    returning id, mobile_sealed as mobile`.execute(tx)
  return rows[0]
}

/** True once. */
export async function spendTemporaryPassword(db: Db, account: PersonId): Promise<boolean> {
  const { rows } = await sql`
    update account set temporary = 'spent' where id = ${account} and temporary = 'unused' returning 1`.execute(db)
  return rows.length === 1
}
