import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockout } from '../db/logins.ts'
import { hashPassword } from '../password.ts'
import { largePdf } from '../testing/papers.ts'
import { ask, type More, type Running, startServer, urlOf } from '../testing/process.ts'
import { solved } from '../testing/site.ts'
import type { Cast } from '../testing/standing-cast.ts'
import { metadata } from '../testing/uploading.ts'
import { wholeProvince } from '../testing/whole-province.ts'

const password = 'Own-password-2026'
let cast: Cast
let one: Running
let other: Running

beforeAll(async () => {
  cast = await wholeProvince()
  await sql`update account set password = ${await hashPassword(password)}`.execute(cast.db)
  await sql`update plan set opens = '2026-01-01', closes = '2026-12-31'`.execute(cast.db)
  ;[one, other] = await Promise.all([startServer(environmentOf(cast)), startServer(environmentOf(cast))])
}, 60_000)
afterAll(() => Promise.all([one?.stop(), other?.stop()]))

const data = mkdtempSync(join(tmpdir(), 'title-review-two-'))

const environmentOf = ({ connection, server: { keys }, region }: Cast) => ({
  DATABASE_URL: urlOf(connection),
  DATA: data,
  DEMO: 'off',
  REGIONS: region.id,
  CAPTCHA_ROUNDS: '20',
  TITLE_REVIEW_KEYS: JSON.stringify({
    field: keys.field.toString('base64'),
    mark: keys.mark.toString('base64'),
    certificate: keys.certificate.toString('base64'),
  }),
})

const call = (running: Running, method: string, path: string, more?: More) =>
  ask(`${running.address}/api/${cast.region.id}${path}`, method, more)

const proofAt = (running: Running) => solved((method, path) => call(running, method, path))

async function logIn(running: Running, login: string, typed = password, captcha?: unknown) {
  const answer = await call(running, 'PUT', '/session', {
    body: { role: 'staff', login, password: typed, captcha: captcha ?? (await proofAt(running)) },
  })
  return { ...answer, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

const loginOf = async (who: keyof Cast['people']) =>
  (await sql<{ login: string }>`select login from account where id = ${cast.people[who]}`.execute(cast.db)).rows[0]
    ?.login ?? ''

describe('two server processes over one database', () => {
  it('know the same sessions: in at one is in at the other, and out is out', async () => {
    const { cookie, status } = await logIn(one, await loginOf('chen'))
    expect(status).toBe(200)
    expect((await call(other, 'GET', '/session', { cookie })).body).toMatchObject({ kind: 'officer' })
    expect((await call(other, 'GET', '/checks?list=own', { cookie })).status).toBe(200)
    expect((await call(other, 'DELETE', '/session', { cookie })).status).toBe(200)
    expect((await call(one, 'GET', '/session', { cookie })).status).toBe(401)
  })

  it('count failed log-ins together, and take no sum twice', async () => {
    const login = await loginOf('zhou')
    const turns = Array.from({ length: lockout.failures }, (_, at) => (at % 2 ? one : other))
    for (const running of turns) expect((await logIn(running, login, 'wrong')).body.refusal).toBe('wrong-pair')
    for (const running of [one, other]) expect((await logIn(running, login)).body.refusal).toBe('locked-out')
    const captcha = await proofAt(one)
    const chen = await loginOf('chen')
    expect((await logIn(one, chen, password, captcha)).status).toBe(200)
    expect((await logIn(other, chen, password, captcha)).body).toEqual({ refusal: 'captcha-failed' })
  })

  it('show at once what was changed at the other: the plan, a unit', async () => {
    const manager = await cast.hire('manager', 'administrator', cast.offices.province)
    expect(manager).toBeGreaterThan(0)
    const cookie = cast.cookies.manager ?? ''
    const year = new Date().getFullYear()
    const plan = { name: '改名的计划', opens: `${year}-02-01`, closes: `${year}-12-31`, settings: {} }
    const before = (await call(other, 'GET', '/settings', { cookie })).body.plans
    expect(before.map(({ name }: { name: string }) => name)).not.toContain(plan.name)
    expect((await call(one, 'PUT', `/settings/plans/${year}`, { cookie, body: plan })).body).toEqual({ ok: true })
    expect((await call(other, 'GET', '/settings', { cookie })).body.plans).toContainEqual(
      expect.objectContaining({ name: plan.name, opens: plan.opens }),
    )
    const named = async (running: Running) =>
      (await call(running, 'GET', '/organisations?search=新立', { cookie })).body.rows
    expect(await named(other)).toEqual([])
    const unit = { kind: 'city-office', serial: '0077', name: '新立市职改办' }
    const administrator = { name: '白雪梅', mobile: '13803116027' }
    const made = await call(one, 'POST', '/organisations', { cookie, body: { ...unit, administrator } })
    expect(made.body).toMatchObject({ id: expect.any(Number) })
    expect(await named(other)).toEqual([expect.objectContaining({ name: unit.name })])
  })

  it('let one of two win that save the same section, and tell the other so', async () => {
    const cookie = cast.cookies.lin ?? ''
    const [series] = cast.region.series
    const choice = {
      ...{ mode: 'open', way: 'regular', series: series?.id, title: series?.titles[0]?.id },
      specialty: series?.specialties[0],
    }
    const { id } = (await call(one, 'POST', '/applications', { cookie, body: choice })).body
    for (let version = 0; version < 5; version++) {
      const saves = await Promise.all(
        [one, other].map((running, at) =>
          call(running, 'PUT', `/applications/${id}/answers/person`, {
            cookie,
            body: { version, value: { nation: at ? '汉族' : '满族' } },
          }),
        ),
      )
      expect(saves.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })

  it('take an upload on from where the other has it', async () => {
    const cookie = cast.cookies.lin ?? ''
    const { rows } = await sql<{ id: number }>`select id from application limit 1`.execute(cast.db)
    const content = largePdf(200_000)
    const [section, field] = cast.region.forms[0]?.sections.flatMap((section) =>
      'fields' in section
        ? section.fields
            .filter((one) => one.kind === 'files' && one.types.includes('pdf'))
            .map((one) => [section.id, one.id] as const)
        : [],
    )[0] ?? ['', '']
    const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' }
    const begun = await call(one, 'POST', '/uploads', {
      cookie,
      headers: {
        ...tus,
        'upload-length': String(content.length),
        'upload-metadata': metadata({ filename: '证明.pdf', application: String(rows[0]?.id), section, field }),
      },
      body: content.subarray(0, 100_000),
    })
    expect(begun).toMatchObject({ status: 201 })
    const path = (begun.headers.get('location') ?? '').replace(`/api/${cast.region.id}`, '')
    const far = await call(other, 'HEAD', path, { cookie, headers: tus })
    expect(far.headers.get('upload-offset')).toBe('100000')
    const sent = await call(other, 'PATCH', path, {
      cookie,
      headers: { ...tus, 'upload-offset': '100000' },
      body: content.subarray(100_000),
    })
    expect(sent.status).toBe(204)
    const file = (await call(one, 'PUT', `${path}/file`, { cookie })).body
    expect(file).toMatchObject({ bytes: content.length })
    const back = await fetch(`${other.address}/api/${cast.region.id}/files/${file.file}`, { headers: { cookie } })
    expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true)
  })

  it('do each job once', async () => {
    const { rows } = await sql<{ id: number }>`select id from application limit 1`.execute(cast.db)
    const told = async () =>
      (await sql<{ count: number }>`select count(*)::int as count from message`.execute(cast.db)).rows[0]?.count ?? 0
    const before = await told()
    for (let version = 101; version <= 140; version++)
      await sql`select graphile_worker.add_job('tell', ${JSON.stringify({
        region: cast.region.id,
        act: 'sendBack',
        applications: [{ id: rows[0]?.id, version }],
      })}::json)`.execute(cast.db)
    await expect.poll(told, { timeout: 10_000 }).toBe(before + 40)
    await new Promise((later) => setTimeout(later, 300))
    expect(await told()).toBe(before + 40)
  })
})
