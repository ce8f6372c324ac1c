import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Server } from '../hosted.ts'
import type { Door } from '../load/door.ts'
import { StartRefusal } from '../start-refusal.ts'
import { written } from './exposition.ts'
import { processMetrics } from './process.ts'
import type { MetricsPlace } from './settings.ts'
import { stockMetrics } from './stock.ts'
import { trafficMetrics } from './traffic.ts'

/** A server of its own beside the site's: nothing of it can be reached through the site's port, and nothing in it is about a person. */
export async function serveMetrics(server: Server, door: Door, { port, host }: MetricsPlace) {
  const metrics = createServer(async (request, response) => {
    if (request.url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end()
    try {
      const text = await metricsText(server, door)
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
    } catch {
      // The database is away: what this process knows by itself is told all the same.
      const text = written([...processMetrics(door.loop()), ...trafficMetrics(door)])
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
    }
  })
  await new Promise<void>((ready, failed) => {
    metrics.once('error', (error) => failed(notHere(port, error)))
    metrics.listen({ port, host, exclusive: true }, ready)
  })
  return {
    port: (metrics.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((done) => {
        metrics.close(() => done())
        metrics.closeAllConnections()
      }),
  }
}

const metricsText = async (server: Server, door: Door) =>
  written([...processMetrics(door.loop()), ...trafficMetrics(door), ...(await stockMetrics(server))])

const notHere = (port: number, error: Error) =>
  new StartRefusal(
    `METRICS_PORT: figures can't be told at port ${port} (${error.message}). Choose another; each process takes the next one.`,
    `监控端口 ${port} 无法使用，请更换 METRICS_PORT；多个服务进程依次占用其后的端口。`,
  )
