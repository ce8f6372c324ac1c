import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { counter, gauge, type Metric } from './exposition.ts'

/** As it is called in package.json. */
export const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** Which of several processes of one machine: 0, 1, … as they were started. */
export const place = Number(process.env.PLACE ?? 0)

export function processMetrics(loop: { mean: number; most: number }): Metric[] {
  const { rss, heapUsed, external } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const kinds = { resident: rss, heap: heapUsed, external }
  return [
    gauge('title_review_build_info', 'Version of the program and of Node.js; always 1.', [
      { labels: { version, node: process.version, place: String(place) }, value: 1 },
    ]),
    gauge('process_start_time_seconds', 'When the process began, in seconds since 1970.', [
      { value: Math.round(Date.now() / 1000 - process.uptime()) },
    ]),
    counter('process_cpu_seconds_total', 'Time of the processor that was used.', [{ value: (user + system) / 1e6 }]),
    gauge(
      'title_review_memory_bytes',
      'Memory of the process.',
      Object.entries(kinds).map(([kind, value]) => ({ labels: { kind }, value })),
    ),
    gauge('title_review_event_loop_delay_seconds', 'How late the process comes to its own work, over 15 seconds.', [
      { labels: { statistic: 'mean' }, value: loop.mean / 1000 },
      { labels: { statistic: 'max' }, value: loop.most / 1000 },
    ]),
  ]
}
