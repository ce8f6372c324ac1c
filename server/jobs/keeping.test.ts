import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { quiet } from '../db/pool.ts'
import { testDatabase } from '../testing/database.ts'
import { keepWorking } from './keeping.ts'

let pool: pg.Pool
let done: string[]
const silent = new Logger(() => () => {})
const taskList = {
  quick: async (payload: unknown) => {
    done.push(String(payload))
  },
  endless: () => new Promise<void>(() => {}),
}
const begin = (patience: number) =>
  keepWorking(
    { pgPool: pool, taskList, concurrency: 2, pollInterval: 100, noHandleSignals: true, logger: silent },
    patience,
  )
const add = (task: string, payload: string) =>
  pool.query(`select graphile_worker.add_job($1, to_json($2::text))`, [task, payload])

beforeAll(async () => {
  const { connection } = await testDatabase(['example'])
  pool = quiet(new pg.Pool(connection))
  await runMigrations({ pgPool: pool })
})
beforeEach(async () => {
  done = []
  await pool.query('delete from graphile_worker._private_jobs')
})
afterAll(() => pool.end())

/** All connections of the queue, as when its server dies. */
const cut = () =>
  pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`)

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
  for (let turn = 0; turn < 5; turn++) {
    const worker = await begin(2000)
    await cut()
    await new Promise((later) => setTimeout(later, 40 * turn))
    await worker.stop()
  }
  await add('quick', 'nobody')
  await new Promise((later) => setTimeout(later, 600))
  expect(done).toEqual([])
})
