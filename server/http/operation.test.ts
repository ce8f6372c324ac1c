import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteUpkeep } from '../db/upkeep.ts'
import { keepReporting } from '../operation/heartbeat.ts'
import { type Cast, enrol } from '../testing/cast.ts'
import { type Caller, testSite } from '../testing/site.ts'

const site = await testSite()
const { db, jobs } = site
const stop = keepReporting(site.server, site.app.door)
afterAll(stop)
let cast: Cast
let operator: Caller

beforeAll(async () => {
  cast = await enrol(site)
  await site.settle()
  operator = await site.as(cast.system)
})

const see = async () => (await operator('GET', '/operation')).body
const line = async (part: string) =>
  (await see()).lines.find((one: { part: string }) => one.part === part) as { condition: string; finding: string }

/** A job that was tried as often as it may be. */
async function parked(region = 'example', attempts = 1) {
  const { rows } = await jobs.query<{ id: string }>(
    `select id from graphile_worker.add_job('tell', json_build_object('region', $1::text), max_attempts := 1)`,
    [region],
  )
  const id = Number(rows[0]?.id)
  await jobs.query(
    `update graphile_worker._private_jobs set attempts = $2, last_error = 'broken: it' || chr(10) || '    at work' where id = $1`,
    [id, attempts],
  )
  return id
}

describe('the operator', () => {
  it('sees each part with what was found, and the process that answers', async () => {
    await expect.poll(async () => (await see()).processes.length).toBe(1)
    const { lines, processes } = await see()
    expect(lines.map(({ part }: { part: string }) => part)).toEqual([
      ...['processes', 'calls', 'database', 'standby', 'jobs', 'store', 'backup', 'rules'],
      ...['messages', 'scanner', 'identity'],
    ])
    expect(await line('database')).toMatchObject({ condition: 'fine', finding: 'database-answers' })
    expect(processes[0]).toMatchObject({ place: 0, version: expect.any(String) })
  })

  it('sees a process that fell silent, until it is long gone', async () => {
    await sql`insert into server_process values ('lost', 'elsewhere', 1, '0.1.0', now(), now() - interval '2 minutes', '{}')`.execute(
      db,
    )
    expect(await line('processes')).toMatchObject({ condition: 'watch', finding: 'process-gone' })
    await sql`update server_process set seen_at = now() - interval '31 minutes' where id = 'lost'`.execute(db)
    expect(await line('processes')).toMatchObject({ finding: 'processes-serve' })
    expect((await sql`select from server_process where id = 'lost'`.execute(db)).rows).toHaveLength(0)
  })

  it('sees when the last back-up and the last check of the rules were, and how they went', async () => {
    expect(await line('backup')).toMatchObject({ condition: 'watch', finding: 'backup-never' })
    await noteUpkeep(site.connection, ['example'], { what: 'backup', wentWell: true, detail: { rows: 1000 } })
    await noteUpkeep(site.connection, ['example'], { what: 'invariants', wentWell: false })
    expect(await line('backup')).toMatchObject({ condition: 'fine', finding: 'backup-made' })
    expect(await line('rules')).toMatchObject({ condition: 'broken', finding: 'rules-broken' })
  })

  it('tries a failed job again, which is noted', async () => {
    const id = await parked()
    expect(await line('jobs')).toMatchObject({ condition: 'broken', finding: 'jobs-parked' })
    expect((await see()).jobs).toMatchObject([{ id, kind: 'tell', parked: true, tries: 1, error: 'broken: it' }])
    expect((await operator('PUT', `/operation/jobs/${id}/retrial`)).status).toBe(200)
    expect((await see()).jobs).toEqual([])
    const { rows } = await jobs.query('select attempts, run_at <= now() as due from graphile_worker._private_jobs')
    expect(rows).toEqual([{ attempts: 0, due: true }])
    const { rows: audited } = await sql`select action, account, detail from audit where subject = 'job'`.execute(db)
    expect(audited).toEqual([{ action: 'retry-job', account: cast.system, detail: { kind: 'tell' } }])
    expect((await operator('PUT', `/operation/jobs/${id}/retrial`)).status).toBe(404)
  })

  it('drops what was given up and nothing else, which is noted', async () => {
    const id = await parked()
    const trying = await parked('example', 0)
    expect((await operator('DELETE', `/operation/jobs/${trying}`)).status).toBe(404)
    expect((await operator('DELETE', `/operation/jobs/${id}`)).status).toBe(200)
    expect((await operator('DELETE', `/operation/jobs/${id}`)).status).toBe(404)
    const { rows } = await sql`select action from audit where subject = 'job' order by id desc limit 1`.execute(db)
    expect(rows).toEqual([{ action: 'drop-job' }])
  })

  it('sees and touches no job of another province', async () => {
    const id = await parked('elsewhere')
    expect((await see()).jobs.map((job: { id: number }) => job.id)).not.toContain(id)
    expect((await operator('DELETE', `/operation/jobs/${id}`)).status).toBe(404)
    expect((await operator('PUT', `/operation/jobs/${id}/retrial`)).status).toBe(404)
  })

  it('is nobody else', async () => {
    for (const person of [cast.administrator.province, cast.officer.province, cast.lin])
      expect((await (await site.as(person))('GET', '/operation')).status).toBe(403)
    expect((await site.nobody('GET', '/operation')).status).toBe(401)
  })
})
