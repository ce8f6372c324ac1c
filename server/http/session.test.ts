import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { normalisePassword } from '../../core/password.ts'
import { type Cast, enrol, idNumber } from '../testing/cast.ts'
import { solved, testSite } from '../testing/site.ts'
import { statementsFromNowOn } from '../testing/statements.ts'

const site = await testSite()
const { region } = site
let cast: Cast
let made: { id: number; login: string; initialPassword: string }

/** Everybody of the cast has been through the first log-in; these two are fresh. */
beforeAll(async () => {
  cast = await enrol(site)
  const administrator = await site.as(cast.administrator.works)
  const staff = await administrator('POST', '/staff', {
    kind: 'officer',
    login: 'Chen.Wei',
    name: '陈伟',
    mobile: '13800001111',
  })
  made = staff.body as typeof made
})

const own = 'Ownpassword2026'

describe('logging in', () => {
  it('works with the log-in name, not with the name [HE-AUTH-05]', async () => {
    expect((await site.logIn('staff', 'chen.wei', region.accounts.initialPassword)).status).toBe(200)
    expect((await site.logIn('staff', '陈伟', region.accounts.initialPassword)).body).toEqual({ refusal: 'wrong-pair' })
  })

  it('is refused under another role as a wrong pair is [HE-AUTH-04]', async () => {
    for (const role of ['administrator', 'personal'])
      expect((await site.logIn(role, 'chen.wei', region.accounts.initialPassword)).body).toEqual({
        refusal: 'wrong-pair',
      })
    expect((await site.logIn('staff', 'nobody.here', 'x')).body).toEqual({ refusal: 'wrong-pair' })
  })

  it('takes the initial password with either exclamation mark, and keeps only a hash [HE-AUTH-07]', async () => {
    for (const password of [region.accounts.initialPassword, normalisePassword(region.accounts.initialPassword)])
      expect((await site.logIn('staff', 'chen.wei', password)).status).toBe(200)
    const { rows } = await sql<{ password: string }>`select password from account where id = ${made.id}`.execute(
      site.db,
    )
    expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=65536,t=3/)
  })

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const { headers } = await site.logIn('staff', 'chen.wei', region.accounts.initialPassword)
    const cookie = String(headers['set-cookie'])
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure']) expect(cookie).toContain(part)
  })

  it('leads nowhere but to a new password, which is not the initial one [HE-AUTH-08]', async () => {
    const { as: officer, body } = await site.logIn('staff', 'chen.wei', region.accounts.initialPassword)
    expect(body).toMatchObject({ stage: 'change-password', kind: 'officer', name: '陈伟' })
    expect((await officer('GET', '/organisation')).body).toEqual({ refusal: 'change-password' })
    const change = (current: string, next: string) => officer('PUT', '/password', { current, next })
    expect((await change('wrong', own)).body).toEqual({ refusal: 'current-password-wrong' })
    for (const same of [region.accounts.initialPassword, normalisePassword(region.accounts.initialPassword)])
      expect((await change(region.accounts.initialPassword, same)).body).toEqual({ refusal: 'password-is-initial' })
    expect((await change(region.accounts.initialPassword, 'short1')).body).toEqual({
      refusal: 'password-too-short',
      detail: { least: 8 },
    })
    const elsewhere = await site.logIn('staff', 'chen.wei', region.accounts.initialPassword)
    expect((await change(region.accounts.initialPassword, own)).body).toEqual({ ok: true })
    expect((await officer('GET', '/organisation')).status).toBe(200)
    expect((await elsewhere.as('GET', '/session')).body).toEqual({ refusal: 'not-signed-in' })
    expect((await site.logIn('staff', 'chen.wei', region.accounts.initialPassword)).status).toBe(401)
    expect((await site.logIn('staff', 'chen.wei', own)).body).toMatchObject({ stage: 'ready' })
  })

  it('is for applicants by the ID number, with a new password and the agreement first [HE-AUTH-06] [HE-AUTH-09]', async () => {
    const administrator = await site.as(cast.administrator.works)
    const number = idNumber(71)
    await administrator('POST', '/applicants', { name: '苏木', idNumber: number, mobile: '13800002222' })
    expect((await site.logIn('personal', '苏木', region.accounts.initialPassword)).status).toBe(401)
    const { as: applicant, body } = await site.logIn('personal', number.toLowerCase(), region.accounts.initialPassword)
    expect(body).toMatchObject({ stage: 'change-password', kind: 'applicant' })
    expect((await applicant('GET', '/session')).status).toBe(200)
    expect((await applicant('PUT', '/agreement', { agreement: '1', privacy: '1' })).body.refusal).toBe(
      'change-password',
    )
    expect(
      (await applicant('PUT', '/password', { current: region.accounts.initialPassword, next: number })).body.refusal,
    ).toBe('password-is-login')
    await applicant('PUT', '/password', { current: region.accounts.initialPassword, next: own })
    expect((await applicant('GET', '/session')).body).toMatchObject({ stage: 'agree' })
    expect((await applicant('PUT', '/agreement', { agreement: '0', privacy: '1' })).body.refusal).toBe(
      'agreement-changed',
    )
    await applicant('PUT', '/agreement', { agreement: '1', privacy: '1' })
    expect((await applicant('GET', '/session')).body).toMatchObject({ stage: 'ready' })
  })

  it('ends with the session', async () => {
    const { as: officer } = await site.logIn('staff', 'chen.wei', own)
    await officer('DELETE', '/session')
    expect((await officer('GET', '/session')).status).toBe(401)
  })
})

describe('a proof of work', () => {
  const logIn = (captcha: unknown) =>
    site.nobody('PUT', '/session', { role: 'staff', login: 'chen.wei', password: own, captcha })

  it('is spent with the look at lock and account, so that a log-in asks the database twice', async () => {
    const proof = await solved(site.nobody)
    const asked = statementsFromNowOn()
    expect((await logIn(proof)).status).toBe(200)
    expect(asked).toEqual(['try-log-in', 'log-in'])
  })

  it('counts once, also for two at the same moment', async () => {
    const proof = await solved(site.nobody)
    const both = await Promise.all([logIn(proof), logIn(proof)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('counts once', async () => {
    const proof = await solved(site.nobody)
    expect((await logIn(proof)).status).toBe(200)
    expect((await logIn(proof)).body).toEqual({ refusal: 'captcha-failed' })
  })

  it('is refused when it was not worked for, made easier or is too old', async () => {
    const { challenge, solution } = await solved(site.nobody)
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }
    expect((await logIn({ challenge: easier, solution })).body).toEqual({ refusal: 'captcha-failed' })
    expect((await logIn({ challenge, solution: { counter: 1, derivedKey: '00' } })).body).toEqual({
      refusal: 'captcha-failed',
    })
    expect((await logIn({ challenge: { ...challenge, signature: undefined }, solution })).status).toBe(401)
    expect((await logIn(undefined)).body).toMatchObject({ refusal: 'not-understood' })
  })
})

describe('after five wrong passwords', () => {
  it('nobody gets in for a quarter hour, whether the account exists or not, until the unit resets it', async () => {
    for (const login of ['mill-officer', 'no.such.login']) {
      for (let nth = 0; nth < 5; nth++)
        expect((await site.logIn('staff', login, 'wrong')).body.refusal).toBe('wrong-pair')
      const { status, body } = await site.logIn('staff', login, 'wrong')
      expect([status, body]).toEqual([429, { refusal: 'locked-out', detail: { minutes: 15 } }])
    }
    const administrator = await site.as(cast.administrator.mill)
    await administrator('PUT', `/accounts/${cast.officer.mill}/password-reset`)
    expect((await site.logIn('staff', 'mill-officer', region.accounts.initialPassword)).status).toBe(200)
  })
})

describe('a reset by the level above', () => {
  const reset = async (by: number, whose: number) =>
    (await (await site.as(by))('PUT', `/accounts/${whose}/password-reset`)).status

  it('brings back the initial password, the forced change, and ends what was open [HE-AUTH-10]', async () => {
    await site.settle()
    const open = await site.as(cast.administrator.county)
    expect((await open('GET', '/session')).status).toBe(200)
    expect(await reset(cast.administrator.city, cast.administrator.county)).toBe(200)
    expect((await open('GET', '/session')).status).toBe(401)
    const { body } = await site.logIn('administrator', 'county-administrator', region.accounts.initialPassword)
    expect(body).toMatchObject({ stage: 'change-password' })
    await site.settle()
  })

  it('is refused to everybody who is not that level [HE-AUTH-10]', async () => {
    const { administrator, officer, lin, mei, system } = cast
    expect(await reset(administrator.otherCity, administrator.county)).toBe(404)
    expect(await reset(administrator.province, administrator.county)).toBe(404)
    expect(await reset(administrator.county, administrator.city)).toBe(404)
    expect(await reset(administrator.county, officer.works)).toBe(404)
    expect(await reset(administrator.mill, lin)).toBe(404)
    expect(await reset(officer.works, officer.works)).toBe(404)
    expect(await reset(administrator.works, system)).toBe(404)
    expect(await reset(system, administrator.city)).toBe(404)
    expect(await reset(system, administrator.province)).toBe(200)
    expect(await reset(officer.mill, mei)).toBe(200)
    expect(await reset(cast.approver.mill, mei)).toBe(403)
  })
})
