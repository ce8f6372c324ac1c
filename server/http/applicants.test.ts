import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cast, enrol, idNumber } from '../testing/cast.ts'
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
  name: string
  idNumber: string
  mobile: string
  released: boolean
  barredUntil: string | null
}
const list = async (call: Caller, search = '') =>
  (await call('GET', `/applicants?search=${encodeURIComponent(search)}`)).body as {
    rows: Listed[]
    total: number
  }
const person = (serial: number, name = '许青', more: object = {}) => ({
  name,
  idNumber: idNumber(serial),
  mobile: '13900001234',
  ...more,
})

describe("a unit's applicants", () => {
  it('are made with name, ID number and mobile, listed masked, and can log in at once [HE-ACCT-14]', async () => {
    const { body } = await works('POST', '/applicants', person(101))
    expect(body).toMatchObject({ takenOver: false, initialPassword: site.region.accounts.initialPassword })
    expect((await list(works)).rows[0]).toMatchObject({
      id: body.id,
      idNumber: '990*************'.slice(0, 16) + idNumber(101).slice(-2),
      mobile: '139****1234',
    })
    expect((await site.logIn('personal', idNumber(101), site.region.accounts.initialPassword)).status).toBe(200)
  })

  it('need an ID number that holds [HE-ACCT-14]', async () => {
    const refused = async (number: string) =>
      (await works('POST', '/applicants', { ...person(1), idNumber: number })).body.refusal
    const right = idNumber(102)
    expect(await refused('123')).toBe('id-number-length')
    expect(await refused(`${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}`)).toBe('id-number-check-digit')
    expect(await refused(idNumber(1, '20250229'))).toBe('id-number-birthday')
    expect(await refused(idNumber(1, '20270101'))).toBe('id-number-future')
    expect(await refused('aaaaaaaaaaaaaaaaaa')).toBe('id-number-characters')
    expect((await works('POST', '/applicants', { ...person(102), mobile: '123' })).body.refusal).toBe('not-a-mobile')
    const wide = [...right]
      .map((one) => (/[0-9]/.test(one) ? String.fromCodePoint(0xff10 + Number(one)) : one))
      .join('')
    expect((await works('POST', '/applicants', { ...person(102), idNumber: wide })).status).toBe(200)
    expect((await works('POST', '/applicants', person(102))).body).toMatchObject({ refusal: 'already-in-unit' })
  })

  it('are of my own unit alone: another unit in the request is not understood [HE-ACCT-15]', async () => {
    for (const key of ['organisation', 'unit', 'office'])
      expect((await works('POST', '/applicants', { ...person(103), [key]: cast.units.mill })).body.refusal).toBe(
        'unknown-field',
      )
    const county = await site.as(cast.administrator.county)
    expect((await list(county)).rows).toEqual([])
    for (const path of ['', '/id-number', '/release', '/disabling'])
      expect(
        (
          await county(
            path === '/id-number' ? 'GET' : 'PUT',
            `/applicants/${cast.lin}${path}`,
            path === '' ? { name: '改', version: 1 } : undefined,
          )
        ).status,
      ).toBe(404)
  })

  it('are made by officers only with that permission [HE-ACCT-14]', async () => {
    const officer = await site.as(cast.officer.works)
    expect((await officer('POST', '/applicants', person(104))).status).toBe(200)
    await works('PUT', `/staff/${cast.officer.works}/permissions`, { capabilities: ['check'] })
    expect((await officer('POST', '/applicants', person(105))).body).toEqual({ refusal: 'no-permission' })
    expect((await officer('GET', '/applicants')).body).toEqual({ refusal: 'no-permission' })
    expect((await officer('GET', `/applicants/${cast.lin}/id-number`)).status).toBe(404)
  })

  it('are found by the beginning of the name or a whole number', async () => {
    const names = async (text: string) => (await list(works, text)).rows.map(({ name }) => name)
    expect(await names('林')).toEqual(['林知夏'])
    expect(await names(idNumber(1).toLowerCase())).toEqual(['林知夏'])
    expect(await names('13800000001')).toEqual(['林知夏'])
    expect(await names('梅')).toEqual([])
  })

  it('show a whole number only with a line in the log', async () => {
    const { body } = await works('GET', `/applicants/${cast.lin}/id-number`)
    expect(body).toEqual({ idNumber: idNumber(1), mobile: '13800000001' })
    const { rows } = await sql`select account, subject_id as about from audit where action = 'read-id-number'`.execute(
      site.db,
    )
    expect(rows).toEqual([{ account: cast.administrator.works, about: cast.lin }])
  })

  it('have no number readable in the database', async () => {
    const { rows } = await sql<{ all: string }>`select string_agg(a::text, '') as all from account a`.execute(site.db)
    expect(rows[0]?.all).not.toContain(idNumber(1))
    expect(rows[0]?.all).not.toContain('13800000001')
  })

  it('say until when somebody is barred', async () => {
    await sql`insert into bar (id_number_mark, name, basis, from_day, until_day, made_by)
      select id_number_mark, name, '伪造证书', current_date, current_date + 900, ${cast.officer.works} from account where id = ${cast.tang}`.execute(
      site.db,
    )
    expect((await list(works, '唐')).rows[0]?.barredUntil).toMatch(/^20/)
  })
})

describe('one person', () => {
  it('has one account for good; another unit takes it over once it is let go [HE-ACCT-16]', async () => {
    const mei = person(5, '梅若')
    expect((await works('POST', '/applicants', mei)).body).toEqual({ refusal: 'person-elsewhere' })
    expect((await works('POST', '/applicants', { ...mei, takeOver: true })).body).toEqual({
      refusal: 'person-elsewhere',
    })
    expect((await mill('PUT', `/applicants/${cast.mei}/release`)).body).toEqual({ ok: true })
    expect((await works('POST', '/applicants', { ...mei, name: '梅苦' })).body).toEqual({
      refusal: 'person-has-other-name',
    })
    expect((await works('POST', '/applicants', mei)).body).toEqual({ refusal: 'person-released' })
    expect((await works('POST', '/applicants', { ...mei, takeOver: true })).body).toEqual({
      id: cast.mei,
      takenOver: true,
    })
    expect((await list(mill)).rows).toEqual([])
    expect((await list(works, '梅')).rows[0]).toMatchObject({ id: cast.mei, released: false })
    const { rows } = await sql`select count(*)::int as accounts from account where id_number_mark =
      (select id_number_mark from account where id = ${cast.mei})`.execute(site.db)
    expect(rows).toEqual([{ accounts: 1 }])
  })

  it('is made once when two windows press at the same moment', async () => {
    const answers = await Promise.all([
      works('POST', '/applicants', person(106)),
      mill('POST', '/applicants', person(106)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
