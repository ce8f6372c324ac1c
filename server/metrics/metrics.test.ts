import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildApp } from '../http/app.ts'
import { ok, route } from '../http/route.ts'
import { startJobs } from '../jobs.ts'
import { root } from '../root.ts'
import { testSite } from '../testing/site.ts'
import { serveMetrics } from './serve.ts'

const slow = route({
  method: 'GET',
  path: '/slow/:name',
  params: z.object({ name: z.string() }),
  who: ['anyone'],
  summary: 'slow',
  tag: 'test',
  answer: ok,
  handle: async () => {
    await new Promise((later) => setTimeout(later, 60))
    return { ok: true as const }
  },
})

const site = await testSite()
const app = await buildApp(site.server, { logLevel: 'silent', extra: [slow] })
const metrics = await serveMetrics(site.server, app.door, { port: 0, host: '127.0.0.1' })
let origin = ''

beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await metrics.close()
  await app.close()
})

const get = (url: string) => fetch(url, { headers: { connection: 'close' } })
const read = async () => (await get(`http://127.0.0.1:${metrics.port}/metrics`)).text()

/** Every sample by its name and labels; what is not as the format says is an error. */
function parsed(text: string) {
  const types = new Map<string, string>()
  const samples = new Map<string, number>()
  for (const line of text.trimEnd().split('\n')) {
    const type = /^# TYPE (\w+) (counter|gauge|histogram)$/.exec(line)
    const sample = /^(\w+)(\{(?:\w+="(?:[^"\\]|\\.)*",?)*\})? (-?[\d.e+-]+|\+Inf)$/.exec(line)
    if (type) types.set(type[1] ?? '', type[2] ?? '')
    else if (sample) samples.set(`${sample[1]}${sample[2] ?? ''}`, Number(sample[3]))
    else if (!/^# HELP \w+ .+\.$/.test(line)) throw new Error(`not as the format says: ${line}`)
  }
  return { types, samples }
}

describe('figures for Prometheus', () => {
  it('count calls and their time by declared route, and never by what stands in the address', async () => {
    for (const name of ['林晓燕', '13812341234']) await get(`${origin}/api/example/slow/${encodeURIComponent(name)}`)
    await get(`${origin}/api/example/session`)
    const text = await read()
    const { samples } = parsed(text)
    const labels = 'method="GET",route="/api/:region/slow/:name"'
    expect(samples.get(`title_review_http_requests_total{${labels},status="2xx"}`)).toBe(2)
    expect(samples.get(`title_review_http_request_seconds_bucket{${labels},le="0.05"}`)).toBe(0)
    expect(samples.get(`title_review_http_request_seconds_bucket{${labels},le="+Inf"}`)).toBe(2)
    expect(
      samples.get('title_review_http_requests_total{method="GET",route="/api/:region/session",status="4xx"}'),
    ).toBe(1)
    expect(text).not.toMatch(/%E6|林|13812341234/)
  })

  it('count what was broken off by itself', async () => {
    const call = request(`${origin}/api/example/slow/x`)
    call.on('error', () => {})
    call.end()
    setTimeout(() => call.destroy(), 20)
    const name = 'title_review_http_requests_total{method="GET",route="/api/:region/slow/:name",status="none"}'
    await expect.poll(async () => parsed(await read()).samples.get(name)).toBe(1)
  })

  it('know the queue: what waits, what was given up, and how late it is', async () => {
    await site.jobs.query(`select graphile_worker.add_job('tell', '{"region": "example"}', max_attempts := 1)`)
    await site.jobs.query(`select graphile_worker.add_job('nobodys', '{}', run_at := now() - interval '90 s')`)
    const before = parsed(await read()).samples
    expect(before.get('title_review_jobs{task="nobodys",state="waiting"}')).toBe(1)
    expect(before.get('title_review_jobs_oldest_seconds{task="nobodys"}')).toBeGreaterThanOrEqual(90)
    const worker = await startJobs(site.server, site.jobs)
    const parked = async () => parsed(await read()).samples.get('title_review_jobs{task="tell",state="parked"}')
    await expect.poll(parked, { timeout: 10_000 }).toBe(1)
    await worker.stop()
    const { samples } = parsed(await read())
    expect(samples.get('title_review_job_runs_total{task="tell",result="failed"}')).toBeGreaterThanOrEqual(1)
  })

  it('are told at an address of their own and nowhere else', async () => {
    expect((await get(`${origin}/metrics`)).status).toBe(404)
    expect((await get(`http://127.0.0.1:${metrics.port}/api/example`)).status).toBe(404)
  })

  it('are those that docs/operating.md names', async () => {
    const { types } = parsed(await read())
    const page = readFileSync(join(root, 'docs/operating.md'), 'utf8')
    const documented = [...page.matchAll(/^\| `(\w+)` +\| (\w+) /gm)].map(([, name, type]) => `${name} ${type}`)
    const needsPrinter = 'title_review_printer gauge'
    expect([...types].map((one) => one.join(' ')).sort()).toEqual(
      documented.filter((one) => one !== needsPrinter).sort(),
    )
    expect(documented).toContain(needsPrinter)
  })
})
