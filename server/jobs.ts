import { Logger } from 'graphile-worker'
import type { Pool } from 'pg'
import { queueUnfinished } from './db/tasks.ts'
import type { Server } from './hosted.ts'
import { givingBack } from './jobs/given-back.ts'
import { keepWorking } from './jobs/keeping.ts'
import { queueUnreadNames } from './jobs/read-names.ts'
import { counted } from './jobs/runs.ts'
import { long, quick, type Task } from './jobs/tasks.ts'

export type Jobs = { stop: () => Promise<void> }

/** Half past three at night in China, whatever the machine's own clock says: the queue counts in UTC. */
const everyNight = '30 19 * * * nightly'

const silent = new Logger(() => () => {})

/** Works off the queue until it is stopped; a job under way is finished first, one that fails is tried again later. */
export async function startJobs(server: Server, pool: Pool, concurrency = 2): Promise<Jobs> {
  const stopping = new AbortController()
  const worker = (tasks: Readonly<Record<string, Task>>, atOnce: number, crontab = '') =>
    keepWorking({
      crontab,
      pgPool: pool,
      taskList: Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [
          name,
          (payload: unknown) => counted(name, task)(server, payload, stopping.signal),
        ]),
      ),
      concurrency: atOnce,
      pollInterval: 500,
      noHandleSignals: true,
      logger: silent,
    })
  for (const { db } of server.regions.values()) {
    await queueUnfinished(db)
    await queueUnreadNames(db)
  }
  const workers = [
    await worker(quick, concurrency),
    await worker(long, concurrency, everyNight),
    givingBack(pool, Object.keys(quick)),
  ]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(workers.map((one) => one.stop()))
    },
  }
}
