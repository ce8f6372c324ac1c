import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patientFetch, waiting } from './patient.ts'

const toWait = () => new Response('{"refusal":"database-away"}', { status: 503, headers: { 'retry-after': '2' } })
const done = () => new Response('{}', { status: 200 })
const change = () => new Request('https://titles.example/api/x', { method: 'PUT', body: '{"a":1}' })

let sent: Request[] = []
function answers(...given: (() => Response)[]) {
  sent = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request)
    return (given[sent.length - 1] ?? given.at(-1) ?? done)()
  })
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a call that is told to wait', () => {
  it('comes again when it was told to, whole and under the same key, and the page knows that it waits', async () => {
    answers(toWait, toWait, done)
    const asked = patientFetch(change())
    await vi.advanceTimersByTimeAsync(1999)
    expect([sent.length, waiting.calls]).toEqual([1, 1])
    await vi.advanceTimersByTimeAsync(2001)
    expect((await asked).status).toBe(200)
    expect(waiting.calls).toBe(0)
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'))
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(await Promise.all(sent.map((one) => one.text()))).toEqual(['{"a":1}', '{"a":1}', '{"a":1}'])
  })

  it('says so in the end, when it takes too long', async () => {
    answers(toWait)
    const asked = patientFetch(change())
    await vi.advanceTimersByTimeAsync(70_000)
    expect([(await asked).status, waiting.calls]).toEqual([503, 0])
    expect(sent.length).toBeGreaterThan(20)
  })

  it('is any other only once, and what only reads has no key', async () => {
    answers(() => new Response('{}', { status: 503 }))
    expect((await patientFetch(new Request('https://titles.example/api/x'))).status).toBe(503)
    expect([sent.length, sent[0]?.headers.has('idempotency-key')]).toEqual([1, false])
  })
})
