import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { absoluteMinutes, idleMinutes } from '../session.ts'
import { type Cast, enrol } from '../testing/cast.ts'
import { testSite } from '../testing/site.ts'
import { buildApp } from './app.ts'
import { route } from './route.ts'

const breaks = route({
  method: 'GET',
  path: '/breaks',
  who: ['anyone'],
  summary: 'breaks',
  tag: 'test',
  answer: z.unknown(),
  handle: async () => {
    throw new Error('secret detail')
  },
})
const site = await testSite({ extra: [breaks] })
const { app } = site
let cast: Cast

beforeAll(async () => {
  cast = await enrol(site)
})

const page = mkdtempSync(join(tmpdir(), 'site-'))
writeFileSync(join(page, 'index.html'), '<!doctype html><title>site</title>')
const whole = await buildApp(site.server, { logLevel: 'silent', site: page, limited: true })
afterAll(() => whole.close())

describe('every kind of answer', () => {
  const kinds = {
    page: () => whole.inject('/'),
    'page of the site': () => whole.inject('/example/checks/7'),
    answer: () => whole.inject('/api/example'),
    'not signed in': () => whole.inject('/api/example/session'),
    'not understood': () => app.inject({ method: 'PUT', url: '/api/example/session', payload: {} }),
    'not found': () => whole.inject('/api/example/nowhere'),
    'no such region': () => whole.inject('/api/nowhere/session'),
    error: () => app.inject('/api/example/breaks'),
  }

  it.each(Object.entries(kinds))('%s carries the safe headers', async (_, call) => {
    const { headers } = await call()
    const policy = String(headers['content-security-policy'])
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
    ])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('is kept by no cache when it comes from the API', async () => {
    expect((await kinds.answer()).headers['cache-control']).toBe('no-store')
    expect((await kinds['not signed in']()).headers['cache-control']).toBe('no-store')
  })

  it('is a list that no browser shows again without asking [SD-ENV-01]', async () => {
    const lists = ['/applications', '/messages', '/plans/current', '/checks', '/phrases', '/notices']
    await site.settle()
    for (const person of [cast.lin, cast.officer.works]) {
      const call = await site.as(person)
      const answers = await Promise.all(lists.map((path) => call('GET', path)))
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(2)
      for (const { headers } of answers) expect(headers).toMatchObject({ 'cache-control': 'no-store' })
      for (const { headers } of answers) expect(headers.etag).toBeUndefined()
    }
  })

  it('of an error names its log line and nothing else', async () => {
    const { statusCode, body } = await kinds.error()
    expect(statusCode).toBe(500)
    expect(JSON.parse(body)).toEqual({ refusal: 'unexpected', detail: { request: expect.any(String) } })
  })
})

describe('an address', () => {
  it('that is not there is not found, under the API and beside it', async () => {
    expect((await app.inject('/api/example/nowhere')).statusCode).toBe(404)
    expect((await app.inject('/nowhere')).json()).toEqual({ refusal: 'not-found' })
    expect((await whole.inject('/api')).json()).toHaveLength(1)
  })

  it('asked in another way says what it takes', async () => {
    const wrong = await app.inject({ method: 'DELETE', url: '/api/example/phrases' })
    expect([wrong.statusCode, wrong.json(), wrong.headers.allow]).toEqual([
      405,
      { refusal: 'no-such-method' },
      'HEAD, GET, POST, OPTIONS',
    ])
    const asked = await app.inject({ method: 'OPTIONS', url: '/api/example/session' })
    expect([asked.statusCode, asked.headers.allow]).toEqual([204, 'HEAD, GET, PUT, DELETE, OPTIONS'])
    expect(asked.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('answers HEAD as GET without the body', async () => {
    const { statusCode, body } = await app.inject({ method: 'HEAD', url: '/api/example' })
    expect([statusCode, body]).toEqual([200, ''])
    expect((await whole.inject({ method: 'HEAD', url: '/example' })).statusCode).toBe(200)
  })

  it('takes JSON and nothing else', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/xml',
    ]) {
      const answer = await app.inject({
        method: 'PUT',
        url: '/api/example/session',
        headers: { 'content-type': type },
        payload: 'role=staff',
      })
      expect([answer.statusCode, answer.json()], type).toEqual([415, { refusal: 'not-json' }])
    }
  })

  it('outside the site cannot be reached through the site', async () => {
    for (const url of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%5c..%5cx'])
      expect((await whole.inject(url)).body).not.toMatch(/title-review|root:/)
  })
})

describe('a change', () => {
  const change = async (headers: Record<string, string>) => {
    const answer = await app.inject({
      method: 'DELETE',
      url: '/api/example/session',
      headers: { host: 'titles.example', ...headers },
    })
    return [answer.statusCode, answer.json().refusal]
  }

  it('asked for by another site is refused', async () => {
    const foreign = [403, 'foreign-origin']
    expect(await change({ origin: 'https://elsewhere.example' })).toEqual(foreign)
    expect(await change({ origin: 'https://titles.example.elsewhere.example' })).toEqual(foreign)
    expect(await change({ origin: 'null' })).toEqual(foreign)
    expect(await change({ origin: '%%%' })).toEqual(foreign)
    for (const sent of ['cross-site', 'same-site'])
      expect(await change({ 'sec-fetch-site': sent, origin: 'https://titles.example' })).toEqual(foreign)
  })

  it('asked for by a page of this site, or by a program, is not', async () => {
    for (const headers of [{ origin: 'https://titles.example' }, { 'sec-fetch-site': 'same-origin' }, {}])
      expect(await change(headers as Record<string, string>)).toEqual([200, undefined])
  })
})

describe('a session', () => {
  const ends = async (column: string, back: string) => {
    const officer = await site.as(cast.officer.works)
    const move = (minutes: number) =>
      sql`update login_session set ${sql.ref(column)} = ${sql.ref(column)} - make_interval(mins => ${minutes})
        where account = ${cast.officer.works}`.execute(site.db)
    const limit = back === 'idle' ? idleMinutes : absoluteMinutes
    await move(limit - 2)
    expect((await officer('GET', '/session')).status).toBe(200)
    await move(limit)
    const { status, body } = await officer('GET', '/session')
    await sql`delete from login_session where account = ${cast.officer.works}`.execute(site.db)
    return [status, body.refusal]
  }

  it('ends after an hour in which nothing was asked', async () =>
    expect(await ends('seen_at', 'idle')).toEqual([401, 'not-signed-in']))

  it('ends after twelve hours in any case', async () =>
    expect(await ends('expires_at', 'absolute')).toEqual([401, 'not-signed-in']))

  it('lives in the database as a hash alone', async () => {
    const { headers } = await site.logIn('staff', 'works-officer', site.region.accounts.initialPassword)
    const token = /session-example=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
    const { rows } = await sql<{ all: string }>`select string_agg(s::text, ' ') as all from login_session s`.execute(
      site.db,
    )
    expect(token.length).toBeGreaterThan(40)
    expect(rows[0]?.all).not.toContain(token)
    expect(rows[0]?.all).not.toContain(Buffer.from(token).toString('hex'))
  })
})

describe('an address that asks too often', () => {
  const from = (remoteAddress: string, url: string, method: 'GET' | 'PUT' = 'GET') =>
    whole.inject({ method, url: `/api/example${url}`, remoteAddress, ...(method === 'PUT' && { payload: {} }) })

  it('is told to wait, before anything is looked up, and no other address is', async () => {
    for (const [url, method, limit] of [
      ['/session', 'PUT', 60],
      ['/verification?number=1&name=x', 'GET', 60],
      ['/captcha', 'GET', 120],
    ] as const) {
      const answers = []
      for (let nth = 0; nth <= limit; nth++) answers.push(await from('203.0.113.7', url, method))
      const refused = answers.filter(({ statusCode }) => statusCode === 429)
      expect(refused, url).toHaveLength(1)
      expect(refused[0]?.json()).toEqual({ refusal: 'too-many-requests' })
      expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
      expect((await from('203.0.113.8', url, method)).statusCode).not.toBe(429)
    }
  })

  it('is a whole office before the site as such says so', async () => {
    const answers = []
    for (let nth = 0; nth < 400; nth++) answers.push(await from('203.0.113.9', '/session'))
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toEqual([])
  })
})

it('is healthy while it runs and ready while its database answers', async () => {
  expect((await app.inject('/health')).json()).toEqual({ ok: true })
  expect((await app.inject('/ready')).json()).toEqual({ ok: true })
  const [only] = [...site.server.regions.values()]
  const gone = { ...site.server, regions: new Map([['example', { ...only, db: undefined as never } as never]]) }
  const lost = await buildApp(gone, { logLevel: 'silent' })
  expect((await lost.inject('/health')).statusCode).toBe(200)
  expect([(await lost.inject('/ready')).statusCode, (await lost.inject('/ready')).json()]).toEqual([503, { ok: false }])
  await lost.close()
})

it('finishes what is under way when it is told to stop, and takes nothing new', async () => {
  let begun = () => {}
  const under = new Promise<void>((resolve) => {
    begun = resolve
  })
  const slow = route({
    ...breaks,
    path: '/slow',
    answer: z.object({ done: z.boolean() }),
    handle: async () => {
      begun()
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { done: true }
    },
  })
  const stopping = await buildApp(site.server, { logLevel: 'silent', extra: [slow] })
  const address = await stopping.listen({ port: 0, host: '127.0.0.1' })
  const answer = fetch(`${address}/api/example/slow`)
  await under
  const closed = stopping.close()
  expect(await (await answer).json()).toEqual({ done: true })
  await closed
  await expect(fetch(`${address}/health`)).rejects.toThrow()
})
