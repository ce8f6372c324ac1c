import { z } from 'zod'
import { discard } from '../db/discarded-content.ts'
import { deleteTask, findTask, keptDays, listTasks, type TaskRow, taskKinds } from '../db/tasks.ts'
import { storeOf } from '../storage/open.ts'
import { ourHeaders } from './paper.ts'
import { idParam, notFound, ok, refuse, route, Sent } from './route.ts'

const staff = ['officer', 'approver'] as const
const tag = '任务'

const taskShape = z.object({
  id: z.number(),
  kind: z.enum(taskKinds),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  done: z.number(),
  total: z.number(),
  refusal: z.string().optional(),
  refused: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      refusal: z.string(),
      detail: z.record(z.string(), z.string()).optional(),
    }),
  ),
  /** The result, until it expires; null when there is none. */
  file: z.object({ name: z.string(), bytes: z.number(), until: z.string() }).nullable(),
  madeAt: z.string(),
  finishedAt: z.string().nullable(),
})

/** Long work and its result, for nobody but who asked for it. */
export const taskRoutes = [
  route({
    method: 'GET',
    path: '/tasks',
    who: staff,
    summary: '本人的批量打印、导出任务',
    tag,
    answer: z.array(taskShape),
    handle: async ({ db, session }) => (await listTasks(db, session.account)).map(shown),
  }),
  route({
    method: 'GET',
    path: '/tasks/:id',
    who: staff,
    params: idParam,
    summary: '一项任务的进度',
    tag,
    answer: taskShape,
    handle: async ({ db, session, params }) => {
      const task = await findTask(db, session.account, params.id)
      return task ? shown(task) : notFound()
    },
  }),
  route({
    method: 'GET',
    path: '/tasks/:id/file',
    who: staff,
    params: idParam,
    summary: '任务的结果文件',
    tag,
    answer: z.unknown(),
    handle: async (call) => {
      const { db, region, server, session, params } = call
      const task = await findTask(db, session.account, params.id)
      if (!task) return notFound()
      if (task.state !== 'done') return refuse('task-not-done')
      const content = task.result_sha256 && (await storeOf(server, region.id).get(task.result_sha256))
      if (!content) return refuse('no-result')
      const name = task.result_name ?? ''
      await ourHeaders(call, name, true)
        .type(name.endsWith('.pdf') ? 'application/pdf' : sheetType)
        .header('content-length', task.result_bytes ?? 0)
        .send(content)
      return new Sent()
    },
  }),
  route({
    method: 'DELETE',
    path: '/tasks/:id',
    who: staff,
    params: idParam,
    summary: '取消任务，或删除其结果',
    tag,
    answer: ok,
    handle: async ({ db, session, params }) => {
      const gone = await deleteTask(db, params.id, session.account)
      if (!gone) return notFound()
      if (gone.unused) await discard(db, gone.unused)
      return { ok: true as const }
    },
  }),
]

export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const shown = ({ report, result_name, result_bytes, made_at, finished_at, ...task }: TaskRow) => ({
  id: task.id,
  kind: task.kind,
  state: task.state,
  done: task.done,
  total: task.total,
  ...(report.refusal && { refusal: report.refusal }),
  refused: report.refused ?? [],
  file:
    result_name && finished_at
      ? { name: result_name, bytes: result_bytes ?? 0, until: daysAfter(finished_at, keptDays).toISOString() }
      : null,
  madeAt: made_at.toISOString(),
  finishedAt: finished_at?.toISOString() ?? null,
})

const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * 24 * 60 * 60 * 1000)
