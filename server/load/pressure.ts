import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { PoolWatch } from '../db/pool-watch.ts'

/** Beyond these, on average over two moments that follow each other, more calls at once only make all of them slower. */
const mostLoopDelay = 100
const mostPoolWait = 200
const momentsKept = 150

/** How far behind this process is with its own work: milliseconds by which it comes late to what is due. */
export function watchLoop() {
  const resolution = 20
  const delays = monitorEventLoopDelay({ resolution })
  delays.enable()
  let lately: { mean: number; most: number }[] = []
  return {
    /** Since the last look, which this is. */
    take: () => {
      const mean = Number.isNaN(delays.mean) ? 0 : Math.max(0, delays.mean / 1e6 - resolution)
      const most = Math.max(0, delays.max / 1e6 - resolution)
      delays.reset()
      lately = [...lately.slice(1 - momentsKept), { mean, most }]
      return { mean, most }
    },
    /** Of the last quarter of a minute, where somebody looks several times a second. */
    recent: () => ({
      mean: lately.reduce((sum, one) => sum + one.mean, 0) / Math.max(1, lately.length),
      most: Math.max(0, ...lately.map((one) => one.most)),
    }),
    close: () => delays.disable(),
  }
}

/** One late moment is a pause, two are pressure. */
export function pressureOf(pool: PoolWatch | undefined) {
  let before = false
  return (loopDelay: number): boolean => {
    const late = loopDelay > mostLoopDelay || (pool?.longestWait() ?? 0) > mostPoolWait
    const pressed = late && before
    before = late
    return pressed
  }
}
