import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { postgresAccount } from '../embedded/account.ts'
import { freePort } from './process.ts'

const programs = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql')
      .map((version) => join('/usr/lib/postgresql', version, 'bin'))
      .find((folder) => existsSync(join(folder, 'pg_basebackup')))
  : undefined

/** Why no replica can be made here, where that is so: the embedded server comes without the program that copies one. */
export const whyNoReplica = () =>
  programs ? undefined : 'pg_basebackup is not here (as root: apt-get install postgresql)'

/** A server of the machine's own PostgreSQL, and one that follows it. */
export async function startReplicated() {
  const account = postgresAccount()
  const root = mkdtempSync(join(tmpdir(), 'title-review-replica-'))
  chmodSync(root, 0o755)
  const [first, second] = [join(root, 'first'), join(root, 'second')]
  const [port, other] = [await freePort(), await freePort()]
  for (const folder of [first, root]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (account) chownSync(folder, account.uid, account.gid)
  }
  const run = (program: string, ...words: string[]) =>
    execFileSync(join(programs ?? '', program), words, { ...account, cwd: root, stdio: 'pipe' })
  const children: ChildProcess[] = []
  const start = async (data: string, at: number) => {
    const child = spawn(join(programs ?? '', 'postgres'), ['-D', data, '-p', String(at)], {
      ...account,
      cwd: root,
      stdio: 'ignore',
    })
    children.push(child)
    const connection = { host: root, port: at, user: 'owner', database: 'postgres' }
    for (const until = Date.now() + 30_000; Date.now() < until; await wait(50))
      if (await answers(connection)) return connection
    throw new Error('a server of the machine did not start')
  }
  run('initdb', '-D', first, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N')
  appendFileSync(
    join(first, 'postgresql.conf'),
    `\nlisten_addresses = ''\nunix_socket_directories = '${root}'\nfsync = off\n`,
  )
  const primary = await start(first, port)
  run('pg_basebackup', '-D', second, '-h', root, '-p', String(port), '-U', 'owner', '-R', '-c', 'fast', '-N')
  const replica = await start(second, other)
  return {
    primary,
    replica,
    killReplica: () => killed(children[1]),
    stop: async () => {
      await Promise.all(children.map(killed))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Resolves when it is gone: until then it may still answer. */
async function killed(child: ChildProcess | undefined) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGQUIT')
  await gone
}

async function answers(connection: pg.ClientConfig) {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
