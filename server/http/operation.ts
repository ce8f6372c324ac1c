import { z } from 'zod'
import { findings, parts } from '../../core/operation.ts'
import { audit } from '../audit.ts'
import { listFailingJobs } from '../db/parked-jobs.ts'
import { dropJob, retryJob } from '../db/queue.ts'
import { look } from '../operation/look.ts'
import { idParam, notFound, ok, route } from './route.ts'

const who = ['system'] as const
const tag = '运行'

const lineShape = z.object({
  part: z.enum(parts),
  condition: z.enum(['fine', 'watch', 'broken']),
  finding: z.enum(Object.keys(findings) as [keyof typeof findings]),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** How the system gets on, for whoever operates it; and the jobs that nobody will try again by themselves. */
export const operationRoutes = [
  route({
    method: 'GET',
    path: '/operation',
    urgency: 'act',
    who,
    tag,
    summary: '运行状况：各部分正常、注意或故障，服务进程，失败的后台任务',
    answer: z.object({
      at: z.string(),
      lines: z.array(lineShape),
      processes: z.array(
        z.object({
          host: z.string(),
          place: z.number(),
          version: z.string(),
          startedAt: z.string(),
          silentSeconds: z.number(),
          megabytes: z.number(),
          loopDelay: z.number(),
          perSecond: z.number(),
          inside: z.number(),
          limit: z.number(),
        }),
      ),
      jobs: z.array(
        z.object({
          id: z.number(),
          kind: z.string(),
          parked: z.boolean(),
          tries: z.number(),
          error: z.string(),
          since: z.string(),
        }),
      ),
    }),
    handle: async ({ server, db, region, pool, queue }) => {
      const hosted = { db, region, ...(pool && { pool }), ...(queue && { queue }) }
      const [{ found, processes }, jobs] = await Promise.all([
        look(server, hosted),
        queue ? listFailingJobs(queue, 100, region.id) : [],
      ])
      return {
        at: server.now().toISOString(),
        lines: parts.map((part) => {
          const { finding, detail = {} } = found[part]
          return { part, condition: findings[finding], finding, detail }
        }),
        processes: processes.map(({ host, place, version, started_at, silent_seconds, figures }) => ({
          host,
          place,
          version,
          startedAt: started_at.toISOString(),
          silentSeconds: Math.round(silent_seconds),
          megabytes: Math.round(figures.residentBytes / 2 ** 20),
          loopDelay: Math.round(figures.loopDelay),
          perSecond: Math.round(figures.perSecond * 10) / 10,
          inside: figures.inside,
          limit: figures.limit,
        })),
        jobs: jobs.map(({ region: _, since, ...job }) => ({ ...job, since: since.toISOString() })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/operation/jobs/:id/retrial',
    who,
    tag,
    params: idParam,
    summary: '重试一个失败的后台任务',
    answer: ok,
    handle: async (call) => {
      const kind = call.queue && (await retryJob(call.queue, call.region.id, call.params.id))
      if (!kind) return notFound()
      await audit(call.db, call, 'retry-job', 'job', call.params.id, { kind })
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/operation/jobs/:id',
    who,
    tag,
    params: idParam,
    summary: '放弃一个多次失败后停止的后台任务',
    answer: ok,
    handle: async (call) => {
      const kind = call.queue && (await dropJob(call.queue, call.region.id, call.params.id))
      if (!kind) return notFound()
      await audit(call.db, call, 'drop-job', 'job', call.params.id, { kind })
      return { ok: true as const }
    },
  }),
]
