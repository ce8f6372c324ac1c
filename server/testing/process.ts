import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Connection } from '../db/pool.ts'
import { root } from '../root.ts'

export type Running = { address: string; child: ChildProcess; said: () => string; stop: () => Promise<void> }

/** The whole server as an operator starts it, from its sources, until it says that it is ready. */
export async function startServer(
  environment: Record<string, string>,
  words: readonly string[] = [],
): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/main.ts'), ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      said += String(text)
    })
  const ended = once(child, 'exit')
  while (!said.includes('Ready')) {
    if (child.exitCode !== null) throw new Error(`the server ended before it was ready: ${said}`)
    await Promise.race([wait(50), ended])
  }
  return {
    address: `http://127.0.0.1:${port}`,
    child,
    said: () => said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** How a server is told of a test's database. */
export function urlOf(connection: Connection & { port?: number; password?: string }): string {
  if ('connectionString' in connection) return connection.connectionString
  const { host, user, database, port, password } = connection
  const who = `${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}`
  const query = new URLSearchParams({ host, ...(port && { port: String(port) }) })
  return `postgres://${who}@localhost/${database}?${query}`
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

export type More = { cookie?: string; headers?: Record<string, string>; body?: unknown }

/** Over a real connection. */
export async function ask(url: string, method: string, { cookie, headers, body }: More = {}) {
  const bytes = body instanceof Buffer ? new Uint8Array(body) : undefined
  const answer = await fetch(url, {
    method,
    headers: {
      ...(cookie && { cookie }),
      ...(body !== undefined && !bytes && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: bytes ?? JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : text }
}
