import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { enrol } from '../testing/cast.ts'
import type { Caller } from '../testing/site.ts'
import { testSite } from '../testing/site.ts'
import { registered, type TianjinScene, tianjinScene } from '../testing/tianjin-scene.ts'

let scene: TianjinScene
let lin: Caller
beforeAll(async () => {
  scene = await tianjinScene()
  lin = await registered(scene, 1)
})

const asked = (change: object = {}) => ({
  name: '天津海河示例仪表有限公司',
  creditCode: '',
  office: scene.units.district,
  contact: { name: '何雨', mobile: '13920000001' },
  ...change,
})
const ask = (by: Caller, change: object = {}) => by('POST', '/my/unit-requests', asked(change))
const mine = async (by: Caller) => (await by('GET', '/my/unit-requests')).body
const waitingAt = async (office: 'city' | 'district' | 'bureau') =>
  (await scene.staff[`administrator ${office}`]('GET', '/unit-requests')).body
const toldTo = async (by: Caller) => (await by('GET', '/messages')).body.rows.map(({ text }: { text: string }) => text)
const unit = (name: string, more: object = {}) => ({
  ...{ kind: 'work-unit', serial: '00009', name },
  administrator: { name: '何雨', mobile: '13920000001' },
  ...more,
})

describe('a unit that is missing', () => {
  it.each([
    ['no name', { name: ' ' }, 'not-understood'],
    ['a name too long', { name: '字'.repeat(81) }, 'too-long'],
    ['a wrong credit code', { creditCode: '91120101MA00000000' }, 'credit-code-check-digit'],
    ['a mobile of ten digits', { contact: { name: '何雨', mobile: '1392000000' } }, 'not-a-mobile'],
    ['an office that is not there', { office: 999_999 }, 'no-such-unit-desk'],
    ['a unit that is there already, however written', { name: '天津百利　示例电机有限公司' }, 'unit-is-there'],
    ['something more', { hack: 1 }, 'unknown-field'],
  ])('is not asked for with %s', async (_, change, refusal) => {
    expect((await ask(lin, change)).body.refusal).toBe(refusal)
    expect(await mine(lin)).toEqual([])
  })

  it('is asked for at an office that can have it registered: never at a committee’s or at a plain unit', async () => {
    const { body } = await lin('GET', '/unit-desks')
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['天津市职称办', '和平区职称办', '和平区工业局'])
    expect((await lin('GET', '/unit-desks?search=工业')).body).toEqual([
      { id: scene.units.bureau, name: '和平区工业局', above: '和平区职称办' },
    ])
    for (const office of [scene.units.secretariat, scene.units.works])
      expect((await ask(lin, { office })).body.refusal).toBe('no-such-unit-desk')
  })

  it('reaches that office’s administrator alone, who is told; one at a time, from two browsers too', async () => {
    const both = await Promise.all([ask(lin), ask(lin)])
    expect(both.map(({ status, body }) => body.refusal ?? status).sort()).toEqual([200, 'unit-already-asked-for'])
    expect(await waitingAt('district')).toMatchObject([
      { name: asked().name, applicant: '沈若兰', contact: { name: '何雨', mobile: '13920000001' } },
    ])
    expect(await waitingAt('city')).toEqual([])
    expect(await toldTo(scene.staff['administrator district'])).toEqual([expect.stringContaining('单位登记申请')])
    const { rows } = await sql<{ text: string }>`select string_agg(r::text, '') as text from unit_request r`.execute(
      scene.db,
    )
    expect(rows[0]?.text).not.toContain('13920000001')
  })

  it('is handed on to the office that it belongs to, and only by whoever has it', async () => {
    const [{ id }] = await mine(lin)
    const hand = (by: 'city' | 'district', office: number) =>
      scene.staff[`administrator ${by}`]('PUT', `/unit-requests/${id}/office`, { office })
    expect((await hand('city', scene.units.bureau)).status).toBe(404)
    expect((await hand('district', scene.units.district)).body.refusal).toBe('no-such-unit-desk')
    expect((await hand('district', scene.units.bureau)).body).toEqual({ ok: true })
    expect(await waitingAt('district')).toEqual([])
    expect(await mine(lin)).toMatchObject([{ state: 'open', officeName: '和平区工业局' }])
  })

  it('is registered by its supervising unit, and whoever asked is told and can choose it [TJ-APPL-12]', async () => {
    const [{ id, name }] = await mine(lin)
    const bureau = scene.staff['administrator bureau']
    const district = await scene.staff['administrator district']('POST', '/organisations', unit(name, { request: id }))
    expect(district.body.refusal).toBe('kind-not-below')
    expect((await lin('GET', '/units?search=海河')).body.units).toEqual([])
    const taken = await bureau('POST', '/organisations', unit(name, { request: id, serial: '00001' }))
    expect(taken.body.refusal).toBe('code-taken')
    expect(await mine(lin)).toMatchObject([{ state: 'open' }])
    const made = await bureau('POST', '/organisations', unit(name, { request: id }))
    expect(made.body).toMatchObject({ code: '120101030100009' })
    expect(await mine(lin)).toMatchObject([{ state: 'registered', made: { id: made.body.id, name } }])
    expect((await toldTo(lin))[0]).toContain(`和平区工业局已登记您申请的单位“${name}”`)
    expect((await lin('GET', '/units?search=hhslyb')).body.units).toMatchObject([{ id: made.body.id, name }])
    const again = await bureau('POST', '/organisations', unit('别的单位', { request: id, serial: '00010' }))
    expect(again.body.refusal).toBe('changed-meanwhile')
    const nothing = await sql`select from organisation where name = '别的单位'`.execute(scene.db)
    expect(nothing.rows).toEqual([])
  })

  it('is declined with a reason, which whoever asked reads, and may then be asked for again', async () => {
    const { body } = await ask(lin, { name: '天津某示例社', office: scene.units.bureau })
    const decline = (reason: string) =>
      scene.staff['administrator bureau']('PUT', `/unit-requests/${body.id}/declination`, { reason })
    expect((await decline('　')).body.refusal).toBe('reason-missing')
    expect((await decline('请使用营业执照上的全称。')).body).toEqual({ ok: true })
    expect((await decline('再来一次')).status).toBe(404)
    expect(await mine(lin)).toMatchObject([{ state: 'declined', reason: '请使用营业执照上的全称。' }, {}])
    expect((await toldTo(lin))[0]).toContain('请使用营业执照上的全称。')
    expect((await ask(lin)).body.refusal).toBe('unit-is-there')
    expect((await ask(lin, { name: '天津某示例科技社' })).status).toBe(200)
  })

  it('can be taken back by whoever asked, and by nobody else', async () => {
    const [{ id }] = await mine(lin)
    const other = await registered(scene, 2)
    expect((await other('DELETE', `/my/unit-requests/${id}`)).status).toBe(404)
    expect((await lin('DELETE', `/my/unit-requests/${id}`)).body).toEqual({ ok: true })
    expect((await lin('DELETE', `/my/unit-requests/${id}`)).body.refusal).toBe('changed-meanwhile')
    expect(await waitingAt('bureau')).toEqual([])
  })
})

it('is not asked for where units open the accounts of their people', async () => {
  const site = await testSite()
  const { lin, units } = await enrol(site)
  const { body } = await (await site.as(lin))('POST', '/my/unit-requests', { ...asked(), office: units.county })
  expect(body.refusal).toBe('accounts-opened-by-unit')
})
