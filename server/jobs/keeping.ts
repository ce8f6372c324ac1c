import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { type RunnerOptions, run, type WorkerEvents, type WorkerPool } from 'graphile-worker'
import type { Pool } from 'pg'

type Options = RunnerOptions & { pgPool: Pool }

/** `patience` in milliseconds; `start` begins a worker. */
type Manner = { patience?: number; start?: typeof run }

const pause = 500

/** The queue's own library was seen to wait for ever after its database had died many times: nobody waits longer for it. */
const longest = 30_000

/** Whoever notes each job's end by itself, and finds no database, ends the whole process: nobody waits for the promise. */
const inBatches = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/**
 * A worker of the queue that outlives its database. After a broken connection nobody knows which jobs it has been given:
 * it ends, what it held is given back as soon as there is a database again, and another one begins.
 */
export async function keepWorking(options: Options, { patience = longest, start = run }: Manner = {}) {
  const manner = { patience, start }
  let stopping = false
  let worker = await begin(options, manner)
  const goOn = async () => {
    worker = await begin(options, manner)
    // Asked while this one was beginning, whoever stops has stopped the one before.
    if (stopping) await worker.stop()
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

async function begin(options: Options, { patience, start }: Required<Manner>) {
  const events: WorkerEvents = new EventEmitter()
  const names: string[] = []
  events.on('pool:create', ({ workerPool }: { workerPool: WorkerPool }) => names.push(workerPool.id))
  // Listened for before it begins: what breaks in that moment is told once.
  let isOver = () => {}
  const over = new Promise<void>((end) => {
    isOver = end
    for (const sign of signs) events.once(sign, () => end())
  })
  const beginning = start({ ...options, preset: inBatches, events })
  const runner = await within(patience, beginning)
  if (!runner) {
    beginning.then((late) => late.stop()).catch(() => {})
    throw new Error('the worker of the queue did not begin in time')
  }
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= within(
      patience,
      Promise.resolve(runner.stop()).catch(() => {}),
    ).then(() => {})
    isOver()
    return stopped
  }
  return { names, stop, ended: Promise.race([runner.promise.catch(() => {}), over]).then(stop) }
}

/** Each of them means that this worker takes no more jobs, whether its end is told or not. */
const signs = ['worker:getJob:error', 'pool:gracefulShutdown', 'pool:forcefulShutdown'] as const

/** Nothing after so many milliseconds. */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> {
  const giveUp = new AbortController()
  const late = wait(milliseconds, undefined, { signal: giveUp.signal }).catch(() => undefined)
  return Promise.race([work, late]).finally(() => giveUp.abort())
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
