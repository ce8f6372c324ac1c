import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationId } from '../core/id.ts'
import { act } from './act.ts'
import { engineer, exampleCast, filledIn, handedIn, versionOf } from './testing/example-cast.ts'
import type { Cast } from './testing/standing-cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await exampleCast()
})

const save = (who: string, id: number, section: string, version: number, value: unknown) =>
  cast.call(who, 'PUT', `/applications/${id}/answers/${section}`, { version, value })
const read = async (who: string, id: number) => (await cast.call(who, 'GET', `/applications/${id}`)).body
const on = (day: string) => {
  cast.clock.now = new Date(`${day}T02:00:00Z`)
}
const anew = async () => {
  const { rows } = await sql<{ id: number }>`select id from application where state <> 'discarded'`.execute(cast.db)
  for (const { id } of rows)
    await sql`update application set progress = '{"state":"discarded"}', version = version + 1 where id = ${id}`.execute(
      cast.db,
    )
  on('2026-04-10')
}

describe('beginning an application', () => {
  beforeAll(anew)

  it('knows the plan, its days and what may be declared for', async () => {
    const { body } = await cast.call('lin', 'GET', '/plans/current')
    expect(body).toMatchObject({
      plan: { year: 2026, opens: '2026-04-01', closes: '2026-04-30', open: true, daysLeft: 21 },
      application: null,
      barredUntil: null,
    })
    expect(body.modes.map(({ mode }: { mode: string }) => mode)).toEqual(['open'])
  })

  it('offers review by the own unit only where it is authorised, for its series [HE-APPL-07]', async () => {
    const health = {
      mode: 'autonomous',
      way: 'regular',
      series: 'health',
      title: 'attending-physician',
      specialty: '内科',
    }
    expect((await cast.call('lin', 'POST', '/applications', { ...engineer, mode: 'autonomous' })).body.refusal).toBe(
      'not-authorised',
    )
    expect((await cast.call('doctor', 'POST', '/applications', { ...engineer, mode: 'autonomous' })).body.refusal).toBe(
      'not-authorised',
    )
    expect((await cast.call('doctor', 'POST', '/applications', health)).status).toBe(200)
  })

  it('is possible once a year, also from two tabs at once', async () => {
    const both = await Promise.all([1, 2].map(() => cast.call('lin', 'POST', '/applications', engineer)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await cast.call('lin', 'POST', '/applications', engineer)).body).toMatchObject({
      refusal: 'one-a-year',
      detail: { year: 2026 },
    })
  })

  it('is free again after the draft has been thrown away', async () => {
    const [mine] = (await cast.call('lin', 'GET', '/applications')).body
    expect((await cast.call('lin', 'DELETE', `/applications/${mine.id}?version=${mine.version}`)).status).toBe(200)
    expect((await cast.call('lin', 'GET', `/applications/${mine.id}`)).status).toBe(404)
    expect((await cast.call('lin', 'POST', '/applications', engineer)).status).toBe(200)
  })

  it.each([
    ['2026-03-31', 'window-closed'],
    ['2026-05-01', 'window-closed'],
  ])('is refused outside the days of the plan: %s', async (day, refusal) => {
    on(day)
    const { status, body } = await cast.call('wang', 'POST', '/applications', engineer)
    expect([status, body.refusal, body.detail]).toEqual([409, refusal, { opens: '2026-04-01', closes: '2026-04-30' }])
    on('2026-04-30')
    expect((await cast.call('wang', 'GET', '/plans/current')).body.plan).toMatchObject({ open: true, daysLeft: 1 })
    on('2026-04-10')
  })

  it('is nobody else’s: another person finds nothing', async () => {
    const [mine] = (await cast.call('lin', 'GET', '/applications')).body
    for (const path of ['', '/submission'])
      expect(
        (
          await cast.call(
            'wang',
            path ? 'PUT' : 'GET',
            `/applications/${mine.id}${path}`,
            path ? { version: 1, undertaking: '1' } : undefined,
          )
        ).status,
      ).toBe(404)
    expect((await save('wang', mine.id, 'person', 0, {})).status).toBe(404)
    expect((await cast.call('chen', 'GET', `/checks/${mine.id}`)).status).toBe(404)
  })
})

describe('filling in', () => {
  let id: number
  beforeAll(async () => {
    await anew()
    id = (await cast.call('lin', 'POST', '/applications', engineer)).body.id
  })

  it('keeps half a section, and it is there after logging in again [HE-APPL-04] [HE-APPL-03]', async () => {
    const saved = await save('lin', id, 'person', 0, { phone: '13900001111' })
    expect(saved.body).toMatchObject({ section: 'person', version: 1 })
    expect(saved.body.problems).toContainEqual({ section: 'person', field: 'photo', problem: 'missing' })
    const again = await read('lin', id)
    expect(again.answers.person).toMatchObject({ phone: '13900001111' })
    expect(again.versions).toEqual({ person: 1 })
    expect(again.known).toMatchObject({ name: '林晓燕', organisationName: '机械厂', way: 'regular' })
  })

  it('keeps personal numbers sealed in the database', async () => {
    const { rows } = await sql<{
      text: string
    }>`select value::text as text from answer where application = ${id}`.execute(cast.db)
    expect(rows.map(({ text }) => text).join()).not.toContain('13900001111')
    expect(rows.map(({ text }) => text).join()).toContain('sealed')
  })

  it('loses nothing when two tabs write: the later one is shown the other’s text', async () => {
    expect((await save('lin', id, 'summary', 0, { text: '第一个窗口' })).status).toBe(200)
    const late = await save('lin', id, 'summary', 0, { text: '第二个窗口' })
    expect([late.status, late.body.refusal]).toEqual([409, 'changed-elsewhere'])
    expect(late.body.stored).toMatchObject({ version: 1, value: { text: '第一个窗口' } })
    expect((await save('lin', id, 'summary', 0, { text: '第一个窗口' })).status).toBe(200)
    expect((await read('lin', id)).answers.summary).toEqual({ text: '第一个窗口' })
    expect((await save('lin', id, 'summary', 1, { text: '第二个窗口' })).body.version).toBe(2)
  })

  it('two tabs saving at the very same moment: one is kept, the other is told', async () => {
    const both = await Promise.all(['甲', '乙'].map((text) => save('lin', id, 'summary', 2, { text })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('believes nothing that is not the applicant’s to say', async () => {
    const other = (await cast.call('wang', 'POST', '/applications', engineer)).body.id
    const theirs = await cast.file(cast.people.wang, other, '别人的.jpg')
    const saved = await save('lin', id, 'person', 1, { name: '改名', phone: '13900002222', photo: theirs })
    expect(saved.body.problems).toContainEqual({ section: 'person', field: 'photo', problem: 'no-such-file' })
    expect((await read('lin', id)).answers.person).toMatchObject({ phone: '13900002222' })
    expect((await read('lin', id)).answers.person.name).not.toBe('改名')
    const mine = await cast.file(cast.people.lin, id, '照片.jpg')
    const lied = await save('lin', id, 'person', 2, { photo: { ...mine, sha256: 'f'.repeat(64), bytes: 1 } })
    expect(lied.body.value.photo).toEqual(mine)
  })

  it.each<[string, string, unknown, number]>([
    ['an unknown field', 'summary', { text: '好', hack: 1 }, 200],
    ['a list where a sheet belongs', 'summary', [1, 2], 400],
    ['a section that is not there', 'nowhere', {}, 400],
    ['nothing', 'summary', null, 400],
    ['NUL and half a character', 'summary', { text: 'a\u0000b\ud800' }, 200],
    ['text longer than any field', 'summary', { text: '字'.repeat(30_000) }, 200],
    ['a field of another kind', 'work', [{ id: 'a', begins: { x: 1 }, post: 7 }], 200],
    ['a row without a name', 'work', [{ post: '工程师' }], 200],
  ])('is never broken by %s', async (_, section, value, status) => {
    const version = (await read('lin', id)).versions[section] ?? 0
    const answered = await save('lin', id, section, version, value)
    expect(answered.status).toBe(status)
    if (status === 400) expect(answered.body.refusal).toBe('not-understood')
    else expect((await read('lin', id)).versions[section]).toBe(version + 1)
  })

  it('is never broken by nesting ten thousand deep', async () => {
    const version = (await read('lin', id)).versions.summary
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    for (const value of [deep, `{"text":${deep}}`]) {
      const answered = await cast.raw(
        'lin',
        `/applications/${id}/answers/summary`,
        `{"version":${version},"value":${value}}`,
      )
      expect(answered.statusCode).toBeLessThan(500)
    }
  })

  it('refuses a body of 50 MB with a sentence', async () => {
    const answered = await save('lin', id, 'summary', 1, { text: 'x'.repeat(50 << 20) })
    expect([answered.status, answered.body.refusal]).toEqual([413, 'body-too-large'])
  })
})

describe('submitting', () => {
  beforeAll(anew)

  it('with something missing is refused with the list of it [HE-APPL-05]', async () => {
    const { id } = (await cast.call('lin', 'POST', '/applications', engineer)).body
    const version = await versionOf(cast, 'lin', id)
    const refused = await cast.call('lin', 'PUT', `/applications/${id}/submission`, { version, undertaking: '1' })
    expect([refused.status, refused.body.refusal]).toEqual([409, 'answers-incomplete'])
    expect(refused.body.problems).toContainEqual({ section: 'education', field: 'degree', problem: 'missing' })
    expect((await read('lin', id)).state).toBe('draft')
    const { rows } = await sql`select 1 from submission where application = ${id}`.execute(cast.db)
    expect(rows).toEqual([])
    await anew()
  })

  it('needs the undertaking as it reads today', async () => {
    const id = await filledIn(cast, 'lin')
    const version = await versionOf(cast, 'lin', id)
    const refused = await cast.call('lin', 'PUT', `/applications/${id}/submission`, { version, undertaking: 'old' })
    expect(refused.body.refusal).toBe('undertaking-missing')
  })

  it('twice at once submits once', async () => {
    const [{ id, version }] = (await cast.call('lin', 'GET', '/applications')).body
    const both = await Promise.all(
      [1, 2].map(() => cast.call('lin', 'PUT', `/applications/${id}/submission`, { version, undertaking: '1' })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from submission where application = ${id}`.execute(cast.db)
    expect(rows[0]?.count).toBe(1)
    expect((await cast.call('lin', 'GET', '/applications')).body[0].submissions).toBe(1)
  })

  it('freezes form, answers, files and undertaking, with personal numbers sealed', async () => {
    const [{ id }] = (await cast.call('lin', 'GET', '/applications')).body
    const { rows } = await sql<{ snapshot: Record<string, unknown>; text: string }>`
      select snapshot, snapshot::text as text from submission where application = ${id}`.execute(cast.db)
    expect(rows[0]?.snapshot).toMatchObject({
      form: { id: 'declaration' },
      undertaking: { version: '1' },
      on: '2026-04-10',
    })
    expect(rows[0]?.snapshot.files).toHaveLength(2)
    expect(rows[0]?.text).not.toMatch(/13900001111|110101198001010\d{3}/)
    await expect(sql`update submission set snapshot = '{}' where application = ${id}`.execute(cast.db)).rejects.toThrow(
      'permission denied',
    )
  })

  it('locks the form, and nothing can be saved any more [HE-FLOW-22]', async () => {
    const [{ id }] = (await cast.call('lin', 'GET', '/applications')).body
    expect((await save('lin', id, 'summary', 1, { text: '改一下' })).body.refusal).toBe('not-editable')
    expect(await read('lin', id)).toMatchObject({ editable: false, state: 'under-check', allowed: ['withdraw'] })
  })

  it('can be taken back until somebody has checked, then not', async () => {
    const [{ id, version }] = (await cast.call('lin', 'GET', '/applications')).body
    expect((await cast.call('lin', 'PUT', `/applications/${id}/withdrawal`, { version })).body.state).toBe('withdrawn')
    const stale = await cast.call('chen', 'PUT', `/checks/${id}/approval`, {
      version,
      opinion: '同意',
      recommendation: '推荐',
      groupOpinion: '同意',
    })
    expect([stale.status, stale.body.refusal]).toEqual([409, 'changed-meanwhile'])
    const again = await cast.call('lin', 'PUT', `/applications/${id}/submission`, {
      version: version + 1,
      undertaking: '1',
    })
    expect(again.body.state).toBe('under-check')
    await cast.call('chen', 'PUT', `/checks/${id}/approval`, {
      version: version + 2,
      opinion: '同意',
      recommendation: '推荐',
      groupOpinion: '同意',
    })
    const late = await cast.call('lin', 'PUT', `/applications/${id}/withdrawal`, { version: version + 3 })
    expect(late.body.refusal).toBe('already-checked')
  })

  it('is closed after the last day, but for what was sent back', async () => {
    const id = await filledIn(cast, 'wang')
    const version = await versionOf(cast, 'wang', id)
    on('2026-05-01')
    const late = await cast.call('wang', 'PUT', `/applications/${id}/submission`, { version, undertaking: '1' })
    expect(late.body.refusal).toBe('window-closed')
    on('2026-04-10')
    await cast.call('wang', 'PUT', `/applications/${id}/submission`, { version, undertaking: '1' })
    await cast.call('chen', 'PUT', `/checks/${id}/return`, { version: version + 1, reason: '补充材料' })
    on('2026-05-10')
    const mended = await cast.call('wang', 'PUT', `/applications/${id}/submission`, {
      version: version + 2,
      undertaking: '1',
    })
    expect(mended.body.state).toBe('under-check')
    on('2026-04-10')
  })
})

describe('the log', () => {
  it('cannot be changed or emptied by the server [HE-FLOW-04]', async () => {
    await expect(sql`update event set input = '{}'`.execute(cast.db)).rejects.toThrow('permission denied')
    await expect(sql`delete from event`.execute(cast.db)).rejects.toThrow('permission denied')
  })

  it('is written with the row or not at all', async () => {
    await anew()
    const id = (await handedIn(cast, 'lin')) as ApplicationId
    const before = await sql`select count(*) from event`.execute(cast.db)
    const acting = { db: cast.db, region: cast.region, server: cast.server, session: undefined }
    await expect(
      act(
        acting,
        'withdraw',
        id,
        {},
        {
          also: () => Promise.reject(new Error('the disk is full')),
          more: { actor: { id: cast.people.lin, is: 'applicant', capabilities: [] } },
        },
      ),
    ).rejects.toThrow('the disk is full')
    expect(await sql`select count(*) from event`.execute(cast.db)).toEqual(before)
    expect((await read('lin', id)).state).toBe('under-check')
  })
})
