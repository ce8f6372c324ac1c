import type pg from 'pg'
import type { Db } from '../hosted.ts'

/** A copy of the database that only reads, as long as it is not far behind. */
export type Reader = {
  db: Db
  isFresh: () => Promise<boolean>
  /** It has just failed: for some seconds nobody asks it. */
  distrust: () => void
}

/** Seconds that a list may be behind. */
export const mostBehind = 5
const second = 1000

/**
 * Every second at most, and only when somebody wants to read there: where is the first server in its log now, and has the
 * replica come as far as it was at any moment of the last seconds? A replica that no longer receives anything falls behind
 * by this measure too, though it has replayed all that it has.
 */
export function followed(first: pg.Pool, replica: pg.Pool, bound = mostBehind * second) {
  let moments: { at: number; place: string }[] = []
  let known = { until: 0, fresh: false }
  let asking: Promise<boolean> | undefined

  async function ask() {
    const at = Date.now()
    try {
      const { rows } = await first.query<{ place: string }>('select pg_current_wal_lsn()::text as place')
      moments = [...moments, { at, place: rows[0]?.place ?? '' }].filter((one) => one.at > at - bound)
      const { rows: found } = await replica.query<{ fresh: boolean }>(
        `select pg_is_in_recovery() and exists (select from unnest($1::pg_lsn[]) as place where place <= pg_last_wal_replay_lsn()) as fresh`,
        [moments.map(({ place }) => place)],
      )
      known = { until: at + second, fresh: found[0]?.fresh ?? false }
    } catch {
      known = { until: at + bound, fresh: false }
    }
    return known.fresh
  }

  return {
    isFresh: async () => {
      if (Date.now() < known.until) return known.fresh
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
    distrust: () => {
      known = { until: Date.now() + bound, fresh: false }
    },
  }
}
