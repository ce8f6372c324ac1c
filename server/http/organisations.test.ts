import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cast, enrol } from '../testing/cast.ts'
import { type Caller, testSite } from '../testing/site.ts'

const site = await testSite()
const { region } = site
let cast: Cast
let province: Caller
let city: Caller
let works: Caller

beforeAll(async () => {
  cast = await enrol(site)
  province = await site.as(cast.administrator.province)
  city = await site.as(cast.administrator.city)
  works = await site.as(cast.administrator.works)
})

const administrator = { name: '白雪梅', mobile: '138 0311 6027' }
const unit = (kind: string, serial: string, name: string, more: object = {}) => ({
  kind,
  serial,
  name,
  administrator,
  ...more,
})
const count = async (table: 'organisation' | 'account') =>
  (await sql<{ count: number }>`select count(*)::int from ${sql.table(table)}`.execute(site.db)).rows[0]?.count

describe('a unit below mine', () => {
  it('is made with its administrator, who logs in with the initial password shown [HE-ORG-20] [HE-AUTH-11]', async () => {
    const { status, body } = await city('POST', '/organisations', unit('county-office', '0007', '新县职改办'))
    expect([status, body]).toMatchObject([
      200,
      { code: '9000010007', administrator: { login: '9000010007', initialPassword: region.accounts.initialPassword } },
    ])
    const { rows } = await sql`select kind, name from account where organisation = ${body.id}`.execute(site.db)
    expect(rows).toEqual([{ kind: 'administrator', name: '白雪梅' }])
    const login = await site.logIn('administrator', '9000010007', region.accounts.initialPassword)
    expect(login.body).toMatchObject({ stage: 'change-password', organisationName: '新县职改办' })
    await login.as('PUT', '/password', { current: region.accounts.initialPassword, next: 'Ownpassword2026' })
    expect((await login.as('GET', '/session')).body).toMatchObject({ stage: 'complete-unit' })
    expect((await login.as('POST', '/organisations', unit('employer', '0401', '甲'))).body).toEqual({
      refusal: 'complete-unit',
    })
    const record = { category: '机关', nature: '国有', contact: '白雪梅', phone: '0311-86011234', version: 1 }
    expect((await login.as('PUT', '/organisation', record)).body).toEqual({ ok: true })
    expect((await login.as('POST', '/organisations', unit('employer', '0401', '甲'))).status).toBe(200)
  })

  it('leaves neither unit nor account behind when it cannot be made [HE-ORG-20] [HE-ORG-19]', async () => {
    const before = [await count('organisation'), await count('account')]
    const refused = async (body: object) => (await province('POST', '/organisations', body)).body.refusal
    expect(await refused(unit('city-office', '0001', '又一个市'))).toBe('code-taken')
    expect(await refused(unit('city-office', '0009', '东城市职改办'))).toBe('name-taken')
    expect(await refused(unit('city-office', '123', '乙市'))).toBe('code-wrong-length')
    expect(await refused(unit('city-office', '１２３４', '乙市'))).toBe('code-not-digits')
    expect(await refused(unit('city-office', '0100', '乙市'))).toBe('code-out-of-range')
    expect(await refused(unit('city-office', '0010', '乙市', { creditCode: '123' }))).toBe('credit-code-length')
    expect(await refused(unit('city-office', '0010', '乙市', { administrator: { name: '甲', mobile: '12' } }))).toBe(
      'not-a-mobile',
    )
    expect([await count('organisation'), await count('account')]).toEqual(before)
  })

  it('stands below its maker: a superior in the request is not understood [HE-ORG-01]', async () => {
    const asked = { ...unit('county-office', '0011', '丙县职改办'), parent: cast.units.otherCity }
    expect((await city('POST', '/organisations', asked)).body.refusal).toBe('unknown-field')
    const { body } = await city('POST', '/organisations', unit('county-office', '0011', '丙县职改办'))
    const { rows } = await sql`select parent from organisation where id = ${body.id}`.execute(site.db)
    expect(rows).toEqual([{ parent: cast.units.city }])
  })

  it('is of a kind that belongs there, one level at a time', async () => {
    for (const kind of ['county-office', 'province-office', 'no-such-kind'])
      expect((await province('POST', '/organisations', unit(kind, '0001', '丁'))).body.refusal).toBe('kind-not-below')
  })

  it('needs every starred item, and the refusal names the one that is missing [HE-ORG-24] [HE-AUTH-12]', async () => {
    const whole = unit('county-office', '0012', '戊县职改办')
    for (const key of ['name', 'kind', 'administrator'] as const) {
      const { [key]: _, ...rest } = whole
      expect((await city('POST', '/organisations', rest)).body).toMatchObject({
        refusal: 'not-understood',
        detail: { where: key },
      })
    }
    const nameless = { ...whole, administrator: { name: ' ', mobile: '13800000000' } }
    expect((await city('POST', '/organisations', nameless)).body).toMatchObject({
      detail: { where: 'administrator/name' },
    })
    expect((await city('POST', '/organisations', whole)).status).toBe(200)
  })

  it('keeps rare characters and refuses control characters and names that are too long by one', async () => {
    const make = (serial: string, name: string) => city('POST', '/organisations', unit('county-office', serial, name))
    const { body } = await make('0013', '𠮷㼆县职改办')
    const shown = await city('GET', `/organisations/${body.id}`)
    expect(shown.body).toMatchObject({ name: '𠮷㼆县职改办' })
    expect((await make('0014', '甲'.repeat(80))).status).toBe(200)
    for (const name of ['甲'.repeat(81), '甲\u0007乙', '甲😀']) expect((await make('0015', name)).status).toBe(400)
  })
})

describe('the tree', () => {
  it('shows mine and what is below me, and nothing of a sibling', async () => {
    const mine = await city('GET', '/organisations')
    expect((mine.body as { rows: { code: string }[] }).rows[0]).toMatchObject({
      code: '9000010001',
      children: 2,
    })
    const below = await city('GET', `/organisations?parent=${cast.units.county}`)
    expect((below.body as { rows: object[] }).rows).toHaveLength(2)
    for (const id of [cast.units.otherCity, cast.units.province]) {
      expect((await city('GET', `/organisations?parent=${id}`)).body).toEqual({ rows: [], more: false })
      expect((await city('GET', `/organisations/${id}`)).status).toBe(404)
    }
  })

  it('finds by part of the name or the beginning of the code, below me only', async () => {
    const names = async (call: Caller, text: string) =>
      (
        (await call('GET', `/organisations?search=${encodeURIComponent(text)}`)).body as {
          rows: { name: string }[]
        }
      ).rows.map(({ name }) => name)
    expect(await names(city, '纺织')).toEqual(['纺织厂'])
    expect(await names(city, '90000100010401')).toEqual(['机械厂'])
    expect(await names(works, '纺织')).toEqual([])
    expect(await names(city, '%')).toEqual([])
  })

  it('offers the kinds below me with their ranges and the next free code', async () => {
    const { body } = await province('GET', `/organisations/${cast.units.province}`)
    const kinds = body.kinds
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      'city-office',
      'department',
      'self-review',
      'agency',
    ])
    expect(kinds[0]).toMatchObject({ from: '0001', to: '0099', used: 2, left: 97, next: '0003' })
  })

  it('is not for applicants [HE-ORG-26]', async () => {
    const applicant = await site.as(cast.lin)
    for (const path of ['/organisations', '/organisation', `/organisations/${cast.units.works}`])
      expect((await applicant('GET', path)).body).toEqual({ refusal: 'not-for-you' })
  })
})

describe("a unit's own record", () => {
  const record = { category: '企业', nature: '民营', contact: '梅若', phone: '0311-86011234', version: 1 }

  it('opens and changes my own unit alone: another unit’s id is refused, also the superior’s way to it [HE-ORG-22]', async () => {
    expect((await works('GET', '/organisation')).body).toMatchObject({
      name: '机械厂',
      parentName: '河东县职改办',
      version: 1,
    })
    expect((await works('PUT', '/organisation', { ...record, id: cast.units.mill })).body.refusal).toBe('unknown-field')
    for (const path of [`/organisations/${cast.units.mill}`, `/organisation/${cast.units.mill}`])
      expect((await works('PUT', path, { ...record, name: '纺织一厂' })).status, path).not.toBe(200)
    expect((await works('PUT', '/organisation', record)).body).toEqual({ ok: true })
    const mill = await site.as(cast.administrator.mill)
    expect((await mill('GET', '/organisation')).body).toMatchObject({ name: '纺织厂', contact: null })
  })

  it('holds category and nature out of the lists', async () => {
    const again = { ...record, version: 2 }
    expect((await works('PUT', '/organisation', { ...again, category: '其他' })).body.refusal).toBe('no-such-category')
    expect((await works('PUT', '/organisation', { ...again, nature: '其他' })).body.refusal).toBe('no-such-nature')
    expect((await works('GET', '/organisation')).body).toMatchObject({
      categories: region.categories,
      natures: region.natures,
    })
  })

  it('saved in two windows tells the second', async () => {
    expect((await works('PUT', '/organisation', record)).body.refusal).toBe('changed-meanwhile')
  })
})

describe('reviewing by itself', () => {
  const authorise = async (by: Caller, unit: number, series: string[]) =>
    (await by('PUT', `/organisations/${unit}/autonomous-series`, { series })).body
  it('is what the title office above allows a self-review unit, series by series', async () => {
    const series = region.series[0]?.id ?? ''
    expect(await authorise(province, cast.units.hospital, [series])).toEqual({ ok: true })
    expect(await authorise(province, cast.units.hospital, ['no-such'])).toEqual({ refusal: 'no-such-series' })
    expect(await authorise(province, cast.units.department, [series])).toEqual({ refusal: 'not-a-self-review-unit' })
    expect(await authorise(city, cast.units.hospital, [series])).toEqual({ refusal: 'not-found' })
    const hospital = await site.as(cast.administrator.hospital)
    expect(await authorise(hospital, cast.units.hospital, [series])).toEqual({ refusal: 'not-found' })
  })
})
