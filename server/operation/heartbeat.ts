import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { forgetProcess, noteProcess, type ProcessFigures } from '../db/server-processes.ts'
import type { Server } from '../hosted.ts'
import type { Door } from '../load/door.ts'
import { quantile } from '../metrics/histogram.ts'
import { place, version } from '../metrics/process.ts'

const apart = 15_000

/** Says every quarter of a minute, in each province's database, that this process lives and how it gets on; takes its line away at the end. */
export function keepReporting(server: Server, door: Door) {
  const id = randomUUID()
  const started = new Date(Date.now() - process.uptime() * 1000)
  const report = () =>
    Promise.allSettled(
      [...server.regions].map(([region, { db }]) =>
        noteProcess(db, {
          id,
          host: hostname(),
          place,
          version,
          started_at: started,
          figures: figuresOf(door, region),
        }),
      ),
    )
  void report()
  const timer = setInterval(report, apart).unref()
  return async () => {
    clearInterval(timer)
    await Promise.allSettled([...server.regions.values()].map(({ db }) => forgetProcess(db, id)))
  }
}

function figuresOf(door: Door, region: string): ProcessFigures {
  const { seconds, latency, failed, shed } = door.requests.recent()
  const gate = door.gates().get(region)
  const milliseconds = (part: number) => Math.min(99_999, (quantile(latency, part) ?? 0) * 1000)
  return {
    residentBytes: process.memoryUsage.rss(),
    loopDelay: door.loop().mean,
    perSecond: latency.count / seconds,
    failed,
    shed,
    count: latency.count,
    usual: milliseconds(0.5),
    slowest: milliseconds(0.99),
    inside: gate?.inside ?? 0,
    limit: gate?.limit ?? 0,
  }
}
