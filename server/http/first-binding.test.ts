import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { idNumber } from '../testing/cast.ts'
import { identityScene } from '../testing/identity-scene.ts'

const scene = await identityScene()
const { browser, cast, db } = scene
const complete = { mobile: '13800000031', agreed: { agreement: '1', privacy: '1' } }
const explanation = '2026 年 4 月入职。'
const counted = async () => {
  const { rows } = await sql`select (select count(*)::int from account where opened = 'by-provider') as accounts,
    (select count(*)::int from binding) as bindings`.execute(db)
  return rows[0]
}

describe('the first log-in with a unit', () => {
  const shen = browser()

  it('looks for units only while it is under way [FJ-AUTH-04] [FJ-AUTH-07]', async () => {
    const look = (search: string) => shen.api('GET', `/identity/arrival/units?search=${encodeURIComponent(search)}`)
    expect((await look('机械')).body.refusal).toBe('identity-arrival-over')
    await shen.logIn('person-31')
    expect((await look('机械')).body.units).toMatchObject([{ id: cast.units.works, name: '机械厂' }])
    expect((await look('jxc')).body.units).toMatchObject([{ name: '机械厂' }])
    expect((await look('没有这一家')).body).toEqual({ units: [], more: false })
    expect((await look('职改办')).body.units).toEqual([])
  })

  it.each([
    ['without 申请说明', { unit: cast.units.works, explanation: ' ' }, 'explanation-missing', 'explanation'],
    ['without 选择单位', { explanation }, 'not-understood', 'binding/unit'],
    ['with a unit that is not there', { unit: 999_999, explanation }, 'unit-not-to-be-bound', 'unit'],
    ['with an office', { unit: cast.units.county, explanation }, 'unit-not-to-be-bound', 'unit'],
  ])('%s stores neither the account nor the request [FJ-AUTH-04]', async (_, binding, refusal, where) => {
    const answer = await shen.api('PUT', '/identity/arrival', { ...complete, binding })
    expect([answer.body.refusal, answer.body.detail?.where]).toEqual([refusal, where])
    expect(await counted()).toEqual({ accounts: 0, bindings: 0 })
    expect((await shen.api('GET', '/session')).status).toBe(401)
  })

  it('completes the record and asks the unit, which sees it, together [FJ-AUTH-04] [FJ-AUTH-05]', async () => {
    const binding = { unit: cast.units.works, explanation }
    expect((await shen.api('PUT', '/identity/arrival', { ...complete, binding })).body).toMatchObject({
      name: '沈若兰',
      stage: 'ready',
    })
    expect(await counted()).toEqual({ accounts: 1, bindings: 1 })
    const who = (await shen.api('GET', '/session')).body
    expect(who.organisationName).toBeUndefined()
    expect((await shen.api('GET', '/my/bindings')).body).toMatchObject({
      unit: null,
      requests: [{ unitName: '机械厂', state: 'open', explanation }],
    })
    const desk = await scene.as(cast.administrator.works)
    const { waiting } = (await desk('GET', '/bindings')).body
    expect(waiting).toMatchObject([{ name: '沈若兰', explanation }])
    const agreed = await desk('PUT', `/bindings/${waiting[0].id}/approval`, { version: waiting[0].version })
    expect(agreed.status).toBe(200)
    expect((await shen.api('GET', '/session')).body.organisationName).toBe('机械厂')
  })
})

it('with 否 the record is complete without a unit, which can be asked later [FJ-AUTH-04] [FJ-AUTH-06]', async () => {
  const zhou = browser()
  await zhou.logIn('person-33')
  const done = await zhou.api('PUT', '/identity/arrival', { ...complete, mobile: '13800000033' })
  expect(done).toMatchObject({ status: 200, body: { name: '周以宁', stage: 'ready' } })
  expect((await zhou.api('GET', '/my/bindings')).body).toEqual({ unit: null, whyNot: null, requests: [] })
  const asked = await zhou.api('POST', '/my/bindings', { unit: cast.units.mill, explanation })
  expect(asked.status).toBe(200)
})

it('one person with two accounts meanwhile has one: the second window’s request is not stored', async () => {
  const one = browser()
  scene.subjects.push({
    ...{ id: 'person-37', audience: 'people', name: '丁一', note: '' },
    claims: { account_type: 'person', name: '丁一', cert_no: idNumber(37), mobile: '13900001037' },
  })
  await one.logIn('person-37')
  const binding = { unit: cast.units.works, explanation }
  const send = () => one.api('PUT', '/identity/arrival', { ...complete, mobile: '13800000037', binding })
  const both = await Promise.all([send(), send()])
  expect(both.map(({ body }) => body.refusal ?? 'ok').sort()).toEqual(['identity-arrival-over', 'ok'])
})
