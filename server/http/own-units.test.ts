import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { enrol } from '../testing/cast.ts'
import { mobileOf, ownAccountSite } from '../testing/own-accounts.ts'
import { codeOf, numberOf, ownUnits, registered as person, registeredUnit as unit } from '../testing/own-units.ts'

const site = await ownAccountSite(ownUnits)
const cast = await enrol(site)
await site.settle()
const { phone, later, deliver, proof } = site

const register = async (one: object) => site.nobody('POST', '/registrations', { ...one, captcha: await proof() })

const registerUnit = async (one: object) =>
  site.nobody('POST', '/unit-registrations', { ...one, captcha: await proof() })
const asStaff = async (login: string, password: string) => {
  const answer = await site.nobody('PUT', '/session', { role: 'staff', login, password, captcha: await proof() })
  return { ...answer, as: site.holding(answer) }
}

describe('an account of one’s own with a log-in name', () => {
  it('is opened without a code, and logs in by name and by number alike [SD-AUTH-06] [SD-AUTH-04]', async () => {
    expect((await register(person(1))).body).toEqual({ ok: true })
    expect(
      (await register({ ...person(1), idNumber: numberOf(50), mobile: mobileOf(50), login: 'Person50' })).status,
    ).toBe(200)
    for (const login of ['person50', 'Person50'])
      expect((await site.logIn(login, 'Ruolan2026')).body).toMatchObject({ kind: 'applicant' })
    for (const login of ['person1', 'PERSON1', numberOf(1), numberOf(1).toLowerCase()])
      expect((await site.logIn(login, 'Ruolan2026')).body).toMatchObject({ kind: 'applicant', name: '沈若兰' })
    expect((await site.logIn('person1', 'Wrong2026x')).body.refusal).toBe('wrong-pair')
    expect((await asStaff('person1', 'Ruolan2026')).body.refusal).toBe('wrong-pair')
  })

  it('is one a document number, and one a log-in name [SD-AUTH-03]', async () => {
    await register(person(2))
    expect((await register({ ...person(3), idNumber: numberOf(2) })).body).toMatchObject({
      refusal: 'already-registered',
      detail: { where: 'idNumber' },
    })
    expect((await register({ ...person(4), login: 'Person2' })).body).toEqual({
      refusal: 'login-taken',
      detail: { where: 'login', login: 'Person2' },
    })
    const twice = await Promise.all([register(person(5)), register({ ...person(5), login: 'person55' })])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it.each(['login', 'name', 'idNumber', 'mobile', 'password', 'passwordAgain'])(
    'is not opened with an empty %s [SD-AUTH-05]',
    async (field) => {
      expect((await register({ ...person(6), [field]: ' ' })).body).toMatchObject({ detail: { where: field } })
      const { rows } = await sql`select from account where login = 'person6'`.execute(site.db)
      expect(rows).toHaveLength(0)
    },
  )

  it('has no log-in name that could be somebody’s number, and nothing that is not asked [SD-AUTH-06]', async () => {
    for (const login of [numberOf(7), '1abc', 'ab', '沈若兰'])
      expect((await register({ ...person(8), login })).body).toMatchObject({
        refusal: 'login-not-allowed',
        detail: { where: 'login' },
      })
    expect((await register({ ...person(8), email: 'a@example.com' })).body.refusal).toBe('unknown-field')
  })

  it('does not say whether a mobile phone is known', async () => {
    expect((await register({ ...person(9), mobile: mobileOf(1) })).status).toBe(200)
  })
})

describe('a unit that registers itself', () => {
  it('stands below the bureau of its division, logs in, and has no permission yet [SD-AUTH-07] [SD-AUTH-08] [SD-AUTH-09]', async () => {
    expect((await registerUnit(unit(1))).body).toEqual({ ok: true })
    expect((await registerUnit({ ...unit(2), division: '9000020001' })).body).toEqual({ ok: true })
    expect((await asStaff('unit1', 'Xiuying2026')).body).toMatchObject({
      kind: 'officer',
      organisationName: '示例仪表1厂',
    })
    const { rows } = await sql`select o.name, o.permitted_at, o.parent, o.division from organisation o
      where o.division is not null order by o.id`.execute(site.db)
    expect(rows).toEqual([
      { name: '示例仪表1厂', permitted_at: null, parent: cast.units.county, division: '9000010001' },
      // No office of the county yet: the city's.
      { name: '示例仪表2厂', permitted_at: null, parent: cast.units.otherCity, division: '9000020001' },
    ])
  })

  it.each(['login', 'unitName', 'division', 'contact', 'mobile', 'password', 'passwordAgain'])(
    'is not opened with an empty %s [SD-AUTH-09]',
    async (field) =>
      expect((await registerUnit({ ...unit(3), [field]: '' })).body).toMatchObject({ detail: { where: field } }),
  )

  it.each([
    ['creditCode', '91900101MA0000004X', 'credit-code-check-digit'],
    ['creditCode', '370100000000001', 'credit-code-old'],
    ['creditCode', '91900101MA', 'credit-code-length'],
    ['division', '110101', 'no-such-division'],
    ['login', numberOf(70), 'login-not-allowed'],
  ])('with %s %j is refused there: %s [SD-AUTH-09]', async (field, typed, refusal) =>
    expect((await registerUnit({ ...unit(4), [field]: typed })).body).toMatchObject({
      refusal,
      detail: { where: field },
    }),
  )

  it('comes by the same address as a person, and each has their own functions only [SD-ENV-02]', async () => {
    await register(person(51))
    await registerUnit(unit(51))
    const one = (await site.logIn('person51', 'Ruolan2026')).as
    const its = (await asStaff('unit51', 'Xiuying2026')).as
    expect((await one('GET', '/applications')).status).toBe(200)
    expect((await its('GET', '/applications')).status).toBe(403)
    expect((await its('GET', '/my/permission')).status).toBe(200)
    expect((await one('GET', '/my/permission')).status).toBe(403)
    expect((await one('GET', '/checks?list=own')).status).toBe(403)
  })

  it('is one for each credit code, whatever its case, also when two register at once [SD-AUTH-07]', async () => {
    expect((await registerUnit({ ...unit(5), creditCode: codeOf(5).toLowerCase() })).status).toBe(200)
    expect((await registerUnit({ ...unit(6), creditCode: codeOf(5) })).body).toEqual({
      refusal: 'unit-registered-already',
      detail: { where: 'creditCode' },
    })
    const twice = await Promise.all([
      registerUnit(unit(7)),
      registerUnit({ ...unit(7), login: 'other7', unitName: '示例仪表七厂' }),
    ])
    expect(twice.map(({ status, body }) => body.refusal ?? status).sort()).toEqual([200, 'unit-registered-already'])
    const apart = await Promise.all([8, 9, 10, 11].map((serial) => registerUnit(unit(serial))))
    expect(apart.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })

  it('may do without a code', async () => {
    expect((await registerUnit({ ...unit(12), creditCode: '' })).status).toBe(200)
    expect((await registerUnit({ ...unit(12), login: 'again12', creditCode: '' })).body.refusal).toBe(
      'unit-there-without-code',
    )
  })
})

describe('what was forgotten', () => {
  const forget = async (login: string) => {
    later(61)
    const before = phone.sent.length
    const answer = await site.nobody('PUT', '/temporary-password', { idNumber: login, captcha: await proof() })
    await deliver()
    return { answer, sent: phone.sent.slice(before) }
  }

  it('is replaced by a random password on the account’s own phone, of people and of units, by any of their names [SD-AUTH-10] [SD-AUTH-11] [SD-AUTH-12]', async () => {
    await register(person(20))
    await registerUnit({ ...unit(20), mobile: mobileOf(620) })
    const seen = new Set<string>()
    for (const [login, mobile, enter] of [
      ['person20', mobileOf(20), site.logIn],
      [numberOf(20), mobileOf(20), site.logIn],
      ['Unit20', mobileOf(620), asStaff],
    ] as const) {
      const former = login === 'Unit20' ? 'Xiuying2026' : (seen.values().next().value ?? 'Ruolan2026')
      const { answer, sent } = await forget(login)
      expect([answer.body, sent.map((one) => one.mobile)]).toEqual([{ ok: true }, [mobile]])
      const value = sent[0]?.value ?? ''
      expect(seen.has(value)).toBe(false)
      expect((await enter(login, former)).body.refusal).toBe('wrong-pair')
      expect((await enter(login, value)).body.stage).toBe('change-password')
      seen.add(value)
    }
  })

  it('sends nothing where nobody is, and without a right captcha, and says so to nobody [SD-AUTH-11]', async () => {
    await register(person(21))
    expect(await forget('nobody99')).toMatchObject({ answer: { body: { ok: true } }, sent: [] })
    expect(await forget(numberOf(99))).toMatchObject({ answer: { body: { ok: true } }, sent: [] })
    later(61)
    const { challenge } = await proof()
    const captcha = { challenge, solution: { counter: 1, derivedKey: '00' } }
    const before = phone.sent.length
    const answer = await site.nobody('PUT', '/temporary-password', { idNumber: 'person21', captcha })
    await deliver()
    expect([answer.body.refusal, phone.sent.length]).toEqual(['captcha-failed', before])
    expect((await site.logIn('person21', 'Ruolan2026')).status).toBe(200)
  })

  it('is left as it was where no message would arrive, with the same answer [SD-AUTH-15]', async () => {
    await register({ ...person(22), mobile: '13300000022' })
    expect(await forget('person22')).toMatchObject({ answer: { body: { ok: true } }, sent: [] })
    expect((await site.logIn('person22', 'Ruolan2026')).body.stage).toBe('ready')
    const { body } = await site.nobody('GET', '')
    expect(body.accounts.recovery.reached).toContain('人工重置')
  })

  it('is reset for such a unit by the administrator of the bureau above it, and by nobody else [SD-AUTH-15]', async () => {
    await registerUnit({ ...unit(24), mobile: '13300000024' })
    expect(await forget('unit24')).toMatchObject({ answer: { body: { ok: true } }, sent: [] })
    const bureau = await site.as(cast.administrator.county)
    const { rows } = (await bureau('GET', `/organisations?parent=${cast.units.county}`)).body
    const found = rows.find(({ name }: { name: string }) => name === '示例仪表24厂')?.administrator
    expect(found).toMatchObject({ login: 'unit24', state: 'active' })
    const others = [
      cast.administrator.otherCity,
      cast.administrator.city,
      cast.administrator.works,
      cast.officer.county,
    ]
    for (const other of others)
      expect((await (await site.as(other))('PUT', `/accounts/${found.id}/password-reset`)).status).toBe(404)
    expect((await asStaff('unit24', 'Xiuying2026')).status).toBe(200)
    expect((await bureau('PUT', `/accounts/${found.id}/password-reset`)).body).toMatchObject({ login: 'unit24' })
    expect((await asStaff('unit24', 'Xiuying2026')).body.refusal).toBe('wrong-pair')
    const { initialPassword } = site.region.accounts
    expect((await asStaff('unit24', initialPassword)).body).toMatchObject({ stage: 'change-password' })
  })

  it('is replaced by hand at any title office, once, for who is reached by no message [SD-AUTH-15]', async () => {
    await sql`update account set must_change = false where temporary is null`.execute(site.db)
    await sql`update organisation set completed_at = now()`.execute(site.db)
    await register({ ...person(27), mobile: '13300000027' })
    const asked = { name: '沈若兰', idNumber: numberOf(27) }
    const reset = async (account: number, body: object = asked) => {
      later(61)
      return (await site.as(account))('PUT', '/own-account-resets', body)
    }
    const { password, login } = (await reset(cast.administrator.county)).body
    expect(login).toBe('person27')
    expect((await site.logIn('person27', 'Ruolan2026')).body.refusal).toBe('wrong-pair')
    expect((await site.logIn('person27', password)).body.stage).toBe('change-password')
    expect((await site.logIn('person27', password)).body.refusal).toBe('temporary-password-spent')
    expect((await reset(cast.administrator.works)).body.refusal).toBe('no-permission')
    expect((await reset(cast.officer.county)).status).toBe(403)
    for (const wrong of [{ name: '沈若' }, { idNumber: numberOf(28) }])
      expect((await reset(cast.administrator.county, { ...asked, ...wrong })).body).toEqual({ refusal: 'nobody-fits' })
  })

  it('is a log-in name, shown to who knows all that was registered, people and units [SD-AUTH-13]', async () => {
    const ask = async (body: object) => {
      later(61)
      return (await site.nobody('POST', '/login-recoveries', { ...body, captcha: await proof() })).body
    }
    await register(person(23))
    await registerUnit(unit(23))
    const right = { of: 'person', name: '沈若兰', number: numberOf(23).toLowerCase(), mobile: mobileOf(23) }
    expect(await ask(right)).toEqual({ login: 'person23' })
    const rightUnit = { of: 'unit', name: '示例仪表23厂', number: codeOf(23).toLowerCase(), mobile: mobileOf(523) }
    expect(await ask(rightUnit)).toEqual({ login: 'unit23' })
    for (const wrong of [{ name: '沈若' }, { number: numberOf(24) }, { mobile: mobileOf(24) }])
      expect(await ask({ ...right, ...wrong })).toEqual({ refusal: 'nobody-fits' })
    for (const wrong of [{ name: '示例仪表' }, { number: codeOf(24) }, { mobile: mobileOf(24) }])
      expect(await ask({ ...rightUnit, ...wrong })).toEqual({ refusal: 'nobody-fits' })
  })

  it('is not guessed: tries are slowed [SD-AUTH-13]', async () => {
    later(3600)
    const guess = async () =>
      (
        await site.nobody('POST', '/login-recoveries', {
          ...{ of: 'person', name: '沈若兰', number: numberOf(25), mobile: mobileOf(26) },
          captcha: await proof(),
        })
      ).body.refusal
    expect([await guess(), await guess(), await guess(), await guess()]).toEqual([
      'nobody-fits',
      'nobody-fits',
      'nobody-fits',
      'asked-too-often',
    ])
  })
})
