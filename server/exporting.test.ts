import { sql } from 'kysely'
import pg from 'pg'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Jobs, startJobs } from './jobs.ts'
import { type PrintScene, printScene } from './testing/print-scene.ts'

let scene: PrintScene
let pool: pg.Pool
let jobs: Jobs | undefined
beforeAll(async () => {
  scene = await printScene()
  await scene.enrol('a', 'b', 'c')
  await scene.eligible('a')
  await scene.certified('b')
  await scene.submitted('c')
  await scene.submitted('doctor')
  pool = new pg.Pool(scene.connection)
  pool.on('error', () => {})
})
afterAll(async () => {
  await jobs?.stop()
  await pool.end()
})

const rowsIn = (bytes: Buffer) => readSheet(bytes)
const file = (who: string, list: string, query = '') => scene.fetch(who, `/exports/${list}/file${query}`)
/** The second column of every line below the headings. */
const names = async (who: string, list: string, query = '') =>
  (await rowsIn((await file(who, list, query)).rawPayload)).slice(2).map((row) => row[1])

describe('资格审查名单导出', () => {
  it('holds exactly those who passed within the scope of the leader, whatever came of them later [HE-EXPORT-01]', async () => {
    expect(await names('sun', 'roster')).toEqual(['a', 'b'])
    expect((await scene.call('sun', 'GET', '/exports/roster')).body).toEqual({ count: 2, atOnce: true })
    const { headers } = await file('sun', 'roster')
    expect(headers['content-type']).toContain('spreadsheetml')
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('资格审查名单.xlsx')
  })
  it('and of them exactly those of the filters', async () => {
    const { county, sibling } = scene.offices
    expect(await names('sun', 'roster', '?name=b')).toEqual(['b'])
    expect(
      await names('sun', 'roster', `?unit=${county}&year=2026&level=intermediate&series=engineering&way=regular`),
    ).toEqual(['a', 'b'])
    for (const query of ['?name=%25', '?year=2025', `?unit=${sibling}`, '?level=senior', '?series=health'])
      expect((await file('sun', 'roster', query)).statusCode).toBeGreaterThanOrEqual(400)
    expect((await file('sun', 'roster', '?year=2025')).json()).toEqual({ refusal: 'nothing-to-export' })
    for (const wrong of ['?state=draft', '?year=x', '?unit=-1', '?level=none'])
      expect((await file('sun', 'roster', wrong)).statusCode).toBe(400)
    expect((await file('sun', 'everything')).statusCode).toBe(400)
  })
  it('belongs to leaders who were given it where the table lets them have it: nobody else gets anything [HE-ACCT-07]', async () => {
    await scene.hire('plain', 'approver', scene.offices.city, ['approve'])
    // Every one of them has the permission in the account; the table of the province does not give it to their place.
    for (const who of ['he', 'gao', 'chen', 'zhou', 'wu', 'plain', 'administrator', 'a'])
      for (const path of ['', '/file']) {
        const { status, body } = await scene.call(who, 'GET', `/exports/roster${path}`)
        expect([who, status, body.refusal]).toEqual([
          who,
          403,
          ['administrator', 'a'].includes(who) ? 'not-for-you' : 'no-permission',
        ])
      }
    expect((await scene.call('he', 'POST', '/exports/roster', {})).status).toBe(403)
  })
})

describe('一览表', () => {
  it('is for the office where the route ended, officer and leader, and for no other [HE-PRINT-03]', async () => {
    for (const who of ['wu', 'sun']) expect(await names(who, 'summary-sheet')).toEqual(['a', 'b'])
    for (const who of ['chen', 'zhou', 'qian', 'kong', 'stranger'])
      expect((await file(who, 'summary-sheet')).json()).toEqual({ refusal: 'nothing-to-export' })
  })
})

describe('a long export', () => {
  it('is a task with the same sheet, and asks again who may have it', async () => {
    const made = await scene.call('sun', 'POST', '/exports/roster', { name: 'a' })
    const lost = await scene.call('sun', 'POST', '/exports/roster', { name: 'b' })
    await sql`update task set account = ${scene.people.he} where id = ${lost.body.task}`.execute(scene.db)
    jobs = await startJobs(scene.server, pool)
    const task = async (who: string, id: number) => (await scene.call(who, 'GET', `/tasks/${id}`)).body
    await expect.poll(async () => (await task('sun', made.body.task)).state, { timeout: 10_000 }).toBe('done')
    const { rawPayload } = await scene.fetch('sun', `/tasks/${made.body.task}/file`)
    expect((await rowsIn(rawPayload)).slice(2).map((row) => row[1])).toEqual(['a'])
    expect(await task('sun', made.body.task)).toMatchObject({ done: 1, total: 1, file: { name: '资格审查名单.xlsx' } })
    await expect.poll(async () => (await task('he', lost.body.task)).state, { timeout: 10_000 }).toBe('done')
    expect((await task('he', lost.body.task)).file).toBe(null)
  })
  it('of nobody is not begun', async () => {
    expect((await scene.call('sun', 'POST', '/exports/roster', { name: '无' })).body).toEqual({
      refusal: 'nothing-to-export',
    })
  })
})
