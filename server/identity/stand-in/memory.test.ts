import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { keptSigningKey, memoryIn, secretOf } from './memory.ts'

const { region } = await testDatabase()
const db = region('example')
const key = Buffer.alloc(32, 7)
const keys = { field: key, mark: key, certificate: key }

it('what one process remembers of a log-in, another finds, until its time is over', async () => {
  const [sessions, codes] = [memoryIn(db)('Session'), memoryIn(db)('AuthorizationCode')]
  await sessions.upsert('a', { uid: 'u1', accountId: 'lin' }, 60)
  await codes.upsert('a', { grantId: 'g1' }, 60)
  expect(await memoryIn(db)('Session').findByUid('u1')).toEqual({ uid: 'u1', accountId: 'lin' })
  await codes.consume('a')
  expect(await codes.find('a')).toEqual({ grantId: 'g1', consumed: expect.any(Number) })
  await codes.revokeByGrantId('g1')
  expect([await codes.find('a'), await codes.findByUid('u1')]).toEqual([undefined, undefined])
  await sql`update stand_in set expires_at = now()`.execute(db)
  expect(await sessions.find('a')).toBeUndefined()
})

it('all sign with one key and know one secret', async () => {
  const [one, other] = await Promise.all([keptSigningKey(db, keys), keptSigningKey(db, keys)])
  expect(one).toEqual(other)
  expect(secretOf('client', keys)).toBe(secretOf('client', keys))
  expect(secretOf('client', keys)).not.toBe(secretOf('cookies', keys))
})
