import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { type RunnerOptions, run, type WorkerEvents, type WorkerPool } from 'graphile-worker'
import type { Pool } from 'pg'

type Options = RunnerOptions & { pgPool: Pool }

const pause = 500

/** Whoever notes each job's end by itself, and finds no database, ends the whole process: nobody waits for the promise. */
const inBatches = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/**
 * A worker of the queue that outlives its database. After a broken connection nobody knows which jobs it has been given:
 * it ends, what it held is given back as soon as there is a database again, and another one begins.
 */
export async function keepWorking(options: Options) {
  let stopping = false
  let worker = await begin(options)
  const goOn = async () => {
    worker = await begin(options)
  }
  const kept = (async () => {
    for (await worker.ended; !stopping; await worker.ended) {
      const { names } = worker
      await until(
        () => giveBack(options, names),
        () => stopping,
      )
      await until(goOn, () => stopping)
    }
  })()
  return {
    stop: async () => {
      stopping = true
      await worker.stop()
      await kept
    },
  }
}

async function begin(options: Options) {
  const events: WorkerEvents = new EventEmitter()
  const names: string[] = []
  events.on('pool:create', ({ workerPool }: { workerPool: WorkerPool }) => names.push(workerPool.id))
  const runner = await run({ ...options, preset: inBatches, events })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= Promise.resolve(runner.stop()).catch(() => {})
    return stopped
  }
  events.on('worker:getJob:error', stop)
  return { names, stop, ended: runner.promise.catch(() => {}).then(() => stopped) }
}

const giveBack = ({ pgPool }: Options, names: readonly string[]) =>
  pgPool.query('select graphile_worker.force_unlock_workers($1::text[])', [names])

async function until(work: () => Promise<unknown>, over: () => boolean) {
  for (let done = false; !done && !over(); ) {
    done = await work().then(
      () => true,
      () => false,
    )
    if (!done) await wait(pause)
  }
}
