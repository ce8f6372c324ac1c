import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { insertAccount } from '../db/accounts.ts'
import { violated } from '../db/violation.ts'
import { startJobs } from '../jobs.ts'
import { sealEmail, sealIdNumber, sealMobile } from '../personal.ts'
import { enrol, idNumber } from '../testing/cast.ts'
import { mobileOf, ownAccountSite, ownAccounts, person } from '../testing/own-accounts.ts'
import { solved, testSite } from '../testing/site.ts'

const site = await ownAccountSite()
const { phone, later, codeFor, register, askCode, deliver } = site

/** Through the whole of it; the account's own password is that of `person`. */
async function opened(serial: number) {
  const code = await codeFor(mobileOf(serial))
  expect(await register({ ...person(serial), code })).toMatchObject({ status: 200, body: { ok: true } })
  return person(serial)
}

describe('opening an account', () => {
  it('needs no unit and no administrator, and is followed by logging in at once [TJ-AUTH-01] [TJ-AUTH-09] [TJ-AUTH-10]', async () => {
    expect((await site.nobody('GET', '/applications')).status).toBe(401)
    const { idNumber: login, password } = await opened(1)
    const { as: applicant, body } = await site.logIn(login, password)
    expect(body).toMatchObject({ kind: 'applicant', name: '沈若兰', stage: 'ready' })
    expect(body.organisationName).toBeUndefined()
    expect((await applicant('GET', '/applications')).status).toBe(200)
    expect((await applicant('GET', '/session')).body.name).toBe('沈若兰')
  })

  it('is asked for captcha and code both, and a proof counts once [TJ-AUTH-05]', async () => {
    const code = await codeFor(mobileOf(2))
    const captcha = await site.proof()
    const send = (change: object) => site.nobody('POST', '/registrations', { ...person(2), code, captcha, ...change })
    expect((await send({ code: '' })).body).toMatchObject({ refusal: 'not-filled-in', detail: { where: 'code' } })
    expect((await send({ captcha: undefined })).body.refusal).toBe('not-understood')
    expect((await send({ code: code === '111111' ? '222222' : '111111' })).body.refusal).toBe('mobile-code-wrong')
    expect((await send({})).body).toEqual({ refusal: 'captcha-failed' })
    expect((await register({ ...person(2), code })).status).toBe(200)
    const { login, password } = { login: person(2).idNumber, password: person(2).password }
    const again = { role: 'personal', login, password, captcha }
    expect((await site.nobody('PUT', '/session', again)).body).toEqual({ refusal: 'captcha-failed' })
  })

  it('is refused without agreement to the words of today [TJ-AUTH-03]', async () => {
    const code = await codeFor(mobileOf(3))
    expect((await register({ ...person(3), code, agreed: undefined })).body).toEqual({ refusal: 'agree' })
    expect((await register({ ...person(3), code, agreed: { agreement: '0', privacy: '1' } })).body).toEqual({
      refusal: 'agreement-changed',
    })
    expect((await register({ ...person(3), code })).status).toBe(200)
  })

  it.each([
    ['name', '', 'not-filled-in'],
    ['idNumber', '110105194912310021', 'id-number-check-digit'],
    ['email', 'ruolan@', 'not-an-email'],
    ['password', '1abcdefg', 'password-begins-without-letter'],
    ['password', 'abcdefgh', 'password-needs-letter-and-digit'],
    ['password', 'Abcdef1', 'password-too-short'],
    ['password', 'Abc-de_fg!hij-klmn123', 'password-too-long'],
    ['passwordAgain', 'Ruolan2027', 'password-typed-differently'],
    ['mobile', '1391000', 'not-a-mobile'],
    ['code', '12', 'not-a-mobile-code'],
  ])(
    'with %s %j is refused at that field: %s [TJ-AUTH-04] [TJ-AUTH-08] [TJ-AUTH-16]',
    async (field, typed, refusal) => {
      const { status, body } = await register({ [field]: typed })
      expect([status, body.refusal, body.detail.where]).toEqual([409, refusal, field])
    },
  )

  it('takes eight and twenty characters [TJ-AUTH-16]', async () => {
    for (const [serial, password] of [
      [4, 'Abcdefg1'],
      [5, 'Abc-de_fg!hij-klmn12'],
    ] as const) {
      const code = await codeFor(mobileOf(serial))
      expect((await register({ ...person(serial), code, password, passwordAgain: password })).status).toBe(200)
      expect((await site.logIn(idNumber(serial), password)).status).toBe(200)
    }
  })

  it('raises a small x, on logging in too, and knows the number again with a large one [TJ-AUTH-14] [TJ-AUTH-15] [TJ-AUTH-19]', async () => {
    const upper = '11010519491231002X'
    const lower = upper.toLowerCase()
    const code = await codeFor(mobileOf(6))
    expect((await register({ ...person(6), idNumber: lower, code })).status).toBe(200)
    for (const login of [upper, lower]) expect((await site.logIn(login, person(6).password)).status).toBe(200)
    const other = await codeFor(mobileOf(7))
    expect((await register({ ...person(7), idNumber: upper, code: other })).body).toEqual({
      refusal: 'already-registered',
      detail: { where: 'idNumber' },
    })
  })

  it('is for one account a mobile phone [TJ-AUTH-17]', async () => {
    await opened(8)
    const code = await codeFor(mobileOf(8))
    expect((await register({ ...person(9), mobile: mobileOf(8), code })).body).toEqual({
      refusal: 'mobile-taken',
      detail: { where: 'mobile' },
    })
    const { keys } = site.server
    const second = insertAccount(site.db, {
      kind: 'applicant',
      login: null,
      name: '另一人',
      organisation: null,
      password: '',
      opened: 'by-oneself',
      mobileProvenAt: new Date(),
      idNumber: sealIdNumber(idNumber(9), keys),
      mobile: sealMobile(mobileOf(8), keys),
      email: sealEmail('other@example.com', keys),
      createdBy: null,
    })
    expect(violated(await second.catch((error) => error))).toBe('one_account_a_mobile')
  })

  it('from two browsers at once opens one account', async () => {
    const code = await codeFor(mobileOf(10))
    const both = [person(10), { ...person(11), mobile: mobileOf(10) }]
    const answers = await Promise.all(both.map((one) => register({ ...one, code })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const samePerson = [await codeFor(mobileOf(12)), await codeFor(mobileOf(13))]
    const twice = await Promise.all(
      samePerson.map((one, index) => register({ ...person(12), mobile: mobileOf(12 + index), code: one })),
    )
    expect(twice.map(({ status, body }) => body.refusal ?? status).sort()).toEqual([200, 'already-registered'])
  })

  it('lasts: two years on the account still logs in [TJ-AUTH-18]', async () => {
    const before = site.clock.now
    later(2 * 366 * 86_400)
    expect((await site.logIn(idNumber(1), person(1).password)).body).toMatchObject({ stage: 'ready' })
    site.clock.now = before
  })

  it('keeps numbers and addresses sealed, and no code at all', async () => {
    const { rows } = await sql<{ all: string }>`
      select string_agg(t, ' ') as all from (select a::text as t from account a union all select m::text from text_message m
        union all select c::text from mobile_code c union all select e::text from audit e) every`.execute(site.db)
    const secrets = [idNumber(1), mobileOf(1), 'person1@example.com', 'Ruolan2026', '沈若兰 139']
    for (const secret of secrets) expect(rows[0]?.all).not.toContain(secret)
    const { rows: kept } =
      await sql`select 1 from text_message where state = 'sent' and value_sealed is not null`.execute(site.db)
    expect(kept).toEqual([])
  })
})

describe('a code by short message', () => {
  it('goes to the number just typed and to nobody else; nothing goes to no number [TJ-AUTH-06]', async () => {
    later(61)
    const before = phone.sent.length
    for (const mobile of ['', '1391000', '23910000001'])
      expect((await askCode(mobile)).body).toMatchObject({ refusal: 'not-a-mobile', detail: { where: 'mobile' } })
    await deliver()
    expect(phone.sent).toHaveLength(before)
    expect((await askCode('139-1000-0020')).body).toMatchObject({ seconds: 60 })
    await deliver()
    await deliver()
    expect(phone.sent.slice(before).map(({ mobile, purpose }) => [mobile, purpose])).toEqual([
      ['13910000020', 'registration'],
    ])
    expect(phone.sent.at(-1)?.text).toMatch(/验证码 \d{6}，3分钟内有效/)
  })

  it('is accepted after 2:59 and expired after 3:01 [TJ-AUTH-07]', async () => {
    const inTime = await codeFor(mobileOf(21))
    later(179)
    expect((await register({ ...person(21), code: inTime })).status).toBe(200)
    const late = await codeFor(mobileOf(22))
    later(181)
    expect((await register({ ...person(22), code: late })).body).toMatchObject({ refusal: 'mobile-code-expired' })
  })

  it('counts its minutes from when it was sent, where sending took its time', async () => {
    later(61)
    phone.says = { is: 'not-now', answer: 'HTTP 503' }
    await askCode(mobileOf(23))
    await deliver()
    later(100)
    phone.says = { is: 'sent', answer: 'OK' }
    await deliver()
    later(170)
    const code = phone.sent.at(-1)?.value
    expect((await register({ ...person(23), code })).status).toBe(200)
  })

  it('is used once', async () => {
    const code = await codeFor(mobileOf(24))
    expect((await register({ ...person(24), code })).status).toBe(200)
    const again = { ...person(25), mobile: mobileOf(24), code }
    expect((await register(again)).body).toMatchObject({ refusal: 'mobile-code-used' })
  })

  it('is for the number that it was sent to', async () => {
    const code = await codeFor(mobileOf(26))
    expect((await register({ ...person(27), code })).body).toMatchObject({ refusal: 'mobile-code-not-asked' })
    const other = await codeFor(mobileOf(27))
    if (other !== code)
      expect((await register({ ...person(27), code })).body).toMatchObject({ refusal: 'mobile-code-wrong' })
  })

  it('ends after five wrong tries, until another is asked for', async () => {
    const code = await codeFor(mobileOf(28))
    const wrong = code === '111111' ? '222222' : '111111'
    for (let nth = 0; nth < 5; nth++)
      expect((await register({ ...person(28), code: wrong })).body).toMatchObject({ refusal: 'mobile-code-wrong' })
    expect((await register({ ...person(28), code })).body).toMatchObject({ refusal: 'mobile-code-worn-out' })
    expect((await register({ ...person(28), code: await codeFor(mobileOf(28)) })).status).toBe(200)
  })

  it('does not let anybody try out whose number is registered', async () => {
    const code = await codeFor(mobileOf(29))
    for (let nth = 0; nth < 5; nth++)
      expect((await register({ ...person(29), idNumber: idNumber(1), code })).body.refusal).toBe('already-registered')
    expect((await register({ ...person(29), idNumber: idNumber(1), code })).body.refusal).toBe('mobile-code-worn-out')
  })

  it('comes once a minute and five times an hour, to a known number as to an unknown', async () => {
    later(86_400)
    for (const mobile of [mobileOf(1), mobileOf(90)]) {
      const answers = []
      for (let nth = 0; nth < 6; nth++) {
        answers.push((await askCode(mobile)).body)
        expect((await askCode(mobile)).body.refusal).toBe('asked-too-often')
        later(61)
      }
      expect(answers.slice(0, 5).every(({ ticket }) => ticket)).toBe(true)
      expect(answers[5]).toMatchObject({ refusal: 'asked-too-often', detail: { seconds: 3600 - 5 * 61 } })
    }
  })

  it('is limited by the address too, whatever is typed', async () => {
    later(86_400)
    const answers = []
    for (let nth = 0; nth < 21; nth++) answers.push((await askCode(mobileOf(200 + nth))).status)
    expect(answers).toEqual([...Array(20).fill(200), 429])
  })
})

describe('where the sending goes wrong', () => {
  const stateOf = async (ticket: string) => (await site.nobody('GET', `/mobile-codes/${ticket}`)).body.state
  const ask = async (serial: number) => {
    later(86_400)
    return (await askCode(mobileOf(serial))).body.ticket as string
  }

  it('the browser is told that it is slow, and that it has been sent in the end, once', async () => {
    const ticket = await ask(30)
    expect(await stateOf(ticket)).toBe('on-its-way')
    phone.says = { is: 'not-now', answer: 'ECONNREFUSED' }
    const before = phone.sent.length
    await deliver()
    later(6)
    expect(await stateOf(ticket)).toBe('slow')
    phone.says = { is: 'sent', answer: 'OK' }
    await deliver()
    await deliver()
    expect(await stateOf(ticket)).toBe('sent')
    expect(phone.sent.slice(before)).toHaveLength(2)
    expect(new Set(phone.sent.slice(before).map(({ id }) => id)).size).toBe(1)
  })

  it('a retry waits longer each time, in the queue', async () => {
    await ask(31)
    phone.says = { is: 'not-now', answer: 'HTTP 503' }
    await deliver()
    await deliver()
    phone.says = { is: 'sent', answer: 'OK' }
    const { rows } = await site.jobs.query<{ wait: number }>(`
      select round(extract(epoch from run_at - created_at))::int as wait from graphile_worker.jobs
      where task_identifier = 'text' order by id desc limit 3`)
    expect(rows.map(({ wait }) => wait)).toEqual([4, 2, 0])
    await deliver()
  })

  it('a code that is over is not sent any more', async () => {
    const ticket = await ask(32)
    const before = phone.sent.length
    later(181)
    await deliver()
    expect(phone.sent).toHaveLength(before)
    expect(await stateOf(ticket)).toBe('not-sent')
  })

  it.each([
    ['refused', 'not-sent'],
    ['unanswered', 'slow'],
  ] as const)('a message that is %s is not sent again', async (is, state) => {
    const ticket = await ask(is === 'refused' ? 33 : 34)
    phone.says = { is, answer: 'isv.MOBILE_NUMBER_ILLEGAL' }
    const before = phone.sent.length
    await deliver()
    await deliver()
    phone.says = { is: 'sent', answer: 'OK' }
    expect(phone.sent).toHaveLength(before + 1)
    expect(await stateOf(ticket)).toBe(state)
  })

  it('the queue itself sends what is asked for', async () => {
    const jobs = await startJobs(site.server, site.jobs)
    const ticket = await ask(35)
    await expect.poll(() => stateOf(ticket), { timeout: 10_000 }).toBe('sent')
    expect(phone.sent.filter(({ mobile }) => mobile === mobileOf(35))).toHaveLength(1)
    await jobs.stop()
  })

  it('a ticket that nobody was given is not found', async () =>
    expect((await site.nobody('GET', '/mobile-codes/8e0a7a52-6b0c-4b7c-9f0e-0f6f3f0f7a11')).status).toBe(404))
})

describe('the outbox page', () => {
  it('shows what was sent, only while the demonstration is on', async () => {
    expect((await site.nobody('GET', '/outbox')).status).toBe(404)
    site.server.demonstration = true
    later(86_400)
    const code = await codeFor(mobileOf(40))
    const { body } = await site.nobody('GET', '/outbox')
    expect(body).toMatchObject([{ mobile: mobileOf(40), text: expect.stringContaining(code) }])
    site.server.demonstration = false
    expect((await site.nobody('GET', '/outbox')).status).toBe(404)
  })
})

describe('a province whose units open the accounts', () => {
  it('takes no registrations, and one whose people do takes none from units', async () => {
    const other = await testSite()
    const captcha = await solved(other.nobody)
    const ask = async (method: 'POST' | 'PUT', path: string, body: object) =>
      (await other.nobody(method, path, { ...body, captcha })).body
    const refusal = { refusal: 'accounts-opened-by-unit' }
    expect(await ask('POST', '/registrations', person(1))).toEqual(refusal)
    expect(await ask('POST', '/mobile-codes', { mobile: mobileOf(1) })).toEqual(refusal)
    expect(await ask('PUT', '/temporary-password', { idNumber: idNumber(1) })).toEqual(refusal)
    const own = await testSite({ region: ownAccounts })
    const { administrator } = await enrol(own)
    const unit = await own.as(administrator.works)
    const { name, mobile } = person(50)
    expect((await unit('POST', '/applicants', { name, idNumber: idNumber(50), mobile })).body).toEqual({
      refusal: 'accounts-opened-by-oneself',
    })
  })
})
