import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../server/root.ts'
import { benchKeysText } from '../data/keys.ts'
import { benchFolder, type Located } from './cluster.ts'
import { type Memory, watchMemory } from './memory.ts'

export type Product = {
  port: number
  pid: number
  folder: string
  /** Seconds from the command to the first answer. */
  readyIn: number
  memory: Memory
  stop: () => Promise<void>
}

type Wanted = { database: Located; region: string; port: number; demonstration?: boolean }

const patience = 600_000

export const filesOf = (database: string) => join(benchFolder, `files-${database}`)

/** As package.json says it: what is measured is what people start. */
function startOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(1)
}

/** What `npm start` runs, in a process of its own; calls are not limited by address, for all come from here. */
export async function startProduct({ database, region, port, demonstration = false }: Wanted): Promise<Product> {
  const folder = filesOf(database.name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await refuseTaken(port)
  const began = performance.now()
  const child = spawn(process.execPath, startOptions(), {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      TITLE_REVIEW_KEYS: benchKeysText,
      REGIONS: region,
      DEMO: demonstration ? 'on' : 'off',
      DATA: folder,
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      RATE_LIMITS: 'off',
      CAPTCHA_ROUNDS: '1',
    },
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  await isReady(child, port, began + patience)
  const pid = child.pid ?? 0
  const memory = watchMemory(pid)
  return {
    port,
    pid,
    folder,
    readyIn: (performance.now() - began) / 1000,
    memory,
    stop: async () => {
      memory.stop()
      process.off('exit', kill)
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Another server there would be asked in place of this one. */
async function refuseTaken(port: number) {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  server.close()
  await once(server, 'close')
}

async function isReady(child: ChildProcess, port: number, deadline: number) {
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error('the product did not start')
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await wait(10)
  }
  throw new Error('the product was not ready in time')
}
