import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from '../hosted.ts'
import { type PoolWatch, watchPool } from './pool-watch.ts'
import { preparing } from './prepared.ts'
import type { Tables } from './schema.ts'
import { statementLog } from './statement-log.ts'
import { watched } from './watched.ts'

/** One database; each region has a schema of its own in it. */
export type Connection = { connectionString: string } | { host: string; user: string; database: string }

export type Database = {
  region: (id: string) => Db
  /** How the connections of a region are used. */
  watch: (id: string) => PoolWatch
  /** The owner's connections, for the job queue alone. */
  jobs: pg.Pool
  close: () => Promise<void>
}

/** The server's requests run as this role. It owns nothing, so an append-only table stays so. */
export const appRole = 'title_review_app'

const each = 10
/** The queue listens on one more. */
const forJobs = 10

/** As many as one process may open. */
export const connectionsOf = (regions: number) => regions * each + forJobs + 1

export function openRegions(connection: Connection, ids: readonly string[], connectionsEach = each): Database {
  const open = new Map(ids.map((id) => [id, openRegion(connection, id, connectionsEach)]))
  // The queue's own connections are renewed now and then: one that leads to a former first server fails only in writing.
  const jobs = quiet(new pg.Pool({ ...connection, ...lively, types, max: forJobs, maxLifetimeSeconds: 60 }))
  const opened = (id: string) => {
    const one = open.get(id)
    if (!one) throw new Error(`region ${id} is not open`)
    return one
  }
  return {
    region: (id) => opened(id).db,
    watch: (id) => opened(id).watch,
    jobs,
    close: async () => {
      await Promise.all([...open.values()].map(({ db }) => db.destroy()))
      await jobs.end()
    },
  }
}

function openRegion(connection: Connection, id: string, max: number): { db: Db; watch: PoolWatch } {
  const settings = {
    search_path: `"${id}",public`,
    role: appRole,
    TimeZone: 'Asia/Shanghai',
    idle_in_transaction_session_timeout: '60s',
    statement_timeout: '60s',
    lock_timeout: '15s',
  }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  const { pool, watch } = watchPool(
    quiet(new pg.Pool({ ...connection, ...lively, types, max, options: options.join(' ') })),
  )
  const log = statementLog()
  const dialect = new PostgresDialect({ pool: watched(preparing(pool)) })
  return { db: new Kysely<Tables>({ dialect, ...(log && { log }) }), watch }
}

/** To ask a server where it is, and nothing else. */
export const openReading = (connection: Connection) => quiet(new pg.Pool({ ...connection, ...lively, max: 1 }))

/** A server that is gone without a word is noticed: nobody waits for it for minutes, nor keeps a connection to it. */
const lively = {
  connectionTimeoutMillis: 5000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  allowExitOnIdle: true,
}

/** A broken connection is told to whoever uses it and replaced by the pool; without a listener it would end the process. */
export function quiet(pool: pg.Pool) {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const { builtins } = pg.types
const bigintArray = 1016
const dateArray = 1182
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, wholeNumber],
  [builtins.DATE, (text) => text],
  [bigintArray, (text) => list(text).map((one) => (one === null ? null : wholeNumber(one)))],
  [dateArray, list],
])

/** Ids and counts are numbers, days stay "2026-03-31". */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    (format === 'binary' ? undefined : parsers.get(type)) ?? pg.types.getTypeParser(type, format),
}

function wholeNumber(text: string) {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} does not fit a number`)
  return number
}

/** Arrays of whole numbers and days need no quotes. */
function list(text: string): (string | null)[] {
  return text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((one) => (one === 'NULL' ? null : one))
}
