import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationId } from '../core/id.ts'
import { tell } from './jobs/tell.ts'
import { engineer, exampleCast, handedIn } from './testing/example-cast.ts'
import type { Cast } from './testing/standing-cast.ts'

let cast: Cast
const texts = {
  opinion: '材料属实，同意上报',
  recommendation: '公示五个工作日无异议',
  groupOpinion: '推荐小组一致同意',
}

const applicants = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
beforeAll(async () => {
  cast = await exampleCast()
  for (const name of applicants)
    (cast.people as Record<string, unknown>)[name] = await cast.hire(name, 'applicant', cast.offices.unit)
})

const put = (who: string, path: string, body: unknown) => cast.call(who, 'PUT', path, body)
const page = async (who: string, id: number) => (await cast.call(who, 'GET', `/checks/${id}`)).body
const list = async (who: string, query: string) =>
  (await cast.call(who, 'GET', `/checks?${query}`)).body.rows.map(({ id }: { id: number }) => id) as number[]
const decide = async (who: string, id: number, how: string, body: object) =>
  put(who, `/checks/${id}/${how}`, { version: (await page(who, id)).version, ...body })

describe('the way of an application through the desks', () => {
  let id: number
  beforeAll(async () => {
    id = await handedIn(cast, 'lin')
  })

  it('is officer, then approver, at every level; out of turn is refused [HE-FLOW-18] [HE-FLOW-05] [HE-FLOW-10]', async () => {
    const desks = ['chen', 'gao', 'zhou', 'he', 'wu', 'sun']
    for (const [at, who] of desks.entries()) {
      const version = (await page('chen', id)).version
      for (const other of [...desks, 'qian'].filter((one) => one !== who)) {
        const early = await put(other, `/checks/${id}/approval`, { version, ...texts })
        expect([early.status, early.body.refusal]).toEqual([409, 'not-your-turn'])
      }
      const which = at < 2 ? 'own' : 'subordinate'
      expect(await list(who, `list=${which}`)).toContain(id)
      const done = await put(who, `/checks/${id}/approval`, { version, ...texts })
      expect(done.status).toBe(200)
      expect(await list(who, `list=${which}`)).not.toContain(id)
      expect(await list(who, 'list=checked')).toContain(id)
    }
  })

  it('ends for an intermediate title at the city office and does not go to the province [HE-FLOW-19] [HE-FLOW-24]', async () => {
    expect(await page('sun', id)).toMatchObject({ state: 'eligible', standing: 'holder' })
    expect(await list('qian', 'list=subordinate')).not.toContain(id)
    expect(await page('qian', id)).toMatchObject({ standing: 'superior', allowed: [] })
  })

  it('leaves a log of unit, person, time, act and opinion [HE-FLOW-04]', async () => {
    const { log } = await page('sun', id)
    expect(log.map(({ act }: { act: string }) => act)).toEqual(['submit', ...Array(6).fill('approve')])
    expect(log[1]).toMatchObject({
      label: '审查通过',
      officeName: '机械厂',
      person: '陈经办',
      at: expect.stringContaining('2026-04-10'),
      ...texts,
    })
  })

  it('keeps the texts of the unit [HE-FLOW-14]', async () => {
    const { rows } = await sql<{
      input: unknown
    }>`select input from event where application = ${id} and act = 'approve' order by id limit 1`.execute(cast.db)
    expect(rows[0]?.input).toEqual(texts)
  })

  it('shows what has been checked read-only, in a list of its own [HE-FLOW-17]', async () => {
    expect(await list('chen', 'list=checked')).toContain(id)
    expect((await page('chen', id)).allowed).toEqual([])
    expect(
      (await put('chen', `/checks/${id}/approval`, { version: (await page('chen', id)).version, ...texts })).status,
    ).toBe(409)
  })

  it('shows the applicant the log without the names of those who checked', async () => {
    const { body } = await cast.call('lin', 'GET', `/applications/${id}`)
    expect(JSON.stringify(body.log)).toContain(texts.opinion)
    expect(JSON.stringify(body.log)).not.toContain('陈经办')
  })
})

describe('a desk', () => {
  let id: number
  beforeAll(async () => {
    id = await handedIn(cast, 'wang')
  })

  it('sees the file, masked, beside its opinion [HE-FLOW-02] [HE-FLOW-01]', async () => {
    const seen = await page('chen', id)
    expect(seen).toMatchObject({
      standing: 'holder',
      asksRecommendation: true,
      allowed: ['approve', 'sendBack', 'refuse', 'bar'],
    })
    expect(seen.answers.education.proof).toHaveLength(1)
    expect(JSON.stringify(seen)).not.toMatch(/13900001111|110101198001010\d{3}/)
    expect(seen.answers.person.phone).toBe('139****1111')
  })

  it('of a unit beside it finds nothing and can do nothing [HE-FLOW-21]', async () => {
    expect((await cast.call('stranger', 'GET', `/checks/${id}`)).status).toBe(404)
    expect((await put('stranger', `/checks/${id}/approval`, { version: 2, ...texts })).status).toBe(404)
    expect(await list('stranger', 'list=all')).toEqual([])
    const { body } = await put('stranger', '/checks/approvals', { ids: [id], ...texts })
    expect(body).toMatchObject({ done: 0, results: [{ id, ok: false, refusal: 'not-found' }] })
  })

  it('needs the permission: an officer without it, an approver in place of the officer [HE-ACCT-05] [HE-ACCT-06]', async () => {
    const { version } = await page('chen', id)
    const refused = await put('powerless', `/checks/${id}/approval`, { version, ...texts })
    expect([refused.status, refused.body.refusal]).toEqual([403, 'no-permission'])
    expect((await put('gao', `/checks/${id}/approval`, { version, ...texts })).body.refusal).toBe('not-your-turn')
    for (const who of ['administrator', 'lin'])
      expect((await put(who, `/checks/${id}/approval`, { version, ...texts })).status).toBe(403)
  })

  it.each([
    ['approval', { opinion: ' ', recommendation: '推荐', groupOpinion: '同意' }, 'opinion-missing'],
    ['approval', { opinion: '同意' }, 'recommendation-missing'],
    ['return', { reason: '' }, 'reason-missing'],
    ['refusal', { reason: '  ' }, 'reason-missing'],
    ['bar', { reason: '\u0007' }, 'reason-missing'],
    ['return', { reason: '错', marks: [{ section: 'nowhere' }] }, 'mark-nowhere'],
    ['return', { reason: '错', marks: [{ section: 'person', field: 'nothing' }] }, 'mark-nowhere'],
  ])('must write something: %s %j', async (how, body, refusal) =>
    expect((await decide('chen', id, how, body)).body.refusal).toBe(refusal),
  )

  it('is told the limit when it writes one character too many', async () => {
    const long = await decide('chen', id, 'return', { reason: '𠮷'.repeat(2001) })
    expect([long.status, long.body]).toEqual([400, { refusal: 'too-long', detail: { where: 'reason', max: 2000 } }])
  })

  it('knows four outcomes and no fifth [HE-FLOW-09]', async () => {
    expect((await decide('chen', id, 'promotion', { opinion: '好' })).status).toBe(404)
    expect((await page('chen', id)).allowed).toEqual(['approve', 'sendBack', 'refuse', 'bar'])
  })

  it('approving twice at once approves once', async () => {
    const { version } = await page('chen', id)
    const both = await Promise.all([1, 2].map(() => put('chen', `/checks/${id}/approval`, { version, ...texts })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from event where application = ${id} and act = 'approve'`.execute(cast.db)
    expect(rows[0]?.count).toBe(1)
  })
})

describe('a return', () => {
  let id: number
  beforeAll(async () => {
    id = await handedIn(cast, 'a')
    await decide('chen', id, 'approval', texts)
    await decide('gao', id, 'approval', texts)
  })
  const mine = async () => (await cast.call('a', 'GET', `/applications/${id}`)).body
  const save = async (section: string, value: unknown) =>
    put('a', `/applications/${id}/answers/${section}`, { version: (await mine()).versions[section] ?? 0, value })

  it('by a higher desk goes straight to the applicant, whole or with marks [HE-FLOW-06] [HE-FLOW-08]', async () => {
    const marks = [
      { section: 'education', note: '请补传学位证书' },
      { section: 'work', field: 'post' },
    ]
    const done = await decide('zhou', id, 'return', { reason: '学历材料不全', marks })
    expect(done.body.state).toBe('sent-back')
    expect(await mine()).toMatchObject({
      editable: true,
      returned: { reason: '学历材料不全', marks, as: 'correction', by: { officeName: '县职改办', role: 'officer' } },
    })
    for (const who of ['chen', 'gao']) expect(await list(who, 'list=own')).not.toContain(id)
  })

  it('opens the marked sections and fields and keeps the others locked [HE-FLOW-07]', async () => {
    expect((await save('summary', { text: '偷偷改' })).body.refusal).toBe('section-not-marked')
    expect((await save('education', { degree: 'master' })).status).toBe(200)
    expect((await save('work', [{ id: 'a', post: '工程师' }])).status).toBe(200)
    expect((await save('work', [{ id: 'a', post: '工程师', begins: '2001-01' }])).body.refusal).toBe('field-not-marked')
    expect((await save('work', [])).body.refusal).toBe('field-not-marked')
  })

  it('submitted again starts at the unit, and the desks see what has changed [HE-FLOW-22]', async () => {
    const { version } = await mine()
    expect((await put('a', `/applications/${id}/submission`, { version, undertaking: '1' })).body.state).toBe(
      'under-check',
    )
    expect(await list('chen', 'list=own')).toContain(id)
    const seen = await page('chen', id)
    expect(seen.changes).toContainEqual(
      expect.objectContaining({
        section: 'education',
        field: 'degree',
        is: 'changed',
        before: '大学本科',
        after: '硕士研究生',
      }),
    )
    expect(seen.changes).toContainEqual(
      expect.objectContaining({ section: 'work', field: 'post', before: '技术员', after: '工程师' }),
    )
    expect(seen.changes).toHaveLength(2)
    expect(seen.submissions).toBe(2)
  })

  it('as 审查不通过 gives it back too, with everything open and the reason shown [HE-FLOW-11]', async () => {
    expect((await decide('chen', id, 'refusal', { reason: '不符合申报条件' })).body.state).toBe('sent-back')
    expect(await mine()).toMatchObject({
      editable: true,
      returned: { reason: '不符合申报条件', as: 'refusal', marks: [] },
    })
    expect((await save('summary', { text: '重新写' })).status).toBe(200)
  })

  it('does not free the year for another application', async () => {
    expect((await cast.call('a', 'POST', '/applications', engineer)).body.refusal).toBe('one-a-year')
  })
})

describe('several at once', () => {
  let ids: number[]
  beforeAll(async () => {
    ids = []
    for (const who of ['b', 'c', 'd']) ids.push(await handedIn(cast, who))
  })

  it('pass with the same texts, and one that may not spoils nothing for the others [HE-FLOW-13]', async () => {
    const [first, second, third] = ids
    await decide('chen', third as number, 'return', { reason: '缺材料' })
    const { status, body } = await put('chen', '/checks/approvals', {
      ids: [first, third, 999_999, second, first],
      ...texts,
    })
    expect(status).toBe(200)
    expect(body.done).toBe(2)
    expect(body.results.map(({ id, ok, refusal }: Record<string, unknown>) => [id, ok, refusal])).toEqual([
      [first, true, undefined],
      [third, false, 'wrong-state'],
      [999_999, false, 'not-found'],
      [second, true, undefined],
    ])
    const { rows } = await sql<{ input: unknown }>`
      select input from event where act = 'approve' and application = any (${[first, second]}::bigint[])`.execute(
      cast.db,
    )
    expect(rows.map(({ input }) => input)).toEqual([texts, texts])
    expect(await list('gao', 'list=own')).toEqual(expect.arrayContaining([first, second]))
  })

  it('are sent back with one opinion; without an opinion or without anybody nothing happens [HE-FLOW-15]', async () => {
    const [first, second] = ids
    expect((await put('gao', '/checks/refusals', { ids: [first, second], reason: ' ' })).body).toMatchObject({
      done: 0,
      results: [{ refusal: 'reason-missing' }, { refusal: 'reason-missing' }],
    })
    expect((await put('gao', '/checks/refusals', { ids: [], reason: '材料不符' })).status).toBe(400)
    expect((await put('gao', '/checks/refusals', { ids: [first, second], reason: '材料不符' })).body.done).toBe(2)
    for (const who of ['b', 'c']) expect((await cast.call(who, 'GET', '/applications')).body[0].state).toBe('sent-back')
  })
})

describe('the list of a superior', () => {
  it('holds what has come from below, with the same functions [HE-FLOW-16]', async () => {
    const id = await handedIn(cast, 'e')
    await decide('chen', id, 'approval', texts)
    await decide('gao', id, 'approval', texts)
    expect(await list('zhou', 'list=subordinate')).toContain(id)
    expect(await list('zhou', 'list=own')).toEqual([])
    expect((await page('zhou', id)).allowed).toEqual(['approve', 'sendBack', 'refuse', 'bar'])
    expect((await put('zhou', '/checks/approvals', { ids: [id], opinion: '同意' })).body.done).toBe(1)
  })

  it('filters, sorts and pages on the server', async () => {
    const all = await list('chen', 'list=all&limit=500')
    expect(all.length).toBeGreaterThan(6)
    const walked: number[] = []
    let after: string | null = ''
    while (after !== null) {
      const { body } = await cast.call('chen', 'GET', `/checks?list=all&limit=2${after && `&after=${after}`}`)
      walked.push(...body.rows.map(({ id }: { id: number }) => id))
      after = body.next
    }
    expect(walked).toEqual(all)
    const { body } = await cast.call(
      'chen',
      'GET',
      '/checks?list=all&state=sent-back&level=intermediate&series=engineering&year=2026',
    )
    expect(body.total).toEqual({ count: body.rows.length, more: false })
    expect(new Set(body.rows.map(({ state }: { state: string }) => state))).toEqual(new Set(['sent-back']))
    expect(await list('chen', 'list=all&year=2025')).toEqual([])
    expect(await list('chen', `list=all&name=${encodeURIComponent('晓燕')}`)).toHaveLength(1)
    expect(await list('zhou', `list=all&unit=${cast.offices.sibling}`)).toEqual([])
    expect((await cast.call('chen', 'GET', '/checks?list=own&after=nonsense')).status).toBe(400)
    expect((await cast.call('chen', 'GET', '/checks?list=secret')).status).toBe(400)
  })

  it('counts working days, and names what has lain too long', async () => {
    const id = await handedIn(cast, 'f')
    cast.clock.now = new Date('2026-04-20T02:00:00Z')
    const { body } = await cast.call('chen', 'GET', '/checks/counts')
    expect(body.stuck).toContainEqual(expect.objectContaining({ id, heldDays: 6 }))
    cast.clock.now = new Date('2026-04-10T02:00:00Z')
  })
})

describe('the bar [HE-FLOW-12]', () => {
  let id: number
  const begin = () => cast.call('g', 'POST', '/applications', engineer)
  it('keeps the person out for three years to the day, and not a day longer', async () => {
    id = await handedIn(cast, 'g')
    expect((await decide('chen', id, 'bar', { reason: '提供虚假证书' })).body.state).toBe('barred')
    await sql`insert into plan (year, name, opens, closes, form_id, form_version)
      select y, 'x', make_date(y, 1, 1), make_date(y, 12, 31), form_id, form_version from plan, generate_series(2027, 2029) as y where year = 2026`.execute(
      cast.db,
    )
    for (const day of ['2027-04-10', '2029-04-10']) {
      cast.clock.now = new Date(`${day}T02:00:00Z`)
      const refused = await begin()
      expect([refused.body.refusal, refused.body.detail]).toEqual(['barred', { until: '2029-04-10' }])
    }
    cast.clock.now = new Date('2029-04-11T02:00:00Z')
    expect((await begin()).status).toBe(200)
  })

  it('is on the province office’s list, and only its approver lifts it, with a reason', async () => {
    cast.clock.now = new Date('2026-04-10T02:00:00Z')
    const other = await handedIn(cast, 'h')
    await decide('chen', other, 'bar', { reason: '冒名顶替' })
    expect((await cast.call('sun', 'GET', '/bars')).status).toBe(403)
    const { rows } = (await cast.call('kong', 'GET', '/bars')).body
    expect(rows[0]).toMatchObject({
      application: other,
      basis: '冒名顶替',
      from: '2026-04-10',
      until: '2029-04-10',
      inForce: true,
    })
    const lift = (who: string, reason: string) => put(who, `/bars/${rows[0].id}/lift`, { reason })
    expect((await lift('sun', '误录')).status).toBe(403)
    expect((await lift('qian', '误录')).status).toBe(403)
    expect((await lift('kong', ' ')).body.refusal).toBe('reason-missing')
    expect((await lift('kong', '经查证系误录')).status).toBe(200)
    expect((await lift('kong', '再次')).status).toBe(404)
    cast.clock.now = new Date('2027-04-10T02:00:00Z')
    expect((await cast.call('h', 'POST', '/applications', engineer)).status).toBe(200)
    cast.clock.now = new Date('2026-04-10T02:00:00Z')
  })

  it('stops a submission that had begun before', async () => {
    const { id: begun } = (await cast.call('i', 'POST', '/applications', engineer)).body
    await sql`insert into bar (id_number_mark, name, basis, from_day, until_day, made_by)
      select id_number_mark, name, 'x', '2026-01-01', '2028-12-31', ${cast.people.kong} from account where id = ${(cast.people as Record<string, number>).i}`.execute(
      cast.db,
    )
    const refused = await put('i', `/applications/${begun}/submission`, { version: 1, undertaking: '1' })
    expect(refused.body.refusal).toBe('barred')
  })
})

describe('frequent opinions', () => {
  it('belong to the person [HE-FLOW-03]', async () => {
    const { id } = (await cast.call('chen', 'POST', '/phrases', { text: '材料齐全，同意上报。' })).body
    expect((await cast.call('chen', 'GET', '/phrases')).body).toEqual([
      { id, text: '材料齐全，同意上报。', position: 0 },
    ])
    expect((await cast.call('gao', 'GET', '/phrases')).body).toEqual([])
    expect((await put('gao', `/phrases/${id}`, { text: '我的', position: 0 })).status).toBe(404)
    expect((await cast.call('gao', 'DELETE', `/phrases/${id}`)).status).toBe(404)
    expect((await put('chen', `/phrases/${id}`, { text: '材料齐全。', position: 3 })).status).toBe(200)
    expect((await cast.call('chen', 'DELETE', `/phrases/${id}`)).status).toBe(200)
    expect((await cast.call('chen', 'GET', '/phrases')).body).toEqual([])
  })
})

describe('messages', () => {
  it('tell the applicant and the next desk once, however often the job runs', async () => {
    const id = (await handedIn(cast, 'j')) as ApplicationId
    const { body } = await decide('chen', id, 'return', { reason: '缺材料' })
    const job = { region: 'example', act: 'sendBack', applications: [{ id, version: body.version }] }
    for (let again = 0; again < 3; again++) await tell(cast.server, job)
    const told = (await cast.call('j', 'GET', '/messages')).body
    expect(told).toMatchObject({
      unread: 1,
      rows: [{ application: id, text: expect.stringContaining('退回修改'), read: false }],
    })
    await put('j', '/messages/read', { upTo: told.rows[0].id })
    expect((await cast.call('j', 'GET', '/messages')).body.unread).toBe(0)
    for (let again = 0; again < 2; again++) await tell(cast.server, { ...job, act: 'submit' })
    expect((await cast.call('wang', 'GET', '/messages')).body.rows).toEqual([])
  })
})
