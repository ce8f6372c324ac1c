import { Logger, run } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Server } from './hosted.ts'
import { tasks } from './jobs/tasks.ts'

export type Jobs = { stop: () => Promise<void> }

const silent = new Logger(() => () => {})

/** Works off the queue until it is stopped; a job under way is finished first, one that fails is tried again later. */
export async function startJobs(server: Server, pool: Pool, concurrency = 2): Promise<Jobs> {
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(server, payload)]),
  )
  const runner = await run({ pgPool: pool, taskList, concurrency, noHandleSignals: true, logger: silent })
  return { stop: () => runner.stop() }
}
