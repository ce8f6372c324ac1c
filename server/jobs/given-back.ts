import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'

const often = 10_000

/** A quick job in the same hands for so long has lost its server: the queue itself would wait four hours. Doing one twice changes nothing. */
const lostAfter = '30 seconds'

/** Gives back, again and again, what servers that died had taken; long work tells by itself whether it is alive (db/claims.ts). */
export function givingBack(pool: Pool, kinds: readonly string[]) {
  const stopping = new AbortController()
  const giveBack = async () => {
    while (!stopping.signal.aborted) {
      await pool.query(statement, [kinds]).catch(() => {})
      await wait(often, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }
  const ended = giveBack()
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

const statement = `update graphile_worker._private_jobs j set locked_at = null, locked_by = null, run_at = least(run_at, now())
  from graphile_worker._private_tasks t
  where t.id = j.task_id and t.identifier = any ($1) and j.locked_at < now() - interval '${lostAfter}'`
