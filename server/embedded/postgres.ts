import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { StartRefusal } from '../start-refusal.ts'
import type { Place } from './place.ts'
import { type Kind, settingsOf } from './settings.ts'

export type Connection = { host: string; user: string; database: string }
/** `gone` once it no longer runs, whoever ended it. */
export type Postgres = { connection: Connection; stop: () => Promise<void>; gone: Promise<void> }

const owner = 'owner'
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }

/** Starts the real server on a Unix socket only. It stops when this process ends, however that happens. */
export async function startPostgres(
  place: Place,
  kind: Kind = 'lasting',
  { connections = 100 }: { connections?: number } = {},
): Promise<Postgres> {
  if (!existsSync(join(place.data, 'PG_VERSION'))) initialise(place)
  const connection = { host: place.socket, user: owner, database: 'postgres' }
  const deadline = Date.now() + 15_000
  while (Date.now() < deadline) {
    const guard = launch(place, kind, connections)
    const gone = new Promise<void>((resolve) => guard.once('exit', () => resolve()))
    if (await answers(connection, guard)) return { connection, stop: () => stop(guard), gone }
    if (!stillDying(place)) break
    await wait(100)
  }
  if (stillDying(place))
    throw new StartRefusal(
      `Another server is using the data folder ${place.data}: stop it first, or name another folder with DATA.`,
      `数据目录 ${place.data} 正被另一个服务使用，请先停止它，或用 DATA 指定其他目录。`,
    )
  throw new StartRefusal(
    `The embedded PostgreSQL does not start; ${join(place.data, 'log')} says: ${lastLine(place)}`,
    `内置 PostgreSQL 无法启动，详见 ${join(place.data, 'log')}。`,
  )
}

/** Order by code point, the same on every machine; which letters are letters (trigrams need it) comes from the system. */
function initialise({ programs, data, account }: Place) {
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const settings = ['-D', data, '-U', owner, '-A', 'trust', '-E', 'UTF8', '--no-instructions', ...locale]
  const attempts = ['C.UTF-8', 'en_US.UTF-8', 'C'].map(
    (letters) => () =>
      spawnSync(join(programs, 'initdb'), [...settings, `--lc-ctype=${letters}`], {
        ...account,
        cwd: data,
        env: environment,
      }),
  )
  let said = ''
  for (const attempt of attempts) {
    const { status, stderr } = attempt()
    if (status === 0) return
    said = stderr?.toString().trim().split('\n').at(-1) ?? ''
  }
  throw new StartRefusal(
    `The embedded PostgreSQL could not make its data folder ${data}: ${said}`,
    `内置 PostgreSQL 无法在 ${data} 建立数据目录。`,
  )
}

/**
 * The shell keeps the server company in a process group of its own, so that Ctrl-C does not reach it before the requests under
 * way are finished. Its third channel is a pipe from us: when we are gone, also by kill -9, it reads the end and stops the server.
 */
const guardScript = `
exec 3<&0
"$@" 3<&- </dev/null & server=$!
{ read _ <&3; kill -INT $server; } & guard=$!
exec 3<&-
wait $server; code=$?
kill -9 $guard 2>/dev/null
[ -n "$DISCARD" ] && [ $code = 0 ] && rm -rf "$DISCARD"
exit $code`

function launch({ programs, data, socket, account }: Place, kind: Kind, connections: number) {
  const settings = settingsOf(kind, socket, connections)
  const server = [
    join(programs, 'postgres'),
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const log = openSync(join(data, 'log'), 'w', 0o600)
  const guard = spawn('/bin/sh', ['-c', guardScript, 'sh', ...server], {
    ...account,
    cwd: data,
    detached: true,
    stdio: ['pipe', log, log],
    env: { ...environment, ...(kind === 'throwaway' && { DISCARD: data }) },
  })
  closeSync(log)
  return guard
}

async function answers(connection: Connection, guard: ChildProcess) {
  while (guard.exitCode === null && guard.signalCode === null) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch {
      await wait(20)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

/** After kill -9 the last server's processes may need a moment to go, or have left their note behind. */
const stillDying = (place: Place) => /postmaster\.pid|shared memory|socket lock|already exists/.test(log(place))

async function stop(guard: ChildProcess) {
  if (guard.exitCode !== null || guard.signalCode !== null) return
  const stopped = new Promise((done) => guard.once('exit', done))
  guard.stdin?.end()
  await stopped
}

const log = ({ data }: Place) => (existsSync(join(data, 'log')) ? readFileSync(join(data, 'log'), 'utf8') : '')
const lastLine = (place: Place) =>
  log(place)
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? 'nothing'
