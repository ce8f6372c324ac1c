import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { enrol } from '../testing/cast.ts'
import { ownAccountSite } from '../testing/own-accounts.ts'
import { codeOf, ownUnits, registeredUnit } from '../testing/own-units.ts'
import { unitRegisterAt } from '../unit-register.ts'

const site = await ownAccountSite(ownUnits)
const cast = await enrol(site)
await site.settle()
const bureau = await site.as(cast.officer.county)
const otherBureau = await site.as(cast.officer.city)

/** Registers, logs in, and is at the page of the permission. */
async function newUnit(serial: number, change: object = {}) {
  const typed = { ...registeredUnit(serial), ...change }
  const made = await site.nobody('POST', '/unit-registrations', { ...typed, captcha: await site.proof() })
  expect(made.body).toEqual({ ok: true })
  const entered = await site.nobody('PUT', '/session', {
    ...{ role: 'staff', login: typed.login, password: typed.password },
    captcha: await site.proof(),
  })
  const unit = site.holding(entered)
  const asked = {
    ...{ name: typed.unitName, creditCode: typed.creditCode, division: typed.division },
    ...{ contact: '何秀英', phone: '0531-00000000', address: '示例路 1 号' },
  }
  const save = async (more: object = {}, version = 0) => unit('PUT', '/my/permission', { ...asked, ...more, version })
  const handIn = async (more: object = {}) => {
    const { body } = await unit('GET', '/my/permission')
    const saved = await save(more, body.request?.version ?? 0)
    return unit('PUT', '/my/permission/submission', { version: saved.body.version })
  }
  const state = async () => (await unit('GET', '/my/permission')).body
  return { unit, id: entered.body.office as number, asked, save, handIn, state }
}
const registers = (code: string, name: string) =>
  sql`insert into registered_unit (credit_code, name, imported_at) values (${code}, ${name}, now())`.execute(site.db)
const waiting = async (at = bureau) =>
  (await at('GET', '/permission-checks')).body.rows.map(({ unit }: { unit: number }) => unit)

describe('a unit without permission', () => {
  it('may do nothing in title work, and may once it is granted [SD-ORG-01]', async () => {
    const { unit, handIn } = await newUnit(1)
    await registers(codeOf(1), '示例仪表1厂')
    expect((await unit('GET', '/session')).body).toMatchObject({ capabilities: [], permitted: false })
    for (const path of ['/achievement-checks', '/rosters'])
      expect((await unit('GET', path)).status, path).toBeGreaterThanOrEqual(400)
    expect((await handIn()).body).toEqual({ state: 'granted' })
    const { body } = await unit('GET', '/session')
    expect(body).toMatchObject({ permitted: true })
    expect(body.capabilities).toContain('check')
  })

  it('cannot be chosen as somebody’s unit', async () => {
    const { id, handIn } = await newUnit(2)
    const person = await site.as(await applicant())
    const found = async () =>
      (await person('GET', `/units?search=${encodeURIComponent('示例仪表2厂')}`)).body.units.map(
        (one: { id: number }) => one.id,
      )
    expect(await found()).toEqual([])
    await registers(codeOf(2), '示例仪表2厂')
    await handIn()
    expect(await found()).toEqual([id])
  })
})

describe('the request', () => {
  it('is a draft that can be changed until it is handed in, and then only looked at [SD-ORG-02] [SD-ORG-03]', async () => {
    const { unit, save, state, handIn } = await newUnit(3)
    expect((await save({ phone: '', address: '' })).body).toEqual({ version: 1 })
    expect((await save({ contact: '何英' }, 1)).body).toEqual({ version: 2 })
    expect((await save({ contact: '另一人' }, 1)).body.refusal).toBe('changed-meanwhile')
    expect((await state()).request).toMatchObject({ state: 'draft', contact: '何英' })
    expect((await handIn()).body).toEqual({ state: 'open' })
    const { version } = (await state()).request
    expect((await save({}, version)).body.refusal).toBe('wrong-state')
    expect((await unit('PUT', '/my/permission/submission', { version })).body.refusal).toBe('wrong-state')
    expect((await state()).request).toMatchObject({ state: 'open', stateName: '待审核' })
  })

  it.each(['name', 'division', 'contact', 'phone', 'address'])(
    'is not handed in with an empty %s [SD-ORG-07]',
    async (field) => {
      const { handIn } = await newUnit(10 + ['name', 'division', 'contact', 'phone', 'address'].indexOf(field))
      expect((await handIn({ [field]: '' })).body).toMatchObject({ detail: { where: field } })
    },
  )

  it('names a division of the list and a code that can be one [SD-ORG-07]', async () => {
    const { handIn } = await newUnit(16)
    // The second lies below a bureau that there is, but is no division of the list.
    for (const division of ['110101', '9000010009'])
      expect((await handIn({ division })).body).toMatchObject({ refusal: 'no-such-division' })
    expect((await handIn({ creditCode: `${codeOf(16).slice(0, 17)}?` })).body.detail).toEqual({ where: 'creditCode' })
  })
})

describe('the register', () => {
  it('grants at once what agrees in name and code, and nothing that differs in one of them [SD-ORG-04]', async () => {
    const same = await newUnit(20, { unitName: '示例（东城）仪表厂' })
    await registers(codeOf(20), '示例(东城)仪表厂')
    expect((await same.handIn({ creditCode: codeOf(20).toLowerCase() })).body).toEqual({ state: 'granted' })
    const named = await newUnit(21)
    await registers(codeOf(21), '示例电器21厂')
    expect((await named.handIn()).body).toEqual({ state: 'open' })
    expect((await named.state()).request.finding).toContain('不一致')
    const unknown = await newUnit(22)
    expect((await unknown.handIn()).body).toEqual({ state: 'open' })
    expect((await unknown.state()).request.finding).toContain('未查到')
  })

  it('may be a service; one that does not answer is no no', async () => {
    const service = createServer((request, response) => {
      let body = ''
      request.on('data', (piece) => (body += piece))
      request.on('end', () => {
        const { creditCode } = JSON.parse(body)
        const known = request.headers.authorization === 'Bearer secret' && creditCode === codeOf(23)
        if (known) response.end(JSON.stringify({ name: '示例仪表23厂' }))
        else response.writeHead(creditCode === codeOf(24) ? 404 : 503).end()
      })
    })
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
    afterAll(() => service.close())
    site.server.unitRegister = unitRegisterAt(
      `http://127.0.0.1:${(service.address() as AddressInfo).port}`,
      'secret',
      500,
    )
    expect((await (await newUnit(23)).handIn()).body).toEqual({ state: 'granted' })
    for (const [serial, finding] of [
      [24, '未查到'],
      [25, '暂时无法核对'],
    ] as const) {
      const unit = await newUnit(serial)
      expect((await unit.handIn()).body).toEqual({ state: 'open' })
      expect((await unit.state()).request.finding).toContain(finding)
    }
    delete site.server.unitRegister
  })
})

describe('what the register cannot say', () => {
  it('lies with the bureau of the division and with no other, which grants it [SD-ORG-05]', async () => {
    const { id, handIn, state, unit } = await newUnit(30)
    await handIn()
    expect(await waiting()).toContain(id)
    expect(await waiting(otherBureau)).not.toContain(id)
    const { version } = (await state()).request
    expect((await otherBureau('PUT', `/permission-checks/${id}/grant`, { version })).status).toBe(404)
    expect((await unit('PUT', `/permission-checks/${id}/grant`, { version })).status).toBe(404)
    expect((await bureau('PUT', `/permission-checks/${id}/grant`, { version })).body).toEqual({ ok: true })
    expect((await unit('GET', '/session')).body.permitted).toBe(true)
    expect((await bureau('PUT', `/permission-checks/${id}/grant`, { version: version + 1 })).body.refusal).toBe(
      'wrong-state',
    )
  })

  it('goes with the unit when it names another division', async () => {
    const { id, handIn } = await newUnit(31)
    await handIn({ division: '9000010002' })
    expect([(await waiting()).includes(id), (await waiting(otherBureau)).includes(id)]).toEqual([false, true])
    const { rows } = await sql`select parent, division from organisation where id = ${id}`.execute(site.db)
    expect(rows).toEqual([{ parent: cast.units.city, division: '9000010001' }])
  })

  it('is refused with a reason that the unit reads, corrected, and asked for again [SD-ORG-06]', async () => {
    const { id, handIn, state, save } = await newUnit(32)
    await handIn()
    const { version } = (await state()).request
    expect((await bureau('PUT', `/permission-checks/${id}/refusal`, { version, reason: ' ' })).body.refusal).toBe(
      'reason-missing',
    )
    expect(
      (await bureau('PUT', `/permission-checks/${id}/refusal`, { version, reason: '名称与证书不一致' })).body,
    ).toEqual({ ok: true })
    expect((await state()).request).toMatchObject({ state: 'refused', reason: '名称与证书不一致' })
    expect((await save({ name: '示例仪表总厂' }, version + 1)).status).toBe(200)
    expect((await handIn({ name: '示例仪表总厂' })).body).toEqual({ state: 'open' })
    const again = await state()
    expect(again.former).toMatchObject([{ granted: false, reason: '名称与证书不一致' }])
    const formerAt = async (at = bureau) => (await at('GET', `/permission-checks/${id}/former`)).body
    expect([await formerAt(), await formerAt(otherBureau)]).toEqual([[expect.objectContaining({ granted: false })], []])
    const byOther = { version: again.request.version, reason: '不属于本地区' }
    expect((await otherBureau('PUT', `/permission-checks/${id}/refusal`, byOther)).status).toBe(404)
    await bureau('PUT', `/permission-checks/${id}/grant`, { version: again.request.version })
    const { rows } = await sql`select name from organisation where id = ${id}`.execute(site.db)
    expect(rows).toEqual([{ name: '示例仪表总厂' }])
  })

  it('may be a unit without any code [SD-ORG-08]', async () => {
    const { id, handIn, state } = await newUnit(33, { creditCode: '' })
    expect((await handIn()).body).toEqual({ state: 'open' })
    const { version, finding } = (await state()).request
    expect(finding).toContain('人工审核')
    expect((await bureau('PUT', `/permission-checks/${id}/grant`, { version })).body).toEqual({ ok: true })
  })

  it('is decided once, by whoever was first', async () => {
    const { id, handIn, state } = await newUnit(34)
    await handIn()
    const { version } = (await state()).request
    const both = await Promise.all([
      bureau('PUT', `/permission-checks/${id}/grant`, { version }),
      bureau('PUT', `/permission-checks/${id}/refusal`, { version, reason: '材料不全' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not granted under the code of another unit, and says so', async () => {
    const first = await newUnit(35)
    await first.handIn()
    const second = await newUnit(36)
    await second.handIn({ creditCode: codeOf(35) })
    const { version } = (await second.state()).request
    const answer = await bureau('PUT', `/permission-checks/${second.id}/grant`, { version })
    expect([answer.status, answer.body.refusal]).toEqual([409, 'credit-code-of-another-unit'])
  })
})

async function applicant() {
  const { rows } = await sql<{ id: number }>`select id from account where kind = 'applicant' limit 1`.execute(site.db)
  return rows[0]?.id ?? 0
}
