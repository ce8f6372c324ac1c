import { expect, it } from 'vitest'
import { startJobs } from '../jobs.ts'
import { testSite } from '../testing/site.ts'
import { listFailingJobs } from './parked-jobs.ts'

it('a job that always fails is tried, set aside and told by its error, and the others go on', async () => {
  const { jobs, server } = await testSite()
  await jobs.query(
    `select graphile_worker.add_job('tell', '{"region": "example", "act": "no-such-act"}', max_attempts := 1)`,
  )
  for (let count = 0; count < 3; count++)
    await jobs.query(
      `select graphile_worker.add_job('tell', '{"region": "example", "act": "approve", "applications": []}')`,
    )
  const worker = await startJobs(server, jobs)
  await expect
    .poll(async () => (await jobs.query('select from graphile_worker._private_jobs')).rowCount, { timeout: 10_000 })
    .toBe(1)
  await worker.stop()
  expect(await listFailingJobs(jobs)).toMatchObject([{ kind: 'tell', region: 'example', parked: true, tries: 1 }])
})

it('a job that a dead server had taken is done by another, soon', async () => {
  const { jobs, server } = await testSite()
  await jobs.query(
    `select graphile_worker.add_job('tell', '{"region": "example", "act": "approve", "applications": []}')`,
  )
  await jobs.query(
    `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - interval '31 seconds'`,
  )
  const worker = await startJobs(server, jobs)
  await expect
    .poll(async () => (await jobs.query('select from graphile_worker._private_jobs')).rowCount, { timeout: 10_000 })
    .toBe(0)
  await worker.stop()
})
