/**
 * The database could not be asked, or went away before it answered. What was being written may be stored or not: only
 * whoever asked can find out, by asking again with the same key. Never repeated in here.
 */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super(`the database is away: ${wordsOf(cause)}`, { cause })
  }
}

/** After these nothing was done, the database is there, and the same may be asked again in a moment. */
export const isBusy = (error: unknown) => busy.has(codeOf(error) ?? '')

/** PostgreSQL stops, starts, fails over or, having been the first server, may only be read any more; or the line is gone. */
export function saysAway(error: unknown) {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  if (code === undefined) return broken.test(error.message)
  return code.startsWith('08') || away.has(code) || ofSocket.test(code)
}

const away = new Set([
  '25006', // read_only_sql_transaction: this server is a replica by now
  '53300', // too_many_connections
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
])

const busy = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  '57014', // query_canceled, by statement_timeout
])

/** The operating system's words, and those of a stream that was closed meanwhile. */
const ofSocket = /^(E[A-Z]+|EAI_AGAIN|ERR_STREAM_\w+)$/

/** The client library's words: they have no code. */
const broken = /^(Connection terminated|Client (has encountered|was closed)|timeout e|no answer within)/

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : undefined)

function wordsOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(wordsOf).join('; ')
  return cause instanceof Error ? [codeOf(cause), cause.message].filter((one) => one).join(' ') : String(cause)
}
