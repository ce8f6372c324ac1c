import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { freePort, type Running, startServer, urlOf } from '../testing/process.ts'

const { connection } = await testDatabase(['hebei'])
let site: Running
let metricsAt = 0

beforeAll(async () => {
  metricsAt = await portOfTwo()
  const key = Buffer.alloc(32, 7).toString('base64')
  const data = mkdtempSync(join(tmpdir(), 'title-review-crew-'))
  const keys = JSON.stringify({ field: key, mark: key, certificate: key })
  const environment = {
    DATABASE_URL: urlOf(connection),
    DATA: data,
    DEMO: 'off',
    REGIONS: 'hebei',
    METRICS_PORT: `${metricsAt}`,
  }
  site = await startServer({ ...environment, TITLE_REVIEW_KEYS: keys, LOG: 'fatal' }, ['--processes', '2'])
}, 60_000)
afterAll(() => site?.stop())

/** The next one is free too: each process takes one. */
async function portOfTwo(): Promise<number> {
  const port = await freePort()
  const next = createServer().listen(port + 1, '127.0.0.1')
  const free = await once(next, 'listening').then(
    () => true,
    () => false,
  )
  next.close()
  return free ? port : portOfTwo()
}

const workers = () =>
  execFileSync('ps', ['-o', 'pid=,stat=,args=', '--ppid', String(site.child.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('main.ts') && !/^\s*\d+\s+Z/.test(line))
    .map((line) => Number.parseInt(line, 10))

/** A connection of its own each time, so that both processes are asked; tried again as a browser would, but never left waiting. */
async function answers(tries = 5): Promise<number> {
  try {
    const options = { headers: { connection: 'close' }, signal: AbortSignal.timeout(10_000) }
    return (await fetch(`${site.address}/ready`, options)).status
  } catch (error) {
    if (tries === 1 || (error instanceof Error && error.name === 'TimeoutError')) throw error
    return answers(tries - 1)
  }
}

const serving = (again: number) =>
  expect.poll(() => site.said().match(/A new server process serves/g)?.length, { timeout: 25_000 }).toBe(again)

describe('npm start -- --processes 2', () => {
  it('serves from two processes on one port and says so once', async () => {
    expect(workers()).toHaveLength(2)
    expect(site.said().match(/Ready/g)).toHaveLength(1)
    expect(site.said().match(/\/setup#/g)).toHaveLength(1)
    for (let turn = 0; turn < 6; turn++) expect(await answers()).toBe(200)
  })

  it('tells the figures of each process at a port of its own, and all calls are counted once', async () => {
    const told = (place: number) =>
      fetch(`http://127.0.0.1:${metricsAt + place}/metrics`).then((answer) => answer.text())
    const countedBy = (text: string) =>
      [...text.matchAll(/^title_review_http_requests_total\{.*\/notices".*\} (\d+)$/gm)].reduce(
        (sum, [, count]) => sum + Number(count),
        0,
      )
    const close = { headers: { connection: 'close' } }
    for (let turn = 0; turn < 6; turn++) await fetch(`${site.address}/api/hebei/notices`, close)
    const [first, second] = [countedBy(await told(0)), countedBy(await told(1))]
    expect(first + second).toBe(6)
    expect(Math.min(first, second)).toBeGreaterThan(0)
  })

  it('goes on when one is killed, and fills its place', async () => {
    const [killed = 0, stays = 0] = workers()
    process.kill(killed, 'SIGKILL')
    for (let turn = 0; turn < 20; turn++) expect(await answers()).toBe(200)
    await expect.poll(() => workers().filter((pid) => pid !== stays).length, { timeout: 20_000 }).toBe(1)
    expect(workers()).not.toContain(killed)
    expect(site.said()).toMatch(/A server process ended \(SIGKILL\); another takes its place/)
    await serving(1)
  })

  it('starts one anew that was asked to stop, and answers what it has under way', async () => {
    const [asked = 0] = workers()
    process.kill(asked, 'SIGTERM')
    for (let turn = 0; turn < 20; turn++) expect(await answers()).toBe(200)
    await expect.poll(() => workers().includes(asked), { timeout: 20_000 }).toBe(false)
  })

  it('ends with all its processes', async () => {
    await serving(2)
    const all = workers()
    await site.stop()
    expect(site.child.exitCode).toBe(0)
    for (const pid of all) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })
})
