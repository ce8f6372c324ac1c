import type { AddressInfo } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AppOptions, buildApp } from '../http/app.ts'
import { ok, route } from '../http/route.ts'
import { testSite } from '../testing/site.ts'
import { rules, type Urgency } from './urgency.ts'

/** Seconds. */
let pause = 0.08

/** Work that takes its time in the database, one route for each urgency. */
const working = (urgency: Urgency, method: 'GET' | 'PUT') =>
  route({
    method,
    path: `/work-${urgency}`,
    urgency,
    who: ['anyone'],
    summary: urgency,
    tag: 'test',
    ...(method === 'PUT' && { body: z.object({ text: z.string() }) }),
    answer: ok,
    handle: async ({ db }) => {
      await sql`select pg_sleep(${pause})`.execute(db)
      return { ok: true as const }
    },
  })
/** Keeps its place until it is let go. */
const held = { begun: () => {}, letGo: Promise.resolve() }
const holding = route({
  method: 'GET',
  path: '/held',
  urgency: 'save',
  who: ['anyone'],
  summary: 'held',
  tag: 'test',
  answer: ok,
  handle: async () => {
    held.begun()
    await held.letGo
    return { ok: true as const }
  },
})
const extra = [holding, working('save', 'PUT'), working('act', 'PUT'), working('list', 'GET'), working('spare', 'GET')]
const methods = { save: 'PUT', act: 'PUT', list: 'GET', spare: 'GET' } as const

// After the servers that use its database (afterAll works backwards).
const site = await testSite()

const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

async function listening(options: Pick<AppOptions, 'gate'> = {}) {
  const app = await buildApp(site.server, { logLevel: 'silent', extra, ...options })
  closing.push(() => app.close())
  await app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const call = async (urgency: Urgency, headers: Record<string, string> = {}) => {
    const method = methods[urgency]
    const body = method === 'PUT' && JSON.stringify({ text: '填写的内容'.repeat(200) })
    const answer = await fetch(`${origin}/api/example/work-${urgency}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body }),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  /** So many callers, each calling again as soon as it is answered. */
  const press = async (wanted: Partial<Record<Urgency, number>>, milliseconds: number) => {
    const until = performance.now() + milliseconds
    const counts = { save: [0, 0], act: [0, 0], list: [0, 0], spare: [0, 0] } as Record<Urgency, [number, number]>
    const callers = (Object.entries(wanted) as [Urgency, number][]).flatMap(([urgency, number]) =>
      Array.from({ length: number }, async () => {
        while (performance.now() < until) {
          const { status } = await call(urgency)
          counts[urgency][status === 200 ? 0 : 1]++
          if (status !== 200) await after(50)
        }
      }),
    )
    await Promise.all(callers)
    const servedOf = (urgency: Urgency) => counts[urgency][0] / Math.max(1, counts[urgency][0] + counts[urgency][1])
    const served = Object.values(counts).reduce((sum, [done]) => sum + done, 0)
    return { counts, servedOf, served }
  }
  /** With the only place taken. */
  const whileHeld = async (look: () => Promise<void>) => {
    const begun = new Promise<void>((resolve) => {
      held.begun = resolve
    })
    const { promise, resolve } = withResolvers()
    held.letGo = promise
    const first = fetch(`${origin}/api/example/held`)
    await begun
    await look()
    resolve()
    expect((await first).status).toBe(200)
  }
  return { call, press, whileHeld }
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

const onePlace = { gate: { least: 1, most: 1, room: 0 } }
/** As much at once as ten connections bear, and a line that is short enough for a test. */
const narrow = { gate: { least: 8, most: 8, patience: { save: 3000, act: 600, list: 300, spare: 100 } } }

describe('a server with more to do than it can', () => {
  it('serves saves and turns away what can wait', async () => {
    const { press } = await listening(narrow)
    const { servedOf, counts } = await press({ save: 24, list: 8, spare: 8 }, 2000)
    expect(counts.save[0]).toBeGreaterThan(30)
    expect(servedOf('save')).toBe(1)
    expect(servedOf('spare')).toBeLessThan(0.3)
  })

  it('serves decisions before lists, and leaves room for saves', async () => {
    const { press } = await listening(narrow)
    const { servedOf, counts } = await press({ save: 2, act: 12, list: 12, spare: 12 }, 2000)
    expect(servedOf('save')).toBe(1)
    expect(counts.act[0]).toBeGreaterThan(counts.list[0])
    expect(servedOf('spare')).toBeLessThan(0.3)
  })

  // How much exactly is the bench's to say, on a machine that does nothing else.
  it('still serves what it bears when four times as many come', async () => {
    const { press } = await listening(narrow)
    const calm = () => press({ save: 4, list: 4 }, 1200)
    const before = await calm()
    const pressed = await press({ save: 16, list: 16 }, 1200)
    const afterwards = await calm()
    expect(before.counts.save[1] + before.counts.list[1]).toBe(0)
    expect(pressed.served).toBeGreaterThan(Math.min(before.served, afterwards.served) * 0.75)
  })

  it('says when to come back, in words and in seconds, and not the same to all', async () => {
    const { call, whileHeld } = await listening(onePlace)
    await whileHeld(async () => {
      const refused = await Promise.all(Array.from({ length: 30 }, () => call('list')))
      for (const { status, headers, text } of refused) {
        const seconds = Number(headers.get('retry-after'))
        expect(status).toBe(503)
        expect(JSON.parse(text)).toEqual({ refusal: 'overloaded', detail: { seconds } })
        expect(seconds).toBeGreaterThanOrEqual(rules.list.later)
        expect(headers.get('cache-control')).toBe('no-store')
      }
      expect(new Set(refused.map(({ headers }) => headers.get('retry-after'))).size).toBeGreaterThan(1)
    })
  })

  it('shows a page that opens itself again to whoever opened a file', async () => {
    const { call, whileHeld } = await listening(onePlace)
    await whileHeld(async () => {
      const { status, headers, text } = await call('spare', { accept: 'text/html,*/*' })
      expect(status).toBe(503)
      expect(headers.get('content-type')).toContain('text/html')
      expect(text).toContain(`http-equiv="refresh" content="${headers.get('retry-after')}"`)
    })
  })

  it('recovers: afterwards everybody is served again', async () => {
    const { press } = await listening(narrow)
    await press({ save: 24, spare: 16 }, 1200)
    await after(200)
    const calm = await press({ save: 2, spare: 2 }, 600)
    expect(calm.servedOf('spare')).toBe(1)
    expect(calm.servedOf('save')).toBe(1)
  })

  it('is only said to be so by one that is: 64 callers of every kind are all served', async () => {
    const { press } = await listening()
    pause = 0.01
    const { counts } = await press({ save: 28, act: 12, list: 12, spare: 12 }, 2500).finally(() => {
      pause = 0.08
    })
    expect(Object.values(counts).map(([, refused]) => refused)).toEqual([0, 0, 0, 0])
  })
})
