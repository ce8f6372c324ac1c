import type { Pool } from 'pg'

/** How the connections of one province are used: read by the gate, the metrics and the status page. */
export type PoolWatch = {
  now: () => { inUse: number; idle: number; waiting: number; most: number }
  /** The longest that anybody has waited for a connection since the last look, who still waits included; milliseconds. */
  longestWait: () => number
  /** All that was ever waited, and how often a connection was asked for. */
  total: () => { asked: number; seconds: number }
}

/** The pool as the query builder needs it, with every wait for a connection noted. */
export function watchPool(pool: Pool) {
  let asked = 0
  let waited = 0
  let longest = 0
  let asking = 0
  let moved = 0
  const connect = async () => {
    const since = performance.now()
    if (asking === 0) moved = since
    asked++
    asking++
    try {
      return await pool.connect()
    } finally {
      asking--
      moved = performance.now()
      const wait = moved - since
      waited += wait
      if (wait > longest) longest = wait
    }
  }
  const watch: PoolWatch = {
    now: () => ({
      inUse: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
      most: pool.options.max,
    }),
    longestWait: () => {
      const wait = asking > 0 ? Math.max(longest, performance.now() - moved) : longest
      longest = 0
      return wait
    },
    total: () => ({ asked, seconds: waited / 1000 }),
  }
  return { pool: { connect, end: () => pool.end() }, watch }
}
