import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { quiet } from '../db/pool.ts'
import { testDatabase } from '../testing/database.ts'
import { keepWorking } from './keeping.ts'

let pool: pg.Pool
/** Whose connections are never cut. */
let own: pg.Pool
let done: string[]
const silent = new Logger(() => () => {})
const taskList = {
  quick: async (payload: unknown) => {
    done.push(String(payload))
  },
  endless: () => new Promise<void>(() => {}),
}
const begin = (patience: number, start = run) =>
  keepWorking(
    { pgPool: pool, taskList, concurrency: 2, pollInterval: 100, noHandleSignals: true, logger: silent },
    { patience, start },
  )
const add = (task: string, payload: string) =>
  own.query(`select graphile_worker.add_job($1, to_json($2::text))`, [task, payload])

beforeAll(async () => {
  const { connection } = await testDatabase(['example'])
  pool = quiet(new pg.Pool({ ...connection, application_name: 'queue' }))
  own = quiet(new pg.Pool(connection))
  await runMigrations({ pgPool: pool })
})
beforeEach(async () => {
  done = []
  await own.query('delete from graphile_worker._private_jobs')
})
afterAll(async () => {
  await pool.end()
  await own.end()
})

/** All connections of the queue, as when its server dies. */
const cut = () =>
  own.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'queue'`)

it('does not wait for ever for a job that never ends, when asked to stop', async () => {
  const worker = await begin(300)
  await add('endless', 'one')
  await add('quick', 'two')
  await expect.poll(() => done, { timeout: 5000 }).toEqual(['two'])
  const began = Date.now()
  await worker.stop()
  expect(Date.now() - began).toBeLessThan(3000)
})

it('goes on after its connections were cut, also beside a job that never ends', async () => {
  const worker = await begin(300)
  await add('endless', 'one')
  await add('quick', 'two')
  await expect.poll(() => done, { timeout: 5000 }).toEqual(['two'])
  for (const name of ['three', 'four', 'five']) {
    await cut()
    await add('quick', name)
    await expect.poll(() => done, { timeout: 10_000 }).toContain(name)
  }
  await worker.stop()
})

it('stops what was just beginning when it is asked to stop', async () => {
  let begun = 0
  const worker = await begin(10_000, async (options) => {
    begun++
    if (begun > 1) await wait(500)
    return run(options)
  })
  // Asking for a job fails meanwhile, as while a database is away.
  await own.query('alter table graphile_worker._private_jobs rename to jobs_away')
  await wait(500)
  await own.query('alter table graphile_worker.jobs_away rename to _private_jobs')
  await expect.poll(() => begun, { timeout: 10_000 }).toBe(2)
  const began = Date.now()
  await worker.stop()
  expect(Date.now() - began).toBeLessThan(8000)
  await add('quick', 'nobody')
  await wait(600)
  expect(done).toEqual([])
})
