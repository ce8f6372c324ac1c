import { sql } from 'kysely'
import { insertAccount } from '../db/accounts.ts'
import type { Db } from '../hosted.ts'

/** Whoever keeps the system running: sees how it gets on, and nobody's declaration. */
export const operator = {
  login: 'operator',
  name: '值守员',
  unit: '系统运行',
  does: '系统管理员，查看运行状况',
} as const

export async function insertOperator(tx: Db, password: string, agreed: object) {
  const { login, name } = operator
  const id = await insertAccount(tx, {
    kind: 'system',
    login,
    name,
    organisation: null,
    password,
    createdBy: null,
    mustChange: false,
  })
  await sql`update account set agreed = ${JSON.stringify(agreed)}::jsonb where id = ${id}`.execute(tx)
}
