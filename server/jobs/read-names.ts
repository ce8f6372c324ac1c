import { sql } from 'kysely'
import { z } from 'zod'
import { hasUnreadNames, readSomeNames } from '../db/names.ts'
import type { Db, Server } from '../hosted.ts'

const payloadShape = z.object({ region: z.string() })

/** Names from before they were read: a few hundred at a time, on and on, and where it was stopped it goes on. */
export async function readNames({ regions }: Server, payload: unknown, stopping: AbortSignal) {
  const hosted = regions.get(payloadShape.parse(payload).region)
  if (!hosted) return
  while (!stopping.aborted && (await readSomeNames(hosted.db)));
  if (stopping.aborted) throw new Error('stopped while names are read')
}

/** At each start, where any are left. */
export async function queueUnreadNames(db: Db) {
  if (!(await hasUnreadNames(db))) return
  await sql`select graphile_worker.add_job('read-names', json_build_object('region', current_schema()),
    job_key := 'read-names-' || current_schema())`.execute(db)
}
