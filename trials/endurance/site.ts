import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { place } from '../../server/embedded/place.ts'
import { root } from '../../server/root.ts'

export type Site = {
  url: string
  connection: { host: string; user: string; database: string }
  files: string
  start: () => Promise<number>
  killServer: () => Promise<void>
  killDatabase: () => number
  /** How long it took until it answered again. */
  ready: () => Promise<number>
  stop: () => Promise<void>
  /** What the server wrote to its log, the last lines. */
  said: () => string
}

const patience = 180_000

/** The built server on a data folder of its own, with the database that it brings. */
export function siteAt(folder: string, region: string, port: number): Site {
  const chosen = place(folder)
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let said = ''
  const ready = async () => {
    const began = performance.now()
    while (performance.now() - began < patience) {
      if (child?.exitCode !== null && child?.exitCode !== undefined)
        throw new Error(`the server ended by itself:\n${said}`)
      const answer = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
      if (answer?.ok) return performance.now() - began
      await wait(15)
    }
    throw new Error(`the server was not ready in time:\n${said}`)
  }
  const killIt = () => child?.kill('SIGKILL')
  const start = async () => {
    child = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ DATA: folder, REGIONS: region, PORT: String(port), PUBLIC_URL: url, LOG: 'error' },
        ...{ DEMO: 'on', RATE_LIMITS: 'off', CAPTCHA_ROUNDS: '1' },
      },
    })
    process.once('exit', killIt)
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        said = (said + String(text)).slice(-20_000)
      })
    return ready()
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    process.off('exit', killIt)
  }
  return {
    url,
    connection: { host: chosen.socket, user: 'owner', database: 'postgres' },
    files: join(folder, 'files'),
    start,
    ready,
    killServer: () => end('SIGKILL'),
    killDatabase: () => killFamily(Number(readFileSync(join(chosen.data, 'postmaster.pid'), 'utf8').split('\n')[0])),
    stop: () => end('SIGTERM'),
    said: () => said,
  }
}

/** The postmaster of this folder and the processes it has begun: no others. */
function killFamily(postmaster: number) {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === postmaster)
    .map(Number)
  let killed = 0
  for (const pid of [postmaster, ...children])
    try {
      process.kill(pid, 'SIGKILL')
      killed++
    } catch {}
  return killed
}

/** After the name in brackets, which may hold anything: state, then the parent. */
function parentOf(pid: string) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return undefined
  }
}
