import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { example } from '../../regions/example/index.ts'
import type { Db } from '../hosted.ts'
import { type App, buildApp } from '../http/app.ts'
import { ok, route } from '../http/route.ts'
import { startReplicated, whyNoReplica } from '../testing/replica.ts'
import { migrate } from './migrate.ts'
import { type Databases, openPlaces } from './places.ts'

const missing = whyNoReplica()
if (missing) console.warn(`The tests of a replica are left out: ${missing}`)

const common = { who: ['anyone'] as const, tag: '测试', summary: '' }
/** Says where it reads. */
const where = route({
  ...common,
  method: 'GET',
  path: '/where',
  reads: 'replica',
  answer: z.object({ replica: z.boolean() }),
  handle: async ({ db }) => {
    const { rows } = await sql<{ replica: boolean }>`select pg_is_in_recovery() as replica`.execute(db)
    return { replica: rows[0]?.replica ?? false }
  },
})
const writing = {
  ...common,
  answer: ok,
  handle: async ({ db }: { db: Db }) => {
    await sql`insert into setting (key, value) values ('a', '1') on conflict (key) do update set value = '2'`.execute(
      db,
    )
    return { ok: true as const }
  },
}
const extra = [
  where,
  route({ ...writing, method: 'PUT', path: '/written' }),
  route({ ...writing, method: 'GET', path: '/mistaken', reads: 'replica' }),
]

describe.skipIf(missing)('lists, where there is a replica', () => {
  let servers: Awaited<ReturnType<typeof startReplicated>>
  let database: Databases
  let app: App

  beforeAll(async () => {
    servers = await startReplicated()
    await migrate(servers.primary, ['example'])
    database = openPlaces([{ connection: servers.primary, read: servers.replica, regions: ['example'] }])
    const key = Buffer.alloc(32, 7)
    const reader = database.reader('example')
    app = await buildApp(
      {
        regions: new Map([['example', { region: example, db: database.region('example'), ...(reader && { reader }) }]]),
        keys: { field: key, mark: key, certificate: key },
        ...{ files: '/nonexistent', publicUrl: 'http://localhost', demonstration: false, now: () => new Date() },
      },
      { logLevel: 'silent', extra },
    )
  }, 90_000)
  afterAll(async () => {
    await app?.close()
    await database?.close()
    await servers?.stop()
  })

  const ask = async (method: 'GET' | 'PUT', path: string, cookie = '') => {
    const answer = await app.inject({ method, url: `/api/example${path}`, headers: { cookie } })
    return { ...answer.json(), cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] }
  }
  const at = async () => (await ask('GET', '/where')).replica
  const onReplica = async (text: string) => {
    const client = new pg.Client(servers.replica)
    await client.connect()
    await client.query(text).finally(() => client.end())
  }

  it('are read there, but not by whoever has just changed something', async () => {
    await expect.poll(at, { timeout: 10_000 }).toBe(true)
    const { cookie } = await ask('PUT', '/written')
    expect(cookie).toBe('changed-example=1')
    expect((await ask('GET', '/where', cookie)).replica).toBe(false)
    expect(await at()).toBe(true)
  })

  it('are read at the first server when the replica is too far behind', async () => {
    await onReplica('select pg_wal_replay_pause()')
    await expect
      .poll(
        async () => {
          await ask('PUT', '/written')
          return at()
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(false)
    await onReplica('select pg_wal_replay_resume()')
    await expect.poll(at, { timeout: 20_000 }).toBe(true)
  })

  it('that turn out to write are answered by the first server', async () => {
    expect(await ask('GET', '/mistaken')).toMatchObject({ ok: true })
    await expect.poll(at, { timeout: 20_000, interval: 500 }).toBe(true)
  })

  it('are read at the first server when the replica is gone', async () => {
    await servers.killReplica()
    for (let turn = 0; turn < 5; turn++) expect(await at()).toBe(false)
  })
})
