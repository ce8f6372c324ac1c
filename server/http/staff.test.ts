import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cast, enrol } from '../testing/cast.ts'
import { type Caller, testSite } from '../testing/site.ts'

const site = await testSite()
let cast: Cast
let works: Caller
let mill: Caller

beforeAll(async () => {
  cast = await enrol(site)
  works = await site.as(cast.administrator.works)
  mill = await site.as(cast.administrator.mill)
})

type Listed = {
  id: number
  kind: string
  name: string
  mobile: string
  capabilities: string[]
  version: number
  disabled: boolean
}
const list = async (call: Caller) => (await call('GET', '/staff')).body as Listed[]
const person = (login: string, more: object = {}) => ({
  kind: 'officer',
  login,
  name: '陈伟',
  mobile: '13800001111',
  ...more,
})

describe("a unit's staff", () => {
  it('are officers and approvers of my own unit [HE-ACCT-01]', async () => {
    expect((await list(works)).map(({ id }) => id).sort()).toEqual([cast.officer.works, cast.approver.works].sort())
    expect((await works('POST', '/staff', person('boss', { kind: 'administrator' }))).status).toBe(400)
    const { body } = await works('POST', '/staff', person('first.one'))
    expect((await list(mill)).map(({ id }) => id)).not.toContain(body.id)
  })

  it('have no permission until the second step gives it [HE-ACCT-03]', async () => {
    const { body } = await works('POST', '/staff', person('second.one'))
    const found = async () => (await list(works)).find(({ id }) => id === body.id)
    expect(await found()).toMatchObject({ capabilities: [], mobile: '138****1111' })
    const permitted = await works('PUT', `/staff/${body.id}/permissions`, { capabilities: ['check', 'publicise'] })
    expect(permitted.body).toEqual({ ok: true })
    expect(await found()).toMatchObject({ capabilities: ['check', 'publicise'] })
  })

  it('can be given nothing outside the table of type and level [HE-ACCT-04]', async () => {
    const give = async (by: Caller, id: number, ...capabilities: string[]) =>
      (await by('PUT', `/staff/${id}/permissions`, { capabilities })).body.refusal
    expect(await give(works, cast.officer.works, 'approve')).toBe('permission-not-in-table')
    expect(await give(works, cast.approver.works, 'check')).toBe('permission-not-in-table')
    expect(await give(works, cast.approver.works, 'approve', 'entrust-senior')).toBe('permission-not-in-table')
    expect(await give(works, cast.officer.works, 'no-such')).toBe('permission-not-in-table')
    const city = await site.as(cast.administrator.city)
    expect(await give(city, cast.approver.city, 'approve', 'entrust-senior')).toBeUndefined()
    const { body } = await works('GET', '/permissions')
    expect((body as { capability: string }[]).map((one) => one.capability)).not.toContain('entrust-senior')
  })

  it('are out of reach for another unit, also the one above [HE-ACCT-01]', async () => {
    const county = await site.as(cast.administrator.county)
    for (const other of [mill, county])
      for (const [method, path, body] of [
        ['PUT', '', { name: '改', version: 1 }],
        ['PUT', '/permissions', { capabilities: [] }],
        ['PUT', '/disabling', undefined],
        ['DELETE', '/disabling', undefined],
      ] as const)
        expect((await other(method, `/staff/${cast.officer.works}${path}`, body)).status).toBe(404)
    expect((await works('PUT', `/staff/${cast.administrator.works}/disabling`)).status).toBe(404)
    expect((await works('PUT', `/staff/${cast.lin}/disabling`)).status).toBe(404)
  })

  it('have log-in names that are unique in any case and width, and look like nothing else', async () => {
    expect((await works('POST', '/staff', person('Same.Name'))).status).toBe(200)
    expect((await mill('POST', '/staff', person('ｓame.name'))).body).toEqual({
      refusal: 'login-taken',
      detail: { login: 'same.name' },
    })
    for (const login of ['abc', '1300001', '陈伟陈伟', 'a b c d', `a${'b'.repeat(32)}`, "x'; drop table"])
      expect((await works('POST', '/staff', person(login))).body.refusal).toBe('login-not-allowed')
  })

  it('are shut out at once when disabled, and let in again', async () => {
    const officer = await site.as(cast.officer.mill)
    expect((await officer('GET', '/session')).status).toBe(200)
    await mill('PUT', `/staff/${cast.officer.mill}/disabling`)
    expect((await officer('GET', '/session')).status).toBe(401)
    expect((await list(mill)).find(({ id }) => id === cast.officer.mill)).toMatchObject({ disabled: true })
    await mill('DELETE', `/staff/${cast.officer.mill}/disabling`)
    expect((await (await site.as(cast.officer.mill))('GET', '/session')).status).toBe(200)
  })

  it('leave a line in the log with every change, which their administrator reads', async () => {
    const { body } = await works('GET', '/audit')
    const lines = (body as { rows: { action: string; about: string; detail: object }[] }).rows
    for (const action of ['create-staff', 'set-permissions']) expect(lines.map((line) => line.action)).toContain(action)
    expect(lines.find(({ action }) => action === 'set-permissions')).toMatchObject({
      about: '陈伟',
      detail: { before: [], after: ['check', 'publicise'] },
    })
    const { rows } = await sql<{ text: string }>`select string_agg(detail::text, '') as text from audit`.execute(
      site.db,
    )
    expect(rows[0]?.text).not.toContain('13800001111')
    expect(JSON.stringify((await mill('GET', '/audit')).body)).not.toContain('陈伟')
  })

  it('changed in two windows tells the second', async () => {
    const change = async (version: number) =>
      (await works('PUT', `/staff/${cast.approver.works}`, { name: '高远', version })).body
    const version = (await list(works)).find(({ id }) => id === cast.approver.works)?.version ?? 0
    expect(await change(version)).toEqual({ ok: true })
    expect(await change(version)).toEqual({ refusal: 'changed-meanwhile' })
  })
})
