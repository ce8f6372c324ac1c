import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { creditCheckCharacter } from '../../core/identity.ts'
import { identityScene } from '../testing/identity-scene.ts'

const scene = await identityScene()
const { browser, cast, db } = scene
const codeOf = (serial: number) => {
  const first = `91350100MA9${String(serial).padStart(6, '0')}`
  return `${first}${creditCheckCharacter(first)}`
}
const represented = (id: string, name: string, org_code: string, more: object = {}) =>
  scene.subjects.push({
    ...{ id, audience: 'units', name, note: org_code },
    claims: { account_type: 'unit', name: '何法人', org_name: name, org_code, ...more },
  })
const typed = (change: object = {}) => ({
  kind: 'employer',
  parent: cast.units.county,
  category: '企业',
  nature: '民营',
  address: '河东县示例路 1 号',
  contact: '办公室 何雨',
  phone: '0591-87000000',
  mobile: '13900002001',
  agreed: { agreement: '1', privacy: '1' },
  ...change,
})
const arrive = async (who: string) => {
  const one = browser()
  const page = await one.logIn(who, { query: '?as=units' })
  return { ...one, page, register: (change?: object) => one.api('PUT', '/identity/unit-arrival', typed(change)) }
}
const unitsNamed = async (name: string) => {
  const { rows } = await sql<{ code: string; credit: string; completed: boolean; administrator: string }>`
    select o.code, o.credit_code as credit, o.completed_at is not null as completed, a.name as administrator
    from organisation o left join account a on a.organisation = o.id where o.name = ${name}`.execute(db)
  return rows
}
const found = async (name: string) =>
  (await (await scene.as(cast.lin))('GET', `/units?search=${encodeURIComponent(name)}`)).body.units

describe('a unit that nobody has registered', () => {
  it('is led to register, by what the service says of it, and is nowhere until then [FJ-ORG-01]', async () => {
    represented('unit-new', '河东示例仪表有限公司', codeOf(1).toLowerCase())
    const one = await arrive('unit-new')
    expect(one.page).toBe('/example/login/unit')
    expect((await one.api('GET', '/identity/unit-arrival')).body).toMatchObject({
      provider: '省身份认证',
      unitName: '河东示例仪表有限公司',
      creditCode: codeOf(1),
      representative: '何法人',
      kinds: [{ kind: 'employer', name: '用人单位' }],
    })
    expect((await one.api('GET', '/identity/arrival')).body.refusal).toBe('identity-arrival-over')
    expect(await found('示例仪表')).toEqual([])
    const supervisors = await one.api('GET', '/identity/unit-arrival/supervisors?kind=employer')
    expect(supervisors.body.map(({ name }: { name: string }) => name)).toEqual([
      '东城市职改办',
      '西城市职改办',
      '河东县职改办',
      '省教育厅',
    ])
    const sought = `/identity/unit-arrival/supervisors?kind=employer&search=${encodeURIComponent('教育')}`
    expect((await one.api('GET', sought)).body).toMatchObject([{ name: '省教育厅' }])
  })

  it.each([
    ['a kind that units are not registered as', { kind: 'city-office' }, 'no-such-supervisor'],
    ['a unit above that has none below it', { parent: 999_999 }, 'no-such-supervisor'],
    ['a category of no list', { category: '其他' }, 'no-such-category'],
    ['a mobile of ten digits', { mobile: '1390000200' }, 'not-a-mobile'],
    ['a telephone in words', { phone: '办公室电话' }, 'not-understood'],
    ['no address', { address: ' ' }, 'not-understood'],
    ['no agreement', { agreed: undefined }, 'agree'],
    ['an old agreement', { agreed: { agreement: '0', privacy: '1' } }, 'agreement-changed'],
    ['another name than the service told', { unitName: '别的公司' }, 'unknown-field'],
    ['another credit code', { creditCode: codeOf(2) }, 'unknown-field'],
  ])('is not registered with %s, and nothing is stored', async (_, change, refusal) => {
    const one = await arrive('unit-new')
    expect((await one.register(change)).body.refusal).toBe(refusal)
    expect(await unitsNamed('河东示例仪表有限公司')).toEqual([])
    expect((await one.api('GET', '/session')).status).toBe(401)
  })

  it('is there at once: its representative administers it, applicants find it, its superior sees it [FJ-ORG-01]', async () => {
    const one = await arrive('unit-new')
    expect(await one.register()).toMatchObject({ status: 200, body: { kind: 'administrator', stage: 'ready' } })
    expect(await unitsNamed('河东示例仪表有限公司')).toEqual([
      { code: '90000100010403', credit: codeOf(1), completed: true, administrator: '何法人' },
    ])
    expect(await found('示例仪表')).toMatchObject([{ name: '河东示例仪表有限公司', above: '河东县职改办' }])
    const county = await scene.as(cast.administrator.county)
    const below = (await county('GET', '/organisations?kind=employer')).body.rows
    expect(below.map(({ name }: { name: string }) => name)).toContain('河东示例仪表有限公司')
    const messages = (await county('GET', '/messages')).body.rows
    expect(messages[0].text).toContain('“河东示例仪表有限公司”已由法定代表人注册')
    expect((await arrive('unit-new')).page).toBe('/example/login/done')
  })

  it('can then be asked for by people, and decides [FJ-ORG-01] [FJ-AUTH-07]', async () => {
    const lin = await scene.as(cast.lin)
    const [{ id }] = await found('示例仪表')
    expect((await lin('POST', '/my/bindings', { unit: id, explanation: '调入' })).status).toBe(200)
    const unit = await arrive('unit-new')
    const { waiting } = (await unit.api('GET', '/bindings')).body
    expect(waiting).toMatchObject([{ name: '林知夏', formerName: '机械厂' }])
    const { id: request, version } = waiting[0]
    expect((await unit.api('PUT', `/bindings/${request}/approval`, { version })).status).toBe(200)
    expect((await lin('GET', '/session')).body.organisationName).toBe('河东示例仪表有限公司')
  })

  it('keeps the credit code that the service told', async () => {
    const unit = await arrive('unit-new')
    const own = (await unit.api('GET', '/organisation')).body
    expect(own.creditCodeHeld).toBe(true)
    const { category, nature, contact, phone, version } = own
    const save = (creditCode?: string) =>
      unit.api('PUT', '/organisation', { category, nature, contact, phone, version, ...(creditCode && { creditCode }) })
    for (const other of [codeOf(9), undefined])
      expect((await save(other)).body.refusal).toBe('identity-holds-credit-code')
    expect((await save(codeOf(1))).status).toBe(200)
  })
})

describe('the same unit twice', () => {
  it('is registered once, though two windows send it at the same moment', async () => {
    represented('unit-twice', '河东示例药业有限公司', codeOf(3))
    represented('unit-twice-again', '河东示例药业有限公司', codeOf(3))
    const [one, other] = [await arrive('unit-twice'), await arrive('unit-twice-again')]
    const both = await Promise.all([one.register(), other.register({ parent: cast.units.city })])
    const said = both.map(({ status, body }) => (status === 200 ? 'registered' : body.refusal)).sort()
    expect(said).toEqual(['registered', 'unit-registered-meanwhile'])
    expect(await unitsNamed('河东示例药业有限公司')).toHaveLength(1)
  })

  it('two different units below one superior get two codes, at the same moment too', async () => {
    represented('unit-a', '河东甲示例厂', codeOf(4))
    represented('unit-b', '河东乙示例厂', codeOf(5))
    const [a, b] = [await arrive('unit-a'), await arrive('unit-b')]
    const both = await Promise.all([a.register(), b.register()])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const codes = [...(await unitsNamed('河东甲示例厂')), ...(await unitsNamed('河东乙示例厂'))].map(({ code }) => code)
    expect(new Set(codes).size).toBe(2)
  })

  it('that its superior made without a credit code is pointed to, instead of made again', async () => {
    represented('unit-mill', '纺织厂', codeOf(6))
    const { body } = await (await arrive('unit-mill')).register({ parent: cast.units.city })
    expect(body).toEqual({ refusal: 'unit-there-without-code', detail: { name: '纺织厂', above: '河东县职改办' } })
    expect(new Set((await unitsNamed('纺织厂')).map(({ code }) => code)).size).toBe(1)
  })

  it('no second unit takes a credit code by being made or edited either', async () => {
    const county = await scene.as(cast.administrator.county)
    const asked = { kind: 'employer', serial: '0450', name: '另一家', creditCode: codeOf(1) }
    const made = await county('POST', '/organisations', {
      ...asked,
      administrator: { name: '何雨', mobile: '13900002002' },
    })
    expect(made.body.refusal).toBe('credit-code-taken')
    const works = await scene.as(cast.administrator.works)
    const { version } = (await works('GET', '/organisation')).body
    const record = { category: '企业', nature: '国有', contact: '何', phone: '0591-87000000', version }
    expect((await works('PUT', '/organisation', { ...record, creditCode: codeOf(1) })).body.refusal).toBe(
      'credit-code-taken',
    )
  })
})

describe('what the service says of a unit', () => {
  it.each([
    [
      'unit-wrong',
      { org_code: `${codeOf(7).slice(0, 17)}${codeOf(7).endsWith('0') ? '1' : '0'}` },
      'credit-code-check-digit',
    ],
    ['unit-old', { org_code: '350100100012345' }, 'credit-code-old'],
    ['unit-short', { org_code: '91350100' }, 'credit-code-length'],
    ['unit-letters', { org_code: '9135010OMA9000001I' }, 'credit-code-characters'],
    ['unit-nobody', { name: '' }, 'unit-claims-missing'],
  ])('must hold: %s', async (id, more, refusal) => {
    represented(id, '某示例厂', codeOf(8), more)
    expect((await arrive(id)).page).toBe(`/example/login/refused?why=identity-${refusal}&as=units`)
  })
})
