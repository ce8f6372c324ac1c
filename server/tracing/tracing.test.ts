import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quiet } from '../db/pool.ts'
import { startJobs } from '../jobs.ts'
import { exampleCast, filledIn, versionOf } from '../testing/example-cast.ts'
import type { Cast } from '../testing/standing-cast.ts'
import { traceIfAsked } from './configured.ts'
import { readTraceparent } from './span.ts'
import { statementName } from './statement.ts'
import { tracing } from './traced.ts'

type Sent = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: { key: string; value: { stringValue?: string; intValue?: string } }[]
  status: { code?: number }
}

/** What a collector of OpenTelemetry gets to see. */
const bodies: string[] = []
const receiver = createServer(async (request, response) => {
  bodies.push(`${request.method} ${request.url} ${request.headers.authorization}\n${await text(request)}`)
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
})
let stop: () => Promise<void>
let cast: Cast
let origin = ''
let application = 0
const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const parent = '00f067aa0ba902b7'

beforeAll(async () => {
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready))
  stop = await traceIfAsked({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20key',
    OTEL_SERVICE_NAME: 'titles',
  })
  cast = await exampleCast()
  application = await filledIn(cast, 'lin')
  await cast.app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(cast.app.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await stop()
  receiver.close()
})

const put = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${origin}/api/example${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: cast.cookies.lin ?? '', ...headers },
    body: JSON.stringify(body),
  })

const spans = () =>
  bodies.flatMap((body) => JSON.parse(body.slice(body.indexOf('\n'))).resourceSpans[0].scopeSpans[0].spans as Sent[])
const called = (name: string) => spans().find((one) => one.name === name && one.kind === 2)
const below = (one: Sent) => spans().filter(({ parentSpanId }) => parentSpanId === one.spanId)

const saving = 'PUT /api/:region/applications/:id/answers/:section'
const submitting = 'PUT /api/:region/applications/:id/submission'

describe('traces', () => {
  it('show one save as a tree: the call, as a part of what the proxy began, and its statements', async () => {
    const value = { text: '三十年来从事精密机床设计工作。' }
    const answer = await put(
      `/applications/${application}/answers/summary`,
      { version: 1, value },
      { traceparent: `00-${trace}-${parent}-01` },
    )
    expect(answer.status).toBe(200)
    await expect.poll(() => called(saving), { timeout: 10_000 }).toBeDefined()
    const root = called(saving) as Sent
    expect(root).toMatchObject({ traceId: trace, parentSpanId: parent, status: {} })
    expect(root.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: '200' } })
    const statements = below(root)
    expect(statements.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringMatching(/session/)]))
    expect(statements.length).toBeGreaterThanOrEqual(2)
    for (const one of statements) {
      expect(one.traceId).toBe(trace)
      expect(BigInt(one.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(root.startTimeUnixNano) - 1_000_000n)
      expect(BigInt(one.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(root.endTimeUnixNano))
    }
  })

  it('show an act inside of its call, and the job that follows', async () => {
    const version = await versionOf(cast, 'lin', application)
    expect((await put(`/applications/${application}/submission`, { version, undertaking: '1' })).status).toBe(200)
    const queue = quiet(new pg.Pool(cast.connection))
    const worker = await startJobs(cast.server, queue)
    await expect.poll(() => spans().some(({ name }) => name === 'job tell'), { timeout: 10_000 }).toBe(true)
    await worker.stop()
    await queue.end()
    await expect.poll(() => called(submitting), { timeout: 10_000 }).toBeDefined()
    const act = below(called(submitting) as Sent).find(({ name }) => name === 'act submit') as Sent
    expect(below(act).length).toBeGreaterThanOrEqual(1)
  })

  it('leave out what the proxy has decided not to trace', async () => {
    const other = 'a'.repeat(32)
    await put(`/applications/${application}/submission`, {}, { traceparent: `00-${other}-${parent}-00` })
    await put(`/applications/${application}/withdrawal`, { version: 0 })
    await expect.poll(() => called('PUT /api/:region/applications/:id/withdrawal'), { timeout: 10_000 }).toBeDefined()
    expect(spans().some(({ traceId }) => traceId === other)).toBe(false)
  })

  it('go where they were sent, and hold nothing of a person', () => {
    for (const body of bodies) expect(body).toMatch(/^POST \/v1\/traces Bearer key\n/)
    const all = bodies.join('')
    expect(all).toContain('"service.name"')
    for (const secret of ['精密机床', '林晓燕', cast.cookies.lin ?? '-', '13900001111'])
      expect(all).not.toContain(secret)
    const keys = new Set(spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)))
    expect([...keys].sort()).toEqual([
      'db.system.name',
      'http.request.method',
      'http.response.status_code',
      'http.route',
      'title_review.region',
    ])
  })
})

describe('without a receiver', () => {
  it('nothing is traced', async () => {
    await stop()
    await traceIfAsked({})
    await traceIfAsked({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_SDK_DISABLED: 'true' })
    expect(tracing()).toBeUndefined()
  })
})

describe('a traceparent', () => {
  it.each([
    [`00-${trace}-${parent}-01`, { trace, parent, sampled: true }],
    [`00-${trace}-${parent}-00`, { trace, parent, sampled: false }],
    [`cc-${trace}-${parent}-01-more`, { trace, parent, sampled: true }],
    [`ff-${trace}-${parent}-01`, undefined],
    [`00-${'0'.repeat(32)}-${parent}-01`, undefined],
    [`00-${trace.toUpperCase()}-${parent}-01`, undefined],
    ['x', undefined],
    [undefined, undefined],
  ])('%s', (header, read) => expect(readTraceparent(header)).toEqual(read))
})

describe('a statement is told by its name', () => {
  it.each([
    ['/* session */ with found as (select 1) select', 'session'],
    ["select name from account where name = '林晓燕'", 'select account'],
    ['insert into "audit" (a) values ($1)', 'insert audit'],
    ['begin', 'begin'],
  ])('%s', (statement, name) => expect(statementName(statement)).toBe(name))
})
