import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRegistered } from '../db/registered-units.ts'
import { importColumns } from '../import/columns.ts'
import { type Jobs, startJobs } from '../jobs.ts'
import { openSession } from '../session.ts'
import { writeSheet } from '../sheet/write.ts'
import { type Cast, enrol } from '../testing/cast.ts'
import { codeOf, ownUnits } from '../testing/own-units.ts'
import { testSite } from '../testing/site.ts'
import { cookieName } from './cookie.ts'
import { spreadsheet } from './spreadsheet.ts'

const site = await testSite({ region: ownUnits })
let cast: Cast
let jobs: Jobs
beforeAll(async () => {
  cast = await enrol(site)
  await site.settle()
  jobs = await startJobs(site.server, site.jobs)
})
afterAll(() => jobs.stop())

async function upload(by: number, rows: readonly (readonly string[])[]) {
  const columns = importColumns['registered-units'].map(({ heading }) => ({ heading, width: 30 }))
  const payload = await buffer(
    Readable.from(writeSheet({ name: '单位名录', paper: 'a4', turned: false, columns }, rows)),
  )
  const cookie = `${cookieName(ownUnits.id)}=${await openSession(site.db, by as never, '')}`
  const url = `/api/${ownUnits.id}/imports/registered-units`
  const headers = { cookie, 'content-type': spreadsheet }
  const answer = (await site.app.inject({ method: 'POST', url, payload, headers })).json()
  return answer.id === undefined ? answer : finished(by, answer.id)
}

async function finished(by: number, id: number) {
  const call = await site.as(by)
  for (;;) {
    const { body } = await call('GET', `/imports/${id}`)
    if (body.state === 'done') return body
    await new Promise((later) => setTimeout(later, 50))
  }
}

describe('单位名录', () => {
  it('is imported by the administrator of the top office alone, row by row, the later name counting [SD-ORG-04]', async () => {
    const { province, city } = cast.administrator
    expect(await upload(city, [['示例甲厂', codeOf(1)]])).toEqual({ refusal: 'no-permission' })
    const first = await upload(province, [
      ['示例甲厂', codeOf(1).toLowerCase()],
      ['示例乙厂', `${codeOf(2).slice(0, 17)}?`],
      ['示例丙厂', codeOf(3)],
    ])
    expect(first.refused.map(({ line }: { line: number }) => line)).toHaveLength(1)
    await upload(province, [['示例甲厂有限公司', codeOf(1)]])
    expect(await findRegistered(site.db, codeOf(1))).toBe('示例甲厂有限公司')
    expect(await findRegistered(site.db, codeOf(2))).toBeUndefined()
    expect((await (await site.as(province))('GET', '/registered-units')).body).toMatchObject({
      count: 2,
      shared: false,
    })
    expect((await (await site.as(city))('GET', '/registered-units')).status).toBe(403)
  })
})
