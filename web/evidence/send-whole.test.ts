import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sendWhole } from './send-whole.ts'

type Answer = { status: number; body?: string; retryAfter?: string } | 'lost' | 'silent'

let answers: Answer[] = []
let sent: { address: string; said: string; content: unknown }[] = []

/** As much of a browser's as is used. */
class Calling {
  upload: { onprogress?: (event: { loaded: number }) => void } = {}
  onload = () => {}
  onerror = () => {}
  onabort = () => {}
  onloadend = () => {}
  status = 0
  responseText = ''
  private address = ''
  private said = ''
  private answer: Answer = 'lost'

  open(_: string, address: string) {
    this.address = address
  }
  setRequestHeader(name: string, value: string) {
    if (name === 'upload-metadata') this.said = value
  }
  getResponseHeader() {
    return typeof this.answer === 'object' ? (this.answer.retryAfter ?? null) : null
  }
  send(content: Blob) {
    sent.push({ address: this.address, said: this.said, content })
    this.answer = answers.shift() ?? 'lost'
    if (this.answer === 'silent') return
    // More than the file, as some browsers count what is said of it too.
    this.upload.onprogress?.({ loaded: content.size + 100 })
    if (this.answer === 'lost') queueMicrotask(() => this.onerror())
    else {
      this.status = this.answer.status
      this.responseText = this.answer.body ?? ''
      queueMicrotask(() => this.onload())
    }
    queueMicrotask(() => this.onloadend())
  }
  abort() {
    this.onabort()
    this.onloadend()
  }
}

beforeEach(() => {
  sent = []
  vi.useFakeTimers()
  vi.stubGlobal('XMLHttpRequest', Calling)
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const stored = { status: 200, body: '{"file":7}' }
const file = new File(['0123456789'], '学历 证明.jpg')

function sending(...given: Answer[]) {
  answers = given
  const told: unknown[] = []
  const one = sendWhole(
    'example',
    file,
    { application: 7, section: 'education', field: 'proof' },
    {
      onProgress: (bytes) => void told.push(bytes),
      onLost: () => void told.push('lost'),
      onWait: () => void told.push('wait'),
      onDone: ({ file: id }) => void told.push({ done: id }),
      onRefused: ({ refusal }) => void told.push({ refusal }),
    },
  )
  return { told, ...one }
}

it('is one file under one number, and says what it is and where it goes', async () => {
  const { told } = sending(stored)
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([10, { done: 7 }])
  expect(sent[0]?.address).toMatch(/^\/api\/example\/uploads\/[0-9a-f]{32}$/)
  const said = Object.fromEntries((sent[0]?.said ?? '').split(',').map((pair) => pair.split(' ')))
  const read = (text: string) => Buffer.from(text, 'base64').toString()
  expect(Object.entries(said).map(([name, value]) => [name, read(String(value))])).toEqual([
    ['filename', '学历 证明.jpg'],
    ['application', '7'],
    ['section', 'education'],
    ['field', 'proof'],
  ])
})

it('comes again under the same number when the line or the answer is lost, or when it is told to wait', async () => {
  const { told } = sending('lost', { status: 502 }, { status: 503, retryAfter: '2' }, stored)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual([10, 'lost', 10, 'wait', 10, 'wait', 10, { done: 7 }])
  expect([sent.length, new Set(sent.map(({ address }) => address)).size]).toEqual([4, 1])
})

it('goes on by itself when the server is back, which no browser tells', async () => {
  const { told } = sending()
  await vi.advanceTimersByTimeAsync(35_000)
  expect(told.at(-1)).toBe('lost')
  answers = [stored]
  await vi.advanceTimersByTimeAsync(20_000)
  expect(told.at(-1)).toEqual({ done: 7 })
})

it('is told once as done when it is resumed while it is about to come again by itself', async () => {
  const { told, resume } = sending('lost', stored, stored)
  await vi.advanceTimersByTimeAsync(100)
  resume()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.filter((one) => typeof one === 'object')).toEqual([{ done: 7 }])
  expect(sent).toHaveLength(2)
})

it('waits for the line in the end, and goes on under the same number', async () => {
  const { told, resume } = sending()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.at(-1)).toBe('lost')
  answers = [stored]
  resume()
  await vi.advanceTimersByTimeAsync(0)
  expect(told.at(-1)).toEqual({ done: 7 })
  expect(new Set(sent.map(({ address }) => address)).size).toBe(1)
})

it('is refused once, in the words of the server, also where the store is full', async () => {
  for (const status of [422, 507]) {
    const { told } = sending({ status, body: '{"refusal":"picture-broken"}' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual([10, { refusal: 'picture-broken' }])
  }
  expect(sent).toHaveLength(2)
})

it('stops when it is paused, says nothing then, and goes on when it is resumed', async () => {
  const { told, pause, resume } = sending('silent', stored)
  pause()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([])
  resume()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([10, { done: 7 }])
})
