import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expire } from './jobs/work.ts'
import { type Jobs, startJobs } from './jobs.ts'
import { losePhoto, type PrintScene, printScene, signedWith } from './testing/print-scene.ts'
import { readPdf } from './testing/printed.ts'

type Task = { id: number; state: string; done: number; total: number; file: { name: string } | null; refused: object[] }

let scene: PrintScene
let pool: pg.Pool
let jobs: Jobs | undefined
const ids: Record<string, number> = {}
beforeAll(async () => {
  scene = await printScene()
  await scene.enrol('a', 'b', 'c', 'd')
  for (const who of ['a', 'b', 'c']) ids[who] = await scene.passed(who)
  ids.d = await scene.eligible('d')
  ids.doctor = await scene.submitted('doctor')
  pool = new pg.Pool(scene.connection)
  pool.on('error', () => {})
})
afterAll(async () => {
  await jobs?.stop()
  await pool.end()
})

const all = () => Object.values(ids)
const task = async (id: number, who = 'chen') => (await scene.call(who, 'GET', `/tasks/${id}`)).body as Task
const finished = (id: number) =>
  expect.poll(async () => (await task(id)).state, { timeout: 20_000, interval: 100 }).toBe('done')
const file = async (id: number, who = 'chen') => scene.fetch(who, `/tasks/${id}/file`)
const covers = async (pdf: Buffer) =>
  (await readPdf(pdf)).filter((text) => text.includes('出生日期')).map((text) => /姓名(.+?)出生日期/.exec(text)?.[1])

describe('printing the review forms of a unit', () => {
  it('is offered for the own people whose review ended with approval [HE-PRINT-01]', async () => {
    const offered = async (who: string, query = '') => (await scene.call(who, 'GET', `/prints${query}`)).body
    const { total, people } = await offered('chen')
    expect(total).toBe(3)
    expect(people.map(({ application }: { application: number }) => application).sort()).toEqual(
      [ids.a, ids.b, ids.c].sort(),
    )
    for (const who of ['stranger', 'zhou', 'wu']) expect((await offered(who)).total).toBe(0)
    expect((await offered('chen', '?year=2025')).total).toBe(0)
    expect((await offered('chen', '?name=%25')).total).toBe(0)
    for (const who of ['gao', 'administrator', 'lin'])
      expect((await scene.call(who, 'GET', '/prints')).status).toBe(403)
  })

  it('gives one file with a form for each, and refuses each of the others by name of the reason [HE-PRINT-01]', async () => {
    jobs = await startJobs(scene.server, pool)
    const { body } = await scene.call('chen', 'POST', '/prints', { applications: [...all(), 999_999, ids.a] })
    expect(body.results).toEqual([
      { id: ids.a, ok: true },
      { id: ids.b, ok: true },
      { id: ids.c, ok: true },
      { id: ids.d, ok: false, refusal: 'not-passed-yet' },
      { id: ids.doctor, ok: false, refusal: 'not-found' },
      { id: 999_999, ok: false, refusal: 'not-found' },
    ])
    await finished(body.task)
    expect(await task(body.task)).toMatchObject({ done: 3, total: 3, refused: [], file: { name: '评审表-3人.pdf' } })
    const { rawPayload, headers } = await file(body.task)
    expect(headers['content-type']).toBe('application/pdf')
    expect(await covers(rawPayload)).toEqual(['a', 'b', 'c'])
    for (const who of ['gao', 'stranger', 'powerless']) expect((await file(body.task, who)).statusCode).toBe(404)
    expect((await scene.call('stranger', 'GET', '/tasks')).body).toEqual([])
    expect((await scene.call('stranger', 'DELETE', `/tasks/${body.task}`)).status).toBe(404)
  })

  it('is refused to every other unit, also to the offices above [HE-PRINT-01]', async () => {
    const refusals = async (who: string) => (await scene.call(who, 'POST', '/prints', { applications: [ids.a] })).body
    expect(await refusals('stranger')).toEqual({
      task: null,
      results: [{ id: ids.a, ok: false, refusal: 'not-found' }],
    })
    for (const who of ['zhou', 'wu', 'qian'])
      expect(await refusals(who)).toEqual({ task: null, results: [{ id: ids.a, ok: false, refusal: 'other-unit' }] })
    expect((await scene.call('zhou', 'POST', '/prints', { all: {} })).body).toEqual({ task: null, results: [] })
  })

  it('takes no more than 500 chosen people at once, but all that there are', async () => {
    const many = Array.from({ length: 501 }, (_, index) => index + 1)
    expect(await scene.call('chen', 'POST', '/prints', { applications: many })).toMatchObject({
      status: 400,
      body: { refusal: 'too-many-people', detail: { max: 500, now: 501 } },
    })
    for (const wrong of [{}, { applications: [] }, { applications: ['x'] }, { all: { state: 'draft' } }])
      expect((await scene.call('chen', 'POST', '/prints', wrong)).status).toBe(400)
    const { body } = await scene.call('chen', 'POST', '/prints', { all: {} })
    await finished(body.task)
    expect((await covers((await file(body.task)).rawPayload)).length).toBe(3)
  })

  it('leaves out who cannot be printed, by name, and prints the others', async () => {
    await losePhoto(scene.cast, ids.b ?? 0)
    await signedWith(scene.cast, ids.c ?? 0, ['answers', 'summary', 'text'], '😀')
    const { body } = await scene.call('chen', 'POST', '/prints', { applications: [ids.a, ids.b, ids.c] })
    await finished(body.task)
    const { refused } = await task(body.task)
    expect(refused).toEqual([
      { id: ids.b, name: 'b', refusal: 'picture-unreadable', detail: { picture: '照片.jpg' } },
      { id: ids.c, name: 'c', refusal: 'missing-glyphs', detail: { characters: '😀（U+1F600，业务总结）' } },
    ])
    expect(await covers((await file(body.task)).rawPayload)).toEqual(['a'])
    const again = await scene.call('chen', 'POST', '/prints', { applications: [ids.c], missing: 'show-mark' })
    await finished(again.body.task)
    expect((await readPdf((await file(again.body.task)).rawPayload)).join('')).toContain('〓')
    const none = await scene.call('chen', 'POST', '/prints', { applications: [ids.b] })
    await finished(none.body.task)
    expect((await file(none.body.task)).json()).toEqual({ refusal: 'no-result' })
  })
})

describe('a long task', () => {
  const ask = async (...applications: (number | undefined)[]) =>
    (await scene.call('chen', 'POST', '/prints', { applications })).body.task as number
  beforeAll(async () => {
    await jobs?.stop()
    jobs = undefined
  })

  it('asked for twice while it waits is one, and one that waits has no file yet', async () => {
    const id = await ask(ids.a)
    expect(await ask(ids.a)).toBe(id)
    expect(await ask(ids.a, ids.b)).not.toBe(id)
    expect((await file(id)).json()).toEqual({ refusal: 'task-not-done' })
  })
  it('is begun again after its server was killed, and is never in two hands', async () => {
    const id = await ask(ids.a)
    // What a killed server leaves behind: the task running, the job locked by a worker that is no more.
    await sql`update task set state = 'running', alive_at = now() - interval '13 seconds', done = 1 where id = ${id}`.execute(
      scene.db,
    )
    await pool.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead' where key = $1`, [
      `work-example-${id}`,
    ])
    jobs = await startJobs(scene.server, pool)
    await new Promise((done) => setTimeout(done, 700))
    expect(await task(id)).toMatchObject({ state: 'running', done: 1 })
    await sql`update task set alive_at = now() - interval '1 minute' where id = ${id}`.execute(scene.db)
    await jobs.stop()
    jobs = await startJobs(scene.server, pool)
    await finished(id)
    expect(await covers((await file(id)).rawPayload)).toEqual(['a'])
  })
  it('that fails again and again says so instead of trying for ever', async () => {
    await jobs?.stop()
    const id = await ask(ids.c)
    await sql`update task set begun = 5 where id = ${id}`.execute(scene.db)
    jobs = await startJobs(scene.server, pool)
    await expect.poll(async () => (await task(id)).state, { timeout: 10_000 }).toBe('failed')
    expect(await task(id)).toMatchObject({ refusal: 'unexpected', file: null })
  })
  it('is taken back by who asked for it, with its file', async () => {
    const id = await ask(ids.a)
    await finished(id)
    expect((await scene.call('chen', 'DELETE', `/tasks/${id}`)).body).toEqual({ ok: true })
    expect((await scene.call('chen', 'GET', `/tasks/${id}`)).status).toBe(404)
  })
  it('expires with its file, unless something else has the same content', async () => {
    const one = await ask(ids.a)
    await finished(one)
    const second = await ask(ids.a)
    await finished(second)
    await expire(scene.server, { region: 'example', task: one })
    expect((await file(one)).statusCode).toBe(404)
    expect((await file(second)).statusCode).toBe(200)
    const { rows } =
      await pool.query(`select count(*)::int as waiting from graphile_worker.jobs where task_identifier = 'expire'
      and run_at between now() + interval '6 days' and now() + interval '8 days'`)
    expect(rows[0].waiting).toBeGreaterThan(0)
  })
})
