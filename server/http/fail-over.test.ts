import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PersonId } from '../../core/id.ts'
import { example } from '../../regions/example/index.ts'
import { watched } from '../db/watched.ts'
import type { Db, Server } from '../hosted.ts'
import { keepWorking } from '../jobs/keeping.ts'
import { openSession } from '../session.ts'
import { enrol } from '../testing/cast.ts'
import { ownPostgres } from '../testing/own-postgres.ts'
import type { Site } from '../testing/site.ts'
import { buildApp } from './app.ts'
import { cookieName } from './cookie.ts'
import { route } from './route.ts'

const postgres = await ownPostgres()
const { db } = postgres
const server: Server = {
  regions: new Map([['example', { region: example, db }]]),
  keys: { field: randomBytes(32), mark: randomBytes(32), certificate: randomBytes(32) },
  files: '/nonexistent',
  publicUrl: 'https://titles.example',
  demonstration: false,
  now: () => new Date('2026-05-09T10:00:00+08:00'),
}

/** What the routes below do with their database, and how often they were called. */
let work: (db: Db) => Promise<unknown> = async () => {}
let calls = 0
const tried = (method: 'GET' | 'PUT') =>
  route({
    method,
    path: '/tried',
    who: ['anyone'],
    tag: '测试',
    summary: '测试',
    answer: z.object({ calls: z.number() }),
    handle: async (call) => {
      calls++
      await work(call.db)
      return { calls }
    },
  })
const app = await buildApp(server, { logLevel: 'silent', extra: [tried('GET'), tried('PUT')] })
afterAll(() => app.close())

let cookie: string
const ask = async (method: 'GET' | 'PUT', path: string, payload?: object) => {
  const answer = await app.inject({ method, url: path, headers: { cookie }, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json(), again: answer.headers['retry-after'] }
}
const phrases = '/api/example/phrases'
const inFirstCall = (then: (db: Db) => Promise<unknown>) => {
  calls = 0
  work = async (db) => (calls === 1 ? then(db) : sql`select 1`.execute(db))
}
const endOwn = async (db: Db) => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  await postgres.admin(`select pg_terminate_backend(${rows[0]?.pid})`)
}

beforeAll(async () => {
  const settle = async () => {
    await sql`update account set must_change = false`.execute(db)
    await sql`update organisation set completed_at = now()`.execute(db)
  }
  const cast = await enrol({ db, region: example, server, settle } as unknown as Site)
  cookie = `${cookieName('example')}=${await openSession(db, cast.officer.works as PersonId, '192.0.2.1')}`
})

const away = { status: 503, body: { refusal: 'database-away' }, again: '2' }

describe('while the database is away', () => {
  it('whoever asks is told to wait and when to ask again, and is served as soon as it is back', async () => {
    expect((await ask('GET', phrases)).status).toBe(200)
    await postgres.crash()
    for (let nth = 0; nth < 4; nth++) {
      expect(await ask('GET', phrases)).toEqual(away)
      expect(await ask('PUT', '/api/example/session', { role: 'officer', login: 'a', password: 'b' })).toEqual(away)
    }
    expect(await ask('GET', '/ready')).toEqual({ status: 503, body: { ok: false }, again: '2' })
    expect((await ask('GET', '/health')).status).toBe(200)
    await postgres.begin()
    expect((await ask('GET', phrases)).status).toBe(200)
    expect((await ask('GET', '/ready')).status).toBe(200)
  })

  const cutThere = async (one: Db) => {
    await endOwn(one)
    await sql`select 1`.execute(one)
  }
  const cut = (db: Db) => db.connection().execute(cutThere)

  it('what only reads is asked once more by itself', async () => {
    inFirstCall(cut)
    expect(await ask('GET', '/api/example/tried')).toMatchObject({ status: 200, body: { calls: 2 } })
  })

  it('what writes is not, for it may be stored', async () => {
    inFirstCall(cut)
    expect(await ask('PUT', '/api/example/tried')).toEqual(away)
    expect(calls).toBe(1)
  })

  it('a transaction that is cut is told as such: before its end, or while it ends', async () => {
    const inTransaction = (then: (tx: Db) => Promise<unknown>) => (db: Db) =>
      db.transaction().execute(async (tx) => void (await then(tx)))
    for (const then of [cutThere, endOwn]) {
      inFirstCall(inTransaction(then))
      expect(await ask('PUT', '/api/example/tried')).toEqual(away)
    }
  })
})

it('a server that may only be read any more is read, and whoever would write is told to wait', async () => {
  await postgres.readOnly('on')
  await expect.poll(async () => (await ask('PUT', '/api/example/session', {})).status).not.toBe(500)
  await expect.poll(async () => (await ask('GET', '/ready')).status).toBe(503)
  inFirstCall((db) => sql`update account set name = name`.execute(db))
  expect(await ask('PUT', '/api/example/tried')).toEqual(away)
  expect((await ask('GET', phrases)).status).toBe(200)
  await postgres.readOnly('off')
  await expect.poll(async () => (await ask('GET', phrases)).status).toBe(200)
})

it('whoever waits too long for another’s lock or for an answer is told that it is busy, and nothing was done', async () => {
  const slow = (db: Db) =>
    db.transaction().execute(async (tx) => {
      await sql`set local statement_timeout = 20`.execute(tx)
      await sql`select pg_sleep(5)`.execute(tx)
    })
  inFirstCall(slow)
  expect(await ask('PUT', '/api/example/tried')).toEqual({ ...away, body: { refusal: 'database-busy' } })
})

it('a mistake in a statement stays a mistake', async () => {
  inFirstCall((db) => sql`select nothing from nowhere`.execute(db))
  expect(await ask('GET', '/api/example/tried')).toMatchObject({ status: 500, body: { refusal: 'unexpected' } })
  inFirstCall((db) => sql`select 9007199254740993::int8`.execute(db))
  expect(await ask('GET', '/api/example/tried')).toMatchObject({ status: 500, body: { refusal: 'unexpected' } })
})

it('a silent server is not waited for forever, and its connection is not used again', async () => {
  const pool = new pg.Pool({ ...postgres.connection, max: 1 })
  const client = await watched(pool, 50).connect()
  await expect(client.query('select pg_sleep(3)', [])).rejects.toThrow(/no answer within 50 ms/)
  client.release()
  expect(pool.totalCount).toBe(0)
  await pool.end()
})

it('a job that its end meets is done all the same, and so is what comes after; no process ends over it', async () => {
  const done: string[] = []
  const taskList = {
    tried: async (payload: unknown) => {
      const { name } = payload as { name: string }
      done.push(name)
      if (done.length === 1) await postgres.crash()
    },
  }
  const queue = (name: string) => postgres.admin(`select graphile_worker.add_job('tried', '{"name": "${name}"}'::json)`)
  await queue('first')
  const jobs = await keepWorking({ pgPool: postgres.jobs, taskList, noHandleSignals: true, logger: silent })
  await expect.poll(() => done, { timeout: 10_000 }).toEqual(['first'])
  await wait(1000)
  await postgres.begin()
  await queue('second')
  await expect.poll(() => done.toSorted(), { timeout: 10_000 }).toEqual(['first', 'first', 'second'])
  const left = () => postgres.admin('select 1 from graphile_worker.jobs')
  await expect.poll(left, { timeout: 5000 }).toEqual([])
  await jobs.stop()
})

const silent = new Logger(() => () => {})
