import { traced } from '../tracing/traced.ts'
import type { Task } from './tasks.ts'

type Result = 'done' | 'failed'
const runs = new Map<string, { task: string; result: Result; count: number }>()

/** How many jobs this process has done, and how many failed in it. */
export const jobRuns = () => [...runs.values()]

export const counted =
  (name: string, task: Task): Task =>
  async (server, payload, stopping) => {
    try {
      await traced(`job ${name}`, {}, () => task(server, payload, stopping))
      count(name, 'done')
    } catch (error) {
      count(name, 'failed')
      throw error
    }
  }

function count(task: string, result: Result) {
  const key = `${task} ${result}`
  const run = runs.get(key) ?? { task, result, count: 0 }
  run.count++
  runs.set(key, run)
}
