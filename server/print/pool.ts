import type { Worker } from 'node:worker_threads'
import { openThread } from '../thread.ts'
import type { Fonts } from './fonts.ts'
import type { Delivery, Order } from './worker.ts'

export type PoolLimits = { threads: number; waiting: number; milliseconds: number }
export type Undelivered = 'printer-busy' | 'printer-timeout' | 'printer-failed'
type Made = { pdf: Uint8Array; pages: number } | { failure: string } | { refusal: Undelivered }
type Job = { order: Omit<Order, 'id'>; done: (made: Made) => void }
type Thread = { worker: Worker; job: Job | undefined; timer: NodeJS.Timeout | undefined }

/** A few typst threads, started when first needed, replaced when they die or hang, with a queue of bounded length. */
export function openPool(
  fonts: Fonts,
  { threads, waiting, milliseconds }: PoolLimits,
  onFailure?: (error: Error) => void,
) {
  const all = new Set<Thread>()
  const queue: Job[] = []
  let closed = false

  const next = () => {
    const free = [...all].find(({ job }) => !job) ?? (all.size < threads && queue.length > 0 ? start() : undefined)
    const job = free && queue.shift()
    if (!free || !job) return
    free.job = job
    free.timer = setTimeout(() => replace(free, 'printer-timeout'), milliseconds)
    free.worker.ref()
    free.worker.postMessage({ ...job.order, id: 0 } satisfies Order)
    next()
  }

  const start = (): Thread => {
    const thread: Thread = { worker: newWorker(fonts), job: undefined, timer: undefined }
    thread.worker.on('message', ({ id: _, ...made }: Delivery) => finish(thread, made))
    thread.worker.on('error', (error) => {
      onFailure?.(error)
      replace(thread, 'printer-failed')
    })
    thread.worker.on('exit', () => replace(thread, 'printer-failed'))
    all.add(thread)
    return thread
  }

  const finish = (thread: Thread, made: Made) => {
    const { job } = thread
    clearTimeout(thread.timer)
    thread.job = undefined
    thread.worker.unref()
    job?.done(made)
    next()
  }

  const replace = (thread: Thread, refusal: Undelivered) => {
    if (!all.delete(thread)) return
    void thread.worker.terminate()
    finish(thread, { refusal })
  }

  return {
    now: () => ({ threads: all.size, busy: [...all].filter(({ job }) => job).length, waiting: queue.length }),
    make: (order: Omit<Order, 'id'>) =>
      new Promise<Made>((done) => {
        if (closed || queue.length >= waiting) return done({ refusal: 'printer-busy' })
        queue.push({ order, done })
        next()
      }),
    close: async () => {
      closed = true
      for (const job of queue.splice(0)) job.done({ refusal: 'printer-busy' })
      const stopped = [...all].map((thread) => {
        replace(thread, 'printer-failed')
        return thread.worker.terminate()
      })
      await Promise.all(stopped)
    },
  }
}

function newWorker({ folders }: Fonts): Worker {
  // Typst would start a thread for each core, and each keeps memory of its own.
  process.env.RAYON_NUM_THREADS ??= '1'
  const worker = openThread('worker', import.meta.url, { folders }, { maxYoungGenerationSizeMb: 8 })
  worker.unref()
  return worker
}
