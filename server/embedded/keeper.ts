import { setTimeout as wait } from 'node:timers/promises'
import { type Postgres, startPostgres } from './postgres.ts'

const pause = 500

/** The embedded server, started again whenever it has died: who is at work meanwhile is told to wait, and nobody has to come and look. */
export async function keepPostgres(...given: Parameters<typeof startPostgres>): Promise<Postgres> {
  let stopping = false
  let running = await startPostgres(...given)
  const again = async () => {
    while (!stopping) {
      try {
        running = await startPostgres(...given)
        return stopping ? running.stop() : undefined
      } catch (error) {
        console.error(error instanceof Error ? error.message : error)
        await wait(pause)
      }
    }
  }
  const kept = (async () => {
    for (await running.gone; !stopping; await running.gone) {
      console.error('The embedded PostgreSQL has died and is started again. 内置 PostgreSQL 意外终止，正在重新启动。')
      await again()
    }
  })()
  return {
    connection: running.connection,
    gone: kept,
    stop: async () => {
      stopping = true
      await running.stop()
      await kept
    },
  }
}
