import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
    chromium: string
  }
}

/** The built site with a demonstration of its own, as `npm start` would run it. SITE=http://… uses one that runs already. */
export default async function setup(project: TestProject) {
  const { SITE: running, CHROMIUM: chromium = '/usr/bin/chromium' } = process.env
  project.provide('chromium', chromium)
  if (running) {
    project.provide('site', running)
    return
  }
  const data = mkdtempSync(join(tmpdir(), 'title-review-site-'))
  const port = await freePort()
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA: data,
      DATABASE_URL: '',
      DEMO: 'on',
      REGIONS: '',
      PUBLIC_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(server)
  project.provide('site', `http://127.0.0.1:${port}`)
  return async () => {
    const stopped = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await stopped
    rmSync(data, { recursive: true, force: true })
  }
}

const ready = (server: ChildProcess) =>
  new Promise<void>((done, failed) => {
    server.stdout?.on('data', (text) => String(text).includes('Ready') && done())
    server.once('exit', (code) => failed(new Error(`the site ended with code ${code} before it was ready`)))
  })

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
