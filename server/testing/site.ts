import { randomBytes } from 'node:crypto'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import type { PersonId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { example } from '../../regions/example/index.ts'
import type { Server } from '../hosted.ts'
import { buildApp } from '../http/app.ts'
import { cookieName } from '../http/cookie.ts'
import type { Route } from '../http/route.ts'
import { openSession } from '../session.ts'
import { testDatabase } from './database.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever a route answers
type Body = any
export type Answer = {
  status: number
  body: Body
  headers: Record<string, unknown>
}
export type Caller = (method: Route['method'], path: string, body?: unknown) => Promise<Answer>

/** The whole server over an empty database of one region, called without a socket. */
export async function testSite({ region = example, extra = [] }: { region?: Region; extra?: readonly Route[] } = {}) {
  const database = await testDatabase([region.id])
  const db = database.region(region.id)
  const server: Server = {
    regions: new Map([[region.id, { region, db, pool: database.watch(region.id), queue: database.jobs }]]),
    keys: { field: randomBytes(32), mark: randomBytes(32), certificate: randomBytes(32) },
    files: '/nonexistent',
    publicUrl: 'https://titles.example',
    demonstration: false,
    now: () => new Date('2026-05-09T10:00:00+08:00'),
  }
  const app = await buildApp(server, { logLevel: 'silent', extra })
  afterAll(() => app.close())

  const caller =
    (cookie?: string): Caller =>
    async (method, path, body) => {
      const response = await app.inject({
        method,
        url: `/api/${region.id}${path}`,
        headers: { ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      return { status: response.statusCode, body: parsed(response.body), headers: response.headers }
    }

  /** Calls as this account, signed in afresh. */
  const as = async (account: number): Promise<Caller> =>
    caller(`${cookieName(region.id)}=${await openSession(db, account as PersonId, '192.0.2.1')}`)

  /** What is no JSON: papers and sheets. */
  const download = async (account: number, path: string): Promise<Buffer> => {
    const cookie = `${cookieName(region.id)}=${await openSession(db, account as PersonId, '192.0.2.1')}`
    return (await app.inject({ url: `/api/${region.id}${path}`, headers: { cookie } })).rawPayload
  }

  const nobody = caller()

  /** Calls with the cookie of this answer. */
  const holding = ({ headers }: Answer) => caller(String(headers['set-cookie'] ?? '').split(';')[0] ?? '')

  const logIn = async (role: string, login: string, password: string) => {
    const answer = await nobody('PUT', '/session', { role, login, password, captcha: await solved(nobody) })
    return { ...answer, as: holding(answer) }
  }

  /** Past the pages that come first: password changed, agreement given, unit's record complete. */
  const settle = async () => {
    const agreed = JSON.stringify({ agreement: region.words.agreement.version })
    await sql`update account set must_change = false, agreed = ${agreed}::jsonb`.execute(db)
    await sql`update organisation set completed_at = now()`.execute(db)
  }
  return {
    app,
    server,
    db,
    region,
    as,
    download,
    nobody,
    holding,
    logIn,
    settle,
    connection: database.connection,
    jobs: database.jobs,
  }
}

export type Site = Awaited<ReturnType<typeof testSite>>

export async function solved(call: (method: 'GET', path: string) => Promise<{ body: Body }>) {
  const { body: challenge } = await call('GET', '/captcha')
  return { challenge, solution: await solveChallenge({ challenge: challenge as never, deriveKey }) }
}

const parsed = (body: string) => {
  try {
    return JSON.parse(body) as Body
  } catch {
    return {}
  }
}
