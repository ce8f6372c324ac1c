import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { PersonId } from '../../core/id.ts'
import { example } from '../../regions/example/index.ts'
import type { Server } from '../hosted.ts'
import { openSession } from '../session.ts'
import { testDatabase } from '../testing/database.ts'
import { nightly } from './nightly.ts'

const database = await testDatabase()
const db = database.region('example')

it('forgets log-ins that have ended and keeps the others', async () => {
  const { rows } = await sql<{
    id: PersonId
  }>`insert into account (kind, login, name, password) values ('system', 'one', '甲', '') returning id`.execute(db)
  const id = rows[0]?.id as PersonId
  for (let count = 0; count < 3; count++) await openSession(db, id, '')
  await sql`update login_session set expires_at = now() - interval '1 second' where token_hash = (select token_hash from login_session order by 1 limit 1)`.execute(
    db,
  )
  await sql`update login_session set seen_at = now() - interval '2 days' where token_hash = (select token_hash from login_session order by 1 desc limit 1)`.execute(
    db,
  )
  const server = {
    regions: new Map([['example', { region: example, db }]]),
    files: mkdtempSync(join(tmpdir(), 'nightly-')),
    now: () => new Date(),
  } as unknown as Server
  await nightly(server)
  expect(await db.selectFrom('login_session').select('account').execute()).toEqual([{ account: id }])
})
