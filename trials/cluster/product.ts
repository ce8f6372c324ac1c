import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../server/root.ts'

const patience = 300_000

type Wanted = { folder: string; databaseUrl: string; region: string; port: number }

/** What `npm start -- --processes 2` runs once everything is built, with HAProxy's address for its database. */
export async function startProduct({ folder, databaseUrl, region, port }: Wanted) {
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{
        DATABASE_URL: databaseUrl,
        DATA: join(folder, 'data'),
        REGIONS: region,
        PORT: String(port),
        PUBLIC_URL: url,
      },
      ...{ DEMO: 'on', PROCESSES: '2', RATE_LIMITS: 'off', CAPTCHA_ROUNDS: '1', LOG: 'error' },
    },
  })
  const log = createWriteStream(join(folder, 'product.log'), { flags: 'a' })
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false })
  for (const until = Date.now() + patience; Date.now() < until; await wait(200)) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}: ${folder}/product.log`)
    const answer = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined)
    if (answer?.ok)
      return {
        url,
        files: join(folder, 'data/files'),
        pid: child.pid,
        hasEnded: () => child.exitCode !== null || child.signalCode !== null,
      }
  }
  child.kill('SIGKILL')
  throw new Error(`the product was not ready in time: ${folder}/product.log`)
}

export type Product = Awaited<ReturnType<typeof startProduct>>
