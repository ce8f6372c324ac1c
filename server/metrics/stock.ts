import { sql } from 'kysely'
import { readQueue } from '../db/queue.ts'
import type { Server } from '../hosted.ts'
import { jobRuns } from '../jobs/runs.ts'
import { hashing } from '../password.ts'
import { counter, gauge, type Metric } from './exposition.ts'

/** What stands behind the calls: connections, the queue, printers, password hashes. */
export async function stockMetrics(server: Server): Promise<Metric[]> {
  const pools = [...server.regions].flatMap(([region, { pool }]) =>
    pool ? [{ region, ...pool.now(), ...pool.total() }] : [],
  )
  const printer = server.printer?.now()
  const { running, waiting } = hashing()
  return [
    gauge(
      'title_review_database_connections',
      'Connections to the database of a province.',
      pools.flatMap(({ region, inUse, idle, most }) =>
        Object.entries({ in_use: inUse, idle, most }).map(([state, value]) => ({ labels: { region, state }, value })),
      ),
    ),
    gauge(
      'title_review_database_waiting',
      'Calls that wait for a connection.',
      pools.map((pool) => ({ labels: { region: pool.region }, value: pool.waiting })),
    ),
    counter(
      'title_review_database_wait_seconds_total',
      'Time that was spent waiting for a connection.',
      pools.map(({ region, seconds }) => ({ labels: { region }, value: seconds })),
    ),
    counter(
      'title_review_database_connections_asked_total',
      'How often a connection was asked for.',
      pools.map(({ region, asked }) => ({ labels: { region }, value: asked })),
    ),
    counter(
      'title_review_job_runs_total',
      'Jobs that this process has done or that failed in it, by task.',
      jobRuns().map(({ task, result, count }) => ({ labels: { task, result }, value: count })),
    ),
    gauge('title_review_hashing', 'Password hashes at work and waiting.', [
      { labels: { state: 'running' }, value: running },
      { labels: { state: 'waiting' }, value: waiting },
    ]),
    gauge(
      'title_review_printer',
      'Threads that print, those at work, and documents that wait.',
      Object.entries(printer ?? {}).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge(
      'title_review_uploads_on_their_way',
      'Files that have begun to arrive and are not whole yet.',
      await uploads(server),
    ),
    ...(await queueMetrics(server)),
  ]
}

const uploads = ({ regions }: Server) =>
  Promise.all(
    [...regions].map(async ([region, { db }]) => {
      const { rows } = await sql<{ count: number }>`select count(*) from upload`.execute(db)
      return { labels: { region }, value: rows[0]?.count ?? 0 }
    }),
  )

/** The same from every process, for the queue is one: take the largest, not the sum. */
async function queueMetrics({ regions }: Server): Promise<Metric[]> {
  const queues = [...new Set([...regions.values()].flatMap(({ queue }) => queue ?? []))]
  const lines = together((await Promise.all(queues.map((queue) => readQueue(queue)))).flat())
  return [
    gauge(
      'title_review_jobs',
      'Jobs in the queue by task: waiting, running, failing (will be tried again), parked (given up).',
      lines.flatMap(({ task, oldestSeconds: _, ...states }) =>
        Object.entries(states).map(([state, value]) => ({ labels: { task, state }, value })),
      ),
    ),
    gauge(
      'title_review_jobs_oldest_seconds',
      'How long the oldest job that is due has waited.',
      lines.map(({ task, oldestSeconds }) => ({ labels: { task }, value: oldestSeconds })),
    ),
  ]
}

type Line = Awaited<ReturnType<typeof readQueue>>[number]

/** Provinces on several servers have several queues; a task is told once. */
function together(lines: readonly Line[]): Line[] {
  const byTask = new Map<string, Line>()
  for (const line of lines) {
    const { task, oldestSeconds, ...states } = byTask.get(line.task) ?? { ...line, oldestSeconds: 0, ...none }
    const summed = Object.fromEntries(
      Object.entries(states).map(([state, count]) => [state, count + line[state as keyof typeof none]]),
    ) as typeof none
    byTask.set(task, { task, oldestSeconds: Math.max(oldestSeconds, line.oldestSeconds), ...summed })
  }
  return [...byTask.values()]
}

const none = { waiting: 0, running: 0, failing: 0, parked: 0 }
