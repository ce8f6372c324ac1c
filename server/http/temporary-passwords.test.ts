import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { mobileOf, ownAccountSite, person } from '../testing/own-accounts.ts'

const site = await ownAccountSite()
const { phone, later, codeFor, register, forget, deliver } = site

async function opened(serial: number) {
  const code = await codeFor(mobileOf(serial))
  expect((await register({ ...person(serial), code })).status).toBe(200)
  return person(serial)
}

/** The message that arrives, once it was asked for. */
async function temporaryOf(login: string) {
  later(61)
  const before = phone.sent.length
  expect((await forget(login)).body).toEqual({ ok: true })
  await deliver()
  return phone.sent.slice(before)
}

describe('logging in', () => {
  it('asks for account, password and captcha, each of them right [TJ-AUTH-05] [TJ-AUTH-10]', async () => {
    const { idNumber: login, password } = await opened(1)
    expect((await site.logIn(login, password)).status).toBe(200)
    for (const [wrongLogin, wrongPassword] of [
      [person(2).idNumber, password],
      [login, 'Wrong2026x'],
    ] as const) {
      const { status, body, headers } = await site.logIn(wrongLogin, wrongPassword)
      expect([status, body.refusal, headers['set-cookie']]).toEqual([401, 'wrong-pair', undefined])
    }
    const { challenge } = await site.proof()
    const captcha = { challenge, solution: { counter: 1, derivedKey: '00' } }
    const answer = await site.nobody('PUT', '/session', { role: 'personal', login, password, captcha })
    expect([answer.status, answer.body]).toEqual([401, { refusal: 'captcha-failed' }])
    const without = await site.nobody('PUT', '/session', { role: 'personal', login, password })
    expect(without.status).toBe(400)
  })
})

describe('a forgotten password', () => {
  it('brings one message to the number of the account, and none to one that nobody has [TJ-AUTH-11]', async () => {
    const { idNumber: login } = await opened(10)
    const sent = await temporaryOf(login.toLowerCase())
    expect(sent.map(({ mobile, purpose }) => [mobile, purpose])).toEqual([[mobileOf(10), 'temporary-password']])
    expect(sent[0]?.text).toContain('临时密码')
    expect(await temporaryOf(person(11).idNumber)).toEqual([])
    for (const empty of ['', '  ', '123'])
      expect((await forget(empty)).body).toMatchObject({ refusal: 'id-number-length', detail: { where: 'idNumber' } })
    const foreign = await site.nobody('PUT', '/temporary-password', {
      idNumber: login,
      mobile: mobileOf(99),
      captcha: await site.proof(),
    })
    expect(foreign.body).toMatchObject({ refusal: 'unknown-field' })
  })

  it('is followed by a temporary one, which opens the page for a new one, once; the former opens nothing [TJ-AUTH-12]', async () => {
    const { idNumber: login, password } = await opened(12)
    const [message] = await temporaryOf(login)
    const temporary = message?.value ?? ''
    expect(temporary).toMatch(/^[a-zA-Z][0-9][a-zA-Z0-9]{8}$/)
    expect((await site.logIn(login, password)).body).toEqual({ refusal: 'wrong-pair' })
    const { as: applicant, body } = await site.logIn(login, temporary)
    expect(body).toMatchObject({ stage: 'change-password' })
    expect((await applicant('GET', '/applications')).body).toEqual({ refusal: 'change-password' })
    expect((await site.logIn(login, temporary)).body).toEqual({ refusal: 'temporary-password-spent' })
    const change = (next: string) => applicant('PUT', '/password', { current: temporary, next })
    expect((await change(temporary)).body).toEqual({ refusal: 'password-unchanged' })
    expect((await change('Wildrose2026')).body).toEqual({ ok: true })
    expect((await applicant('GET', '/applications')).status).toBe(200)
    expect((await site.logIn(login, temporary)).status).toBe(401)
    expect((await site.logIn(login, 'Wildrose2026')).body).toMatchObject({ stage: 'ready' })
  })

  it('is used once, by two at the same moment too', async () => {
    const { idNumber: login } = await opened(13)
    const [message] = await temporaryOf(login)
    const both = await Promise.all([1, 2].map(() => site.logIn(login, message?.value ?? '')))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('counts once a minute and five times an hour, and answers the same for nobody [TJ-AUTH-11]', async () => {
    const { idNumber: known } = await opened(14)
    const heard = []
    for (const login of [known, person(15).idNumber]) {
      later(86_400)
      const answers = []
      for (let nth = 0; nth < 6; nth++) {
        answers.push((await forget(login)).body, (await forget(login)).body)
        later(61)
      }
      heard.push(answers)
    }
    expect(heard[0]).toEqual(heard[1])
    expect(heard[0]?.filter(({ ok }) => ok)).toHaveLength(5)
  })

  it('lifts the lock of five wrong passwords, for nobody too', async () => {
    const { idNumber: known } = await opened(16)
    for (const login of [known, person(17).idNumber]) {
      for (let nth = 0; nth < 5; nth++) await site.logIn(login, 'Wrong2026x')
      expect((await site.logIn(login, 'Wrong2026x')).body.refusal).toBe('locked-out')
      await temporaryOf(login)
      expect((await site.logIn(login, 'Wrong2026x')).body.refusal).toBe('wrong-pair')
    }
  })

  it('is never in the database as it is read on the phone', async () => {
    const { idNumber: login } = await opened(18)
    later(61)
    await forget(login)
    const { rows } = await sql<{ all: string }>`select string_agg(m::text, ' ') as all from text_message m`.execute(
      site.db,
    )
    await deliver()
    expect(rows[0]?.all).not.toContain(phone.sent.at(-1)?.value)
  })
})

describe('changing the password', () => {
  it('asks for the old one and for one that keeps to the rule; then only the new one opens [TJ-AUTH-13] [TJ-AUTH-16]', async () => {
    const { idNumber: login, password } = await opened(20)
    const { as: applicant } = await site.logIn(login, password)
    const change = async (current: string, next: string) =>
      (await applicant('PUT', '/password', { current, next })).body
    expect(await change('Wrong2026x', 'Wildrose2026')).toEqual({ refusal: 'current-password-wrong' })
    for (const [next, refusal] of [
      ['1abcdefg', 'password-begins-without-letter'],
      ['abcdefgh', 'password-needs-letter-and-digit'],
      ['Abcdef1', 'password-too-short'],
      ['Abc-de_fg!hij-klmn123', 'password-too-long'],
    ] as const)
      expect((await change(password, next)).refusal).toBe(refusal)
    expect(await change(password, 'Abcdefg1')).toEqual({ ok: true })
    expect((await site.logIn(login, password)).status).toBe(401)
    expect((await site.logIn(login, 'Abcdefg1')).status).toBe(200)
  })
})
