import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { forgetAnswered } from '../db/answered.ts'
import { exampleCast, filledIn, handedIn } from '../testing/example-cast.ts'
import type { Cast } from '../testing/standing-cast.ts'

let cast: Cast
const texts = {
  opinion: '材料属实，同意上报',
  recommendation: '公示五个工作日无异议',
  groupOpinion: '推荐小组一致同意',
}

beforeAll(async () => {
  cast = await exampleCast()
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
    (cast.people as Record<string, unknown>)[name] = await cast.hire(name, 'applicant', cast.offices.unit)
})

type Method = 'PUT' | 'POST' | 'DELETE'
const under = async (key: string, who: string, method: Method, path: string, payload?: unknown) => {
  const answer = await cast.app.inject({
    method,
    url: `/api/example${path}`,
    ...(payload !== undefined && { payload: payload as object }),
    headers: { cookie: cast.cookies[who] ?? '', 'idempotency-key': key },
  })
  return { status: answer.statusCode, body: answer.json(), wait: answer.headers['retry-after'] }
}
const version = async (id: number) =>
  (await sql<{ version: number }>`select version from application where id = ${id}`.execute(cast.db)).rows[0]
    ?.version ?? 0
const eventsOf = async (id: number, act: string) =>
  (await sql<{ count: number }>`select count(*) from event where application = ${id} and act = ${act}`.execute(cast.db))
    .rows[0]?.count
describe('an act that comes again under its key', () => {
  it('is answered as the first time and done once: submission and approval', async () => {
    const id = await filledIn(cast, 'a')
    const [key, other] = [randomUUID(), randomUUID()]
    const body = { version: await version(id), undertaking: '1' }
    const submission = () => under(key, 'a', 'PUT', `/applications/${id}/submission`, body)
    const first = await submission()
    expect(first.status).toBe(200)
    expect(await submission()).toEqual(first)
    const approval = () =>
      under(other, 'chen', 'PUT', `/checks/${id}/approval`, { version: first.body.version, ...texts })
    const approved = await approval()
    expect(approved.status).toBe(200)
    expect([await approval(), await submission()]).toEqual([approved, first])
    expect([await eventsOf(id, 'submit'), await eventsOf(id, 'approve')]).toEqual([1, 1])
  })

  it('is done once when all of them come at the same time, and all are told the same', async () => {
    const id = await handedIn(cast, 'b')
    const key = randomUUID()
    const body = { version: await version(id), ...texts }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => under(key, 'chen', 'PUT', `/checks/${id}/approval`, body)),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.status).toBe(200)
    expect(await eventsOf(id, 'approve')).toBe(1)
  })

  it('of a batch gives each line again, those that were refused too, though they could be done by now', async () => {
    const [c, d] = [await handedIn(cast, 'c'), await handedIn(cast, 'd')]
    await cast.call('d', 'PUT', `/applications/${d}/withdrawal`, { version: await version(d) })
    const key = randomUUID()
    const batch = () => under(key, 'chen', 'PUT', '/checks/approvals', { ids: [d, c], ...texts })
    const first = await batch()
    expect(first.body).toMatchObject({
      done: 1,
      results: [
        { id: d, ok: false },
        { id: c, ok: true },
      ],
    })
    expect(await batch()).toEqual(first)
    expect(await eventsOf(c, 'approve')).toBe(1)
    expect(await eventsOf(d, 'approve')).toBe(0)
  })

  it('that was refused is asked anew: nothing was done that could be done twice', async () => {
    const id = await handedIn(cast, 'e')
    const key = randomUUID()
    const body = { version: (await version(id)) + 1, ...texts }
    expect((await under(key, 'chen', 'PUT', `/checks/${id}/approval`, body)).body.refusal).toBe('changed-meanwhile')
    expect(
      (await under(key, 'chen', 'PUT', `/checks/${id}/approval`, { ...body, version: body.version - 1 })).status,
    ).toBe(200)
  })

  it('with other words, or on another file, is refused; from somebody else it is another call', async () => {
    const [id, next] = [await handedIn(cast, 'f'), await handedIn(cast, 'lin')]
    const key = randomUUID()
    const seen = await version(id)
    await under(key, 'chen', 'PUT', `/checks/${id}/approval`, { version: seen, ...texts })
    const other = await under(key, 'chen', 'PUT', `/checks/${id}/approval`, {
      version: seen,
      ...texts,
      opinion: '不同意',
    })
    expect(other).toMatchObject({ status: 409, body: { refusal: 'key-used-otherwise' } })
    const onward = { version: await version(next), ...texts }
    expect((await under(key, 'chen', 'PUT', `/checks/${next}/approval`, onward)).body.refusal).toBe(
      'key-used-otherwise',
    )
    expect(await eventsOf(next, 'approve')).toBe(0)
    const others = { version: seen + 1, ...texts }
    expect((await under(key, 'gao', 'PUT', `/checks/${id}/approval`, others)).status).toBe(200)
  })
})

describe('any other call that comes again under its key', () => {
  const phrase = (key: string, text: string, who = 'chen') => under(key, who, 'POST', '/phrases', { text })
  const phrases = async (text: string) =>
    (await cast.db.selectFrom('phrase').select('id').where('text', '=', text).execute()).length

  it('is answered as the first time and done once', async () => {
    const key = randomUUID()
    const first = await phrase(key, '情况属实')
    expect([await phrase(key, '情况属实'), await phrase(key, '情况属实')]).toEqual([first, first])
    expect(first.status).toBe(200)
    expect(await phrases('情况属实')).toBe(1)
  })

  it('with other words is refused, from somebody else is another call', async () => {
    const key = randomUUID()
    await phrase(key, '同意')
    expect(await phrase(key, '不同意')).toMatchObject({ status: 422, body: { refusal: 'key-used-otherwise' } })
    expect((await phrase(key, '同意', 'gao')).status).toBe(200)
    expect([await phrases('同意'), await phrases('不同意')]).toEqual([2, 0])
  })

  it('while the first is under way, or after its server died, is told so and not done again', async () => {
    const key = randomUUID()
    const first = await phrase(key, '请补充')
    await sql`update answered set status = null, answer_sealed = null where key = ${key}`.execute(cast.db)
    expect(await phrase(key, '请补充')).toMatchObject({ status: 503, wait: '1', body: { refusal: 'still-under-way' } })
    await sql`update answered set at = at - interval '11 seconds' where key = ${key}`.execute(cast.db)
    expect(await phrase(key, '请补充')).toMatchObject({ status: 409, body: { refusal: 'unknown-whether-done' } })
    expect([first.status, await phrases('请补充')]).toEqual([200, 1])
  })

  it('keeps what was answered sealed, for a day', async () => {
    const key = randomUUID()
    await phrase(key, '保密')
    const { rows } = await sql<{ kept: Buffer }>`select answer_sealed as kept from answered where key = ${key}`.execute(
      cast.db,
    )
    expect(rows[0]?.kept.toString('utf8')).not.toMatch(/保密|id/)
    await sql`update answered set at = now() - interval '25 hours' where key = ${key}`.execute(cast.db)
    await forgetAnswered(cast.db)
    expect(await sql`select from answered where key = ${key}`.execute(cast.db)).toMatchObject({ rows: [] })
  })

  it('a key that is none is not understood', async () =>
    expect((await phrase('again-and-again', '同意')).body.refusal).toBe('not-understood'))
})

it('a section that is saved twice keeps its version, in whatever order its fields are written', async () => {
  const id = await filledIn(cast, 'wang')
  const key = randomUUID()
  const { body: own } = await cast.call('wang', 'GET', `/applications/${id}`)
  const value = { ...own.answers.education, graduated: '2009-07' }
  const save = () => under(key, 'wang', 'PUT', `/applications/${id}/answers/education`, { version: 1, value })
  const first = await save()
  expect(first.status).toBe(200)
  const { version: kept, value: stored } = first.body
  expect(await save()).toMatchObject({ status: 200, body: { version: kept, value: stored } })
})
