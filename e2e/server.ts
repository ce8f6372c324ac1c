import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Wanted = { demonstration: 'on' | 'off'; clock?: string }

/** A site that answers; without a demonstration that takes a few seconds. */
export async function startSite(wanted: Wanted) {
  const { ready, ...site } = await beginSite(wanted)
  /** The one-time link of a server that nobody manages yet. */
  return { ...site, firstRunLink: /http\S+\/setup#\S+/.exec(await ready)?.[0] ?? '' }
}

/** The built site with data of its own, as `npm start` would run it. With a clock, its time is what the test says. */
export async function beginSite({ demonstration, clock }: Wanted) {
  const data = mkdtempSync(join(tmpdir(), 'title-review-site-'))
  const port = await freePort()
  const preload = clock ? ['--import', join(import.meta.dirname, 'clock.mjs')] : []
  const server = spawn(process.execPath, [...preload, 'dist/server/main.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA: data,
      DATABASE_URL: '',
      DEMO: demonstration,
      REGIONS: '',
      PUBLIC_URL: '',
      CAPTCHA_ROUNDS: '20',
      TITLE_REVIEW_KEYS: JSON.stringify({ field: key(), mark: key(), certificate: key() }),
      CLOCK: clock ?? '',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return {
    address: `http://127.0.0.1:${port}`,
    /** What it said until it was ready. */
    ready: ready(server),
    setClock: async (moment: string) => {
      const heard = once(server, 'message')
      server.send(moment)
      await heard
    },
    stop: async () => {
      const stopped = once(server, 'exit')
      if (server.exitCode === null) {
        server.kill('SIGTERM')
        await stopped
      }
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const key = () => randomBytes(32).toString('base64')

const ready = (server: ChildProcess) =>
  new Promise<string>((done, failed) => {
    let said = ''
    server.stdout?.on('data', (text) => {
      said += String(text)
      // The links stand in the same lines as "Ready"; they are written at once.
      if (said.includes('Ready') && said.endsWith('\n')) done(said)
    })
    server.once('exit', (code) => failed(new Error(`the site ended with code ${code} before it was ready`)))
  })

/** Below those that the system hands out itself: a site may listen only a minute after its port was chosen. */
const freePort = () =>
  new Promise<number>((found) => {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const probe = createServer()
    probe.once('error', () => found(freePort()))
    probe.listen(port, '127.0.0.1', () => probe.close(() => found(port)))
  })
