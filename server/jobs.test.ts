import pg from 'pg'
import { expect, it } from 'vitest'
import { startJobs } from './jobs.ts'
import { exampleCast, handedIn } from './testing/example-cast.ts'

it('the next desk hears of a submission through the queue, which stops when asked', async () => {
  const cast = await exampleCast()
  const pool = new pg.Pool(cast.connection)
  pool.on('error', () => {})
  await handedIn(cast, 'lin')
  const jobs = await startJobs(cast.server, pool)
  const told = async () =>
    (await cast.call('chen', 'GET', '/messages')).body.rows.map(({ text }: { text: string }) => text)
  await expect.poll(told, { timeout: 10_000 }).toEqual(['有新的申报等待您审核，请到审核列表办理。'])
  expect((await cast.call('gao', 'GET', '/messages')).body.rows).toEqual([])
  await jobs.stop()
  await pool.end()
})
