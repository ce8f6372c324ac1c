import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ensurePlan } from '../db/plans.ts'
import type { Hosted } from '../hosted.ts'
import { recognise } from '../identity/arriving.ts'
import { sealIdNumber } from '../personal.ts'
import { idNumber } from '../testing/cast.ts'
import { engineer } from '../testing/example-cast.ts'
import { identityScene } from '../testing/identity-scene.ts'

const scene = await identityScene()
const { browser, cast, db } = scene

const agreed = { agreement: '1', privacy: '1' }
const nameOf = async (serial: number) => {
  const { rows } = await sql<{ name: string; opened: string }>`select name, opened from account
    where id_number_mark = ${sealIdNumber(idNumber(serial), scene.server.keys).mark}`.execute(db)
  return rows[0]
}

describe('a person who comes for the first time', () => {
  const shen = browser()

  it('is sent to the service with a state, a nonce and a challenge of our own [FJ-AUTH-01]', async () => {
    const answer = await shen.send(`${scene.server.publicUrl}/api/example/identity/departure`)
    const address = new URL(answer.headers.get('location') ?? '')
    expect(answer.status).toBe(303)
    expect(address.href.startsWith(scene.standIn.issuer)).toBe(true)
    const asked = Object.fromEntries(address.searchParams)
    expect(asked).toMatchObject({ scope: 'openid person', response_type: 'code', code_challenge_method: 'S256' })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(30)
    expect(String(answer.headers.get('set-cookie'))).toMatch(/^departure-example=.{43};.*HttpOnly; SameSite=Lax/)
  })

  it('is led to complete the record, and is nobody until then [FJ-AUTH-02]', async () => {
    expect(await shen.logIn('person-31', { query: '?next=/example/applications' })).toBe('/example/login/first')
    expect((await shen.api('GET', '/session')).status).toBe(401)
    expect((await shen.api('GET', '/applications')).status).toBe(401)
    expect(await nameOf(31)).toBeUndefined()
    expect((await shen.api('GET', '/identity/arrival')).body).toEqual({
      provider: '省身份认证',
      name: '沈若兰',
      idNumber: `990${'*'.repeat(13)}${idNumber(31).slice(-2)}`,
      gender: '男',
      birthday: '1990-03-07',
      mobile: '13900001031',
      asksMobile: true,
    })
  })

  it('is told what is missing, and nothing is stored half [FJ-AUTH-02]', async () => {
    for (const [body, refusal] of [
      [{}, 'not-filled-in'],
      [{ mobile: '12', agreed }, 'not-a-mobile'],
      [{ mobile: '13800000031' }, 'agree'],
      [{ mobile: '13800000031', agreed: { ...agreed, agreement: '0' } }, 'agreement-changed'],
    ] as const)
      expect((await shen.api('PUT', '/identity/arrival', body)).body.refusal).toBe(refusal)
    expect(await nameOf(31)).toBeUndefined()
  })

  it('cannot say another name, number, gender or birthday than the service did [FJ-AUTH-03]', async () => {
    for (const other of [{ name: '别人' }, { idNumber: idNumber(37) }, { gender: '女' }, { birthday: '1980-01-01' }])
      expect(await shen.api('PUT', '/identity/arrival', { mobile: '13800000031', agreed, ...other })).toMatchObject({
        status: 400,
        body: { refusal: 'unknown-field' },
      })
    expect((await shen.api('GET', '/identity/arrival')).body.name).toBe('沈若兰')
  })

  it('comes in once the record is complete, where they wanted to go [FJ-AUTH-02]', async () => {
    const done = await shen.api('PUT', '/identity/arrival', { mobile: '13800000031', agreed })
    expect(done).toMatchObject({ status: 200, body: { name: '沈若兰', stage: 'ready', next: '/example/applications' } })
    expect((await shen.api('GET', '/session')).body.name).toBe('沈若兰')
    expect(await nameOf(31)).toEqual({ name: '沈若兰', opened: 'by-provider' })
    expect((await shen.api('PUT', '/identity/arrival', { mobile: '13800000031', agreed })).body.refusal).toBe(
      'identity-arrival-over',
    )
  })

  it('comes straight in the second time [FJ-AUTH-02]', async () => {
    const again = browser()
    expect(await again.logIn('person-31', { query: '?next=/example/home' })).toBe(
      '/example/login/done?next=%2Fexample%2Fhome',
    )
    expect((await again.api('GET', '/session')).body).toMatchObject({ name: '沈若兰', stage: 'ready' })
  })

  it('has no password that a unit or a short message could set', async () => {
    const by = await scene.as(cast.administrator.works)
    await sql`update account set organisation = ${cast.units.works} where name = '沈若兰'`.execute(db)
    const { rows } = await sql<{ id: number }>`select id from account where name = '沈若兰'`.execute(db)
    const reset = await by('PUT', `/accounts/${rows[0]?.id}/password-reset`)
    expect(reset.body.refusal).toBe('accounts-opened-by-provider')
  })

  it('keeps the name that the service told, whoever wants to change it [FJ-AUTH-03]', async () => {
    const by = await scene.as(cast.administrator.works)
    const { rows } = await sql<{
      id: number
      version: number
    }>`select id, version from account where name = '沈若兰'`.execute(db)
    const change = { name: '沈兰', version: rows[0]?.version }
    expect((await by('PUT', `/applicants/${rows[0]?.id}`, change)).body.refusal).toBe('identity-holds-name')
    expect((await nameOf(31))?.name).toBe('沈若兰')
    const mobile = { ...change, name: '沈若兰', mobile: '13800000032' }
    expect((await by('PUT', `/applicants/${rows[0]?.id}`, mobile)).status).toBe(200)
  })

  it('may go away instead, and nothing is kept', async () => {
    const zhou = browser()
    expect(await zhou.logIn('person-33')).toBe('/example/login/first')
    expect((await zhou.api('GET', '/identity/arrival')).body).toMatchObject({ gender: '女', birthday: '1990-03-08' })
    expect((await zhou.api('DELETE', '/identity/arrival')).status).toBe(200)
    expect((await zhou.api('GET', '/identity/arrival')).status).toBe(404)
    const { rows } = await sql`select 1 from identity_arrival`.execute(db)
    expect(rows).toEqual([])
  })
})

it('the form begins with what the service told, also where the ID number would say otherwise [FJ-AUTH-03]', async () => {
  const zhou = browser()
  await zhou.logIn('person-33')
  await zhou.api('PUT', '/identity/arrival', { mobile: '13800000033', agreed })
  await sql`update account set organisation = ${cast.units.works} where name = '周以宁'`.execute(db)
  await ensurePlan(db, scene.region, { year: new Date().getFullYear(), opens: '2000-01-01', closes: '2999-12-31' })
  const made = await zhou.api('POST', '/applications', engineer)
  expect(made).toMatchObject({ status: 200 })
  const { body } = await zhou.api('GET', `/applications/${made.body.id}`)
  expect([body.known.name, body.known.gender, body.known.birthday]).toEqual(['周以宁', '女', '1990-03-08'])
})

describe('somebody who has an account already', () => {
  it('finds it by the ID number, once and for good: one person, one account', async () => {
    const lin = browser()
    expect(await lin.logIn('person-1')).toBe('/example/login/done')
    expect((await lin.api('GET', '/session')).body.account).toBe(Number(cast.lin))
    const { rows } = await sql`select action from audit where subject_id = ${cast.lin}`.execute(db)
    expect(rows).toEqual([{ action: 'join-identity' }])
    expect(await browser().logIn('person-1')).toBe('/example/login/done')
  })

  it('is not asked to change the password that everybody is given, which opens nothing any more', async () => {
    await sql`update account set must_change = true where id = ${cast.tang}`.execute(db)
    const tang = browser()
    expect(await tang.logIn('person-3')).toBe('/example/login/done')
    expect((await tang.api('GET', '/session')).body).toMatchObject({ account: Number(cast.tang), stage: 'ready' })
    const given = await scene.logIn('personal', idNumber(3), scene.region.accounts.initialPassword)
    expect(given.body.refusal).toBe('wrong-pair')
  })

  it('is refused when the account is disabled', async () => {
    await sql`update account set disabled_at = now() where id = ${cast.lin}`.execute(db)
    expect(await browser().logIn('person-1')).toBe('/example/login/refused?why=account-disabled&as=people')
    await sql`update account set disabled_at = null where id = ${cast.lin}`.execute(db)
  })

  it('is refused when the service suddenly tells another number, or calls the same number otherwise', async () => {
    const lin = scene.subjects.findIndex(({ id }) => id === 'person-1')
    const [as] = scene.subjects.slice(lin, lin + 1)
    if (!as) throw new Error('nobody')
    scene.subjects[lin] = { ...as, claims: { ...as.claims, cert_no: idNumber(39) } }
    scene.subjects.push({ ...as, id: 'person-1-again' })
    expect(await browser().logIn('person-1')).toBe('/example/login/refused?why=identity-other-number&as=people')
    expect(await browser().logIn('person-1-again')).toBe('/example/login/refused?why=identity-taken&as=people')
    scene.subjects[lin] = as
  })
})

describe('a token for another person than the session’s', () => {
  it('is refused, and the session stays whose it is', async () => {
    const lin = browser()
    await lin.logIn('person-1')
    for (const other of ['person-3', 'person-33'])
      expect(await lin.logIn(other)).toBe('/example/login/refused?why=identity-other-person&as=people')
    expect((await lin.api('GET', '/session')).body.account).toBe(Number(cast.lin))
    expect((await lin.api('GET', '/identity/arrival')).status).toBe(404)
    expect(await lin.logIn('person-1')).toBe('/example/login/done')
  })
})

describe('a unit’s legal representative', () => {
  it('is told when the unit is not known in a province whose units are made by those above', async () => {
    const { accounts } = scene.region
    const there = { db, region: { ...scene.region, accounts: { ...accounts, opened: 'by-oneself' } } } as Hosted
    const identity = { issuer: 'x', subject: Buffer.from('x'), sid: undefined }
    const works = scene.subjects.find(({ id }) => id === 'unit-works')
    const asked = { audience: 'units', identity, claims: works?.claims ?? {} } as const
    expect(await recognise(there, scene.server, asked)).toEqual({ is: 'refused', refusal: 'identity-unit-unknown' })
    expect(await recognise({ ...there, region: scene.region }, scene.server, asked)).toMatchObject({ is: 'new-unit' })
  })

  it('comes in as the administrator of the unit with that credit code', async () => {
    await sql`update organisation set credit_code = '91350100M000100Y43' where id = ${cast.units.works}`.execute(db)
    const works = browser()
    expect(await works.logIn('unit-works', { query: '?as=units' })).toBe('/example/login/done')
    expect((await works.api('GET', '/session')).body.account).toBe(Number(cast.administrator.works))
  })

  it('does not come in by the door for people, nor a person by the door for units', async () => {
    expect(await browser().logIn('unit-works')).toBe('/example/login/refused?why=identity-other-audience&as=people')
    expect(await browser().logIn('person-1', { query: '?as=units' })).toBe(
      '/example/login/refused?why=identity-other-audience&as=units',
    )
  })
})

it('tells nothing personal in an address, and says so when the service tells too little', async () => {
  const seen: string[] = []
  const each = (next: string) => {
    seen.push(next)
    return next
  }
  expect(await browser().logIn('person-35', { each })).toBe(
    '/example/login/refused?why=identity-claims-missing&as=people',
  )
  await browser().logIn('person-1', { each })
  expect(seen.join(' ')).not.toMatch(/\d{17}[\dX]|13900001|%E6|林/)
})

it('is never led to another site afterwards', async () => {
  for (const next of ['//evil.example', 'https://evil.example/example/', '/example/%5C/evil.example', '/other/home'])
    expect(await browser().logIn('person-1', { query: `?next=${encodeURIComponent(next)}` })).toMatch(
      /^\/example\/login\/done(\?next=%2Fexample%2F%255C%2Fevil\.example)?$/,
    )
})
