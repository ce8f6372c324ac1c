import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patientFetch, waiting } from './patient.ts'

const toWait = () => new Response('{"refusal":"database-away"}', { status: 503, headers: { 'retry-after': '2' } })
const done = () => new Response('{}', { status: 200 })
const noLine = (): Response => {
  throw new TypeError('Failed to fetch')
}
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

  it('goes on for ten minutes where it only reads, and the page knows when it comes again', async () => {
    answers(toWait)
    const asked = patientFetch(new Request('https://titles.example/api/x'))
    await vi.advanceTimersByTimeAsync(500_000)
    expect([sent.length > 200, waiting.calls, waiting.next - Date.now()]).toEqual([true, 1, 2000])
    answers(done)
    await vi.advanceTimersByTimeAsync(2000)
    expect([(await asked).status, waiting.calls]).toEqual([200, 0])
  })

  it('is any other only once, and what only reads has no key', async () => {
    answers(() => new Response('{}', { status: 503 }))
    expect((await patientFetch(new Request('https://titles.example/api/x'))).status).toBe(503)
    expect([sent.length, sent[0]?.headers.has('idempotency-key')]).toEqual([1, false])
  })
})

describe('a change whose answer is lost', () => {
  it('comes again whole and under the same key, the page says so, and it waits longer each time', async () => {
    answers(noLine, () => new Response('', { status: 502 }), done)
    const began = Date.now()
    const asked = patientFetch(change())
    await vi.advanceTimersByTimeAsync(499)
    expect([sent.length, waiting.calls]).toEqual([1, 1])
    await vi.advanceTimersByTimeAsync(10_000)
    expect([(await asked).status, sent.length, waiting.calls]).toEqual([200, 3, 0])
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
    expect(await Promise.all(sent.map((one) => one.text()))).toEqual(Array(3).fill('{"a":1}'))
    expect(Date.now() - began).toBeGreaterThan(1500)
  })

  it('is given up after half a minute, with what was said last', async () => {
    answers(noLine)
    const asked = patientFetch(change()).catch((error: Error) => error.message)
    await vi.advanceTimersByTimeAsync(30_000)
    expect([await asked, waiting.calls]).toEqual(['Failed to fetch', 0])
    expect(sent.length).toBe(7)
  })

  it.each([400, 401, 409, 422, 429, 500])('was none when it was answered with %i: it is sent once', async (status) => {
    answers(() => new Response('{}', { status }))
    expect([(await patientFetch(change())).status, sent.length]).toEqual([status, 1])
  })

  it('has another key than the next one, and what only reads is not sent again', async () => {
    answers(done)
    await patientFetch(change())
    await patientFetch(change())
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(2)
    answers(noLine)
    await expect(patientFetch(new Request('https://titles.example/api/x'))).rejects.toThrow('Failed to fetch')
    expect(sent.length).toBe(1)
  })
})
