import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Claimed, claimTask } from '../db/claims.ts'
import type { ImportTaskKind } from '../db/tasks.ts'
import { importColumns } from '../import/columns.ts'
import { importSheet } from '../jobs/import.ts'
import { work } from '../jobs/work.ts'
import { type Jobs, startJobs } from '../jobs.ts'
import { openSession } from '../session.ts'
import { readSheet } from '../sheet/read.ts'
import { writeSheet } from '../sheet/write.ts'
import { type Cast, enrol, idNumber } from '../testing/cast.ts'
import { testSite } from '../testing/site.ts'
import { cookieName } from './cookie.ts'
import { spreadsheet } from './spreadsheet.ts'

const site = await testSite()
let cast: Cast
let jobs: Jobs

beforeAll(async () => {
  cast = await enrol(site)
  jobs = await startJobs(site.server, site.jobs)
})
afterAll(() => jobs.stop())

const sheet = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  buffer(
    Readable.from(
      writeSheet(
        { name: '导入', paper: 'a4', turned: false, columns: headings.map((heading) => ({ heading, width: 30 })) },
        rows,
      ),
    ),
  )

async function upload(by: number, what: string, file: Buffer) {
  const cookie = `${cookieName('example')}=${await openSession(site.db, by as never, '')}`
  const url = `/api/example/imports/${what}`
  const response = await site.app.inject({
    method: 'POST',
    url,
    payload: file,
    headers: { cookie, 'content-type': spreadsheet },
  })
  const call = await site.as(by)
  const refusedFile = async (id: number) =>
    (await site.app.inject({ method: 'GET', url: `/api/example/imports/${id}/refused`, headers: { cookie } }))
      .rawPayload
  const finished = async () => {
    for (;;) {
      const { body } = await call('GET', `/imports/${response.json().id}`)
      if (body.state === 'done') return body
      await new Promise((later) => setTimeout(later, 50))
    }
  }
  return { status: response.statusCode, body: response.json(), finished, refusedFile }
}

const unitHeadings = importColumns.organisations.map(({ heading }) => heading)
const personHeadings = importColumns.applicants.map(({ heading }) => heading)

describe('an import of units', () => {
  it('makes those that hold, with codes given or proposed, and hands back the others with the reason', async () => {
    const row = (kind: string, code: string, name: string, mobile = '13800000001') => [
      kind,
      code,
      name,
      '',
      '',
      '',
      '白雪梅',
      mobile,
    ]
    const file = await sheet(unitHeadings, [
      row('县职改办', '0021', '甲县职改办'),
      row('县职改办', '', '乙县职改办'),
      row('县职改办', '0021', '丙县职改办'),
      row('县职改办', '9999', '丁县职改办'),
      row('省职改办', '0001', '戊'),
      row('县职改办', '0022', '河东县职改办'),
      row('县职改办', '0023', '己县职改办', '12'),
      row('县职改办', '0024', ''),
    ])
    const { body, finished, refusedFile } = await upload(cast.administrator.city, 'organisations', file)
    expect(body.total).toBe(8)
    expect(await finished()).toMatchObject({
      done: 8,
      refusedCount: 6,
      refused: [
        { line: 4, reasons: ['编码 0021 已被使用，请换一个'] },
        { line: 5, reasons: ['县职改办的编码须在 0001 至 0099 之间'] },
        { line: 6, reasons: ['本单位不能创建这一类型的次级机构，请换一个类型'] },
        { line: 7, reasons: ['本单位下已有“河东县职改办”，请核对'] },
        { line: 8, reasons: ['手机号应为 11 位数字，以 1 开头，请检查'] },
        { line: 9, reasons: ['“机构（单位）名称”未填写'] },
      ],
    })
    const { rows } =
      await sql`select o.code, count(a.id)::int as administrators from organisation o left join account a on a.organisation = o.id
      where o.name in ('甲县职改办', '乙县职改办') group by o.code order by o.code`.execute(site.db)
    expect(rows).toEqual([
      { code: '9000010002', administrators: 1 },
      { code: '9000010021', administrators: 1 },
    ])
    const mend = await readSheet(await refusedFile(body.id), importColumns.organisations)
    expect('rows' in mend && mend.rows.map(({ cells }) => cells.name)).toEqual([
      '丙县职改办',
      '丁县职改办',
      '戊',
      '河东县职改办',
      '己县职改办',
      '',
    ])
  })

  it('is refused whole with the reason when it is no such file', async () => {
    const by = cast.administrator.city
    expect((await upload(by, 'organisations', await sheet(['名字', '代码'], [['甲', '1']]))).body).toMatchObject({
      refusal: 'sheet-wrong-headings',
      detail: { missing: '类型、机构（单位）名称、管理员姓名、管理员手机号' },
    })
    expect((await upload(by, 'organisations', Buffer.from('not a sheet'))).body).toEqual({
      refusal: 'sheet-not-readable',
    })
    expect((await upload(by, 'organisations', await sheet(unitHeadings, []))).body).toEqual({ refusal: 'sheet-empty' })
    expect((await upload(cast.officer.city, 'organisations', await sheet(unitHeadings, []))).status).toBe(403)
  })

  it('is seen by nobody but its maker', async () => {
    const other = await site.as(cast.administrator.otherCity)
    expect((await other('GET', '/imports/1')).status).toBe(404)
    expect((await other('GET', '/imports/1/refused')).status).toBe(404)
  })
})

describe('an import of applicants', () => {
  it('of a thousand rows makes each person once and keeps no number readable', async () => {
    const people = Array.from({ length: 599 }, (_, index) => [
      `甲${index}`,
      idNumber(index + 1, '19800101'),
      '13800000001',
    ])
    const file = await sheet(personHeadings, [...people, ...people])
    const { body, finished } = await upload(cast.administrator.works, 'applicants', file)
    expect(await finished()).toMatchObject({ done: 1_198, refusedCount: 599 })
    const { rows } = await sql<{ made: number; input: string }>`select
      (select count(*)::int from account where name like '甲%' and organisation = ${cast.units.works}) as made,
      (select input::text from task where id = ${body.id}) as input`.execute(site.db)
    expect(rows[0]?.made).toBe(599)
    expect(rows[0]?.input).not.toContain(idNumber(7, '19800101'))
  })

  describe('whose server is killed', () => {
    const people = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => [
        `乙${from + index}`,
        idNumber(from + index, '19810101'),
        '13800000001',
      ])
    const done = async (id: number) =>
      (await sql<{ done: number }>`select done from task where id = ${id}`.execute(site.db)).rows[0]?.done ?? 0
    const once = async (id: number, from: number, count: number) =>
      (
        await sql`select
          (select count(*)::int from account where name = any (${people(from, count).map(([name = '']) => name)})) as made,
          (select coalesce(sum((detail ->> 'made')::int), 0)::int from audit where subject = 'task' and subject_id = ${id}) as told`.execute(
          site.db,
        )
      ).rows[0]

    it('is continued after the last batch that was written, and makes nobody twice', async () => {
      await jobs.stop()
      const file = await sheet(personHeadings, people(0, 450))
      const { body, finished } = await upload(cast.administrator.works, 'applicants', file)
      const stopping = new AbortController()
      const first = work(site.server, { region: 'example', task: body.id }, stopping.signal)
      await expect.poll(() => done(body.id), { interval: 5, timeout: 20_000 }).toBeGreaterThan(0)
      stopping.abort()
      await first
      const reached = await done(body.id)
      expect(reached).toBeLessThan(450)
      // What a killed server leaves behind: the task running, the job locked by a worker that is no more.
      await sql`update task set state = 'running', alive_at = now() - interval '13 seconds' where id = ${body.id}`.execute(
        site.db,
      )
      await site.jobs.query(
        `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead' where key = $1`,
        [`work-example-${body.id}`],
      )
      jobs = await startJobs(site.server, site.jobs)
      await new Promise((later) => setTimeout(later, 700))
      expect(await done(body.id)).toBe(reached)
      await sql`update task set alive_at = now() - interval '1 minute' where id = ${body.id}`.execute(site.db)
      await jobs.stop()
      jobs = await startJobs(site.server, site.jobs)
      expect(await finished()).toMatchObject({ done: 450, refusedCount: 0 })
      expect(await once(body.id, 0, 450)).toEqual({ made: 450, told: 450 })
    })

    it('but lives on leaves nothing of its batch behind, when another has taken the import up', async () => {
      await jobs.stop()
      const { body, finished } = await upload(
        cast.administrator.works,
        'applicants',
        await sheet(personHeadings, people(900, 3)),
      )
      const slow = await claimTask(site.db, body.id)
      if (typeof slow !== 'object') throw new Error('not claimed')
      await sql`update task set alive_at = now() - interval '1 minute' where id = ${body.id}`.execute(site.db)
      await sql`update task set begun = begun + 1 where id = ${body.id}`.execute(site.db)
      const claimed = slow as Claimed<ImportTaskKind>
      const hosted = site.server.regions.get('example') as never
      await importSheet({ hosted, server: site.server, claimed, check: () => {} })
      expect(await once(body.id, 900, 3)).toEqual({ made: 0, told: 0 })
      jobs = await startJobs(site.server, site.jobs)
      expect(await finished()).toMatchObject({ done: 3, refusedCount: 0 })
      expect(await once(body.id, 900, 3)).toEqual({ made: 3, told: 3 })
    })

    it('and gets nowhere again and again is given up, and says so', async () => {
      await jobs.stop()
      const { body } = await upload(cast.administrator.works, 'applicants', await sheet(personHeadings, people(903, 3)))
      await sql`update task set begun = 5 where id = ${body.id}`.execute(site.db)
      jobs = await startJobs(site.server, site.jobs)
      const call = await site.as(cast.administrator.works)
      const state = async () => (await call('GET', `/imports/${body.id}`)).body
      await expect.poll(async () => (await state()).state, { timeout: 10_000 }).toBe('failed')
      expect(await state()).toMatchObject({ refusal: 'unexpected', done: 0, refused: [] })
    })
  })
})
