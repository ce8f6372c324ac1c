import { z } from 'zod'
import type { Act } from '../../core/acts.ts'
import type { State } from '../../core/application.ts'
import type { ApplicationId } from '../../core/id.ts'
import { type Also, act, actOnMany, type Result } from '../act.ts'
import { insertBars } from '../db/bars.ts'
import { today } from '../hosted.ts'
import { doneShape } from './application-shape.ts'
import { done } from './done.ts'
import { marksBody, whyNotMarked } from './marks.ts'
import { idParam, route, version } from './route.ts'
import { written } from './written.ts'

const staff = ['officer', 'approver'] as const
const tag = '审核'
const opinion = written(2000)
const reason = written(2000)
const approval = { opinion, recommendation: written(2000).optional(), groupOpinion: written(2000).optional() }
const ids = z.array(z.number().int().positive()).min(1).max(500)

const batchShape = z.object({
  done: z.number(),
  /** One line a person, in the order asked; what was refused changed nothing. */
  results: z.array(
    z.object({
      id: z.number(),
      ok: z.boolean(),
      state: z.string().optional(),
      version: z.number().optional(),
      refusal: z.string().optional(),
    }),
  ),
})

/** 审查通过, 退回修改, 审查不通过, 加入黑名单, one by one and many at once. */
export const decisionRoutes = [
  route({
    method: 'PUT',
    path: '/checks/:id/approval',
    repeated: 'in-the-log',
    who: staff,
    params: idParam,
    body: z.object({ version, ...approval }).strict(),
    summary: '审查通过',
    tag,
    answer: doneShape,
    handle: async ({ body: { version, ...body }, ...call }) =>
      done(await act(call, 'approve', call.params.id as ApplicationId, given(body), { version })),
  }),
  route({
    method: 'PUT',
    path: '/checks/:id/return',
    repeated: 'in-the-log',
    who: staff,
    params: idParam,
    body: z.object({ version, reason, marks: marksBody.default([]) }).strict(),
    summary: '退回修改（可标记栏目、行、字段）',
    tag,
    answer: doneShape,
    handle: async ({ body: { version, reason, marks }, ...call }) => {
      const id = call.params.id as ApplicationId
      const wrong = await whyNotMarked(call.db, id, marks)
      return wrong ?? done(await act(call, 'sendBack', id, { reason, marks }, { version }))
    },
  }),
  route({
    method: 'PUT',
    path: '/checks/:id/refusal',
    repeated: 'in-the-log',
    who: staff,
    params: idParam,
    body: z.object({ version, reason }).strict(),
    summary: '审查不通过',
    tag,
    answer: doneShape,
    handle: async ({ body: { version, reason }, ...call }) =>
      done(await act(call, 'refuse', call.params.id as ApplicationId, { reason }, { version })),
  }),
  route({
    method: 'PUT',
    path: '/checks/:id/bar',
    repeated: 'in-the-log',
    who: staff,
    params: idParam,
    body: z.object({ version, reason }).strict(),
    summary: '加入黑名单',
    tag,
    answer: doneShape,
    handle: async ({ body: { version, reason }, ...call }) => {
      const also: Also = (tx, barred) =>
        insertBars(
          tx,
          barred.flatMap(({ id, progress }) => (progress.state === 'barred' ? [{ id, until: progress.until }] : [])),
          {
            basis: reason,
            from: today(call.server),
            by: call.session.account,
          },
        )
      return done(await act(call, 'bar', call.params.id as ApplicationId, { reason }, { version, also }))
    },
  }),
  route({
    method: 'PUT',
    path: '/checks/approvals',
    repeated: 'in-the-log',
    who: staff,
    body: z.object({ ids, ...approval }).strict(),
    summary: '批量审核：推荐和公示情况、推荐小组意见、意见相同的一并通过',
    tag,
    answer: batchShape,
    handle: async ({ body: { ids, ...body }, ...call }) => many(call, 'approve', ids, given(body)),
  }),
  route({
    method: 'PUT',
    path: '/checks/refusals',
    repeated: 'in-the-log',
    who: staff,
    body: z.object({ ids, reason }).strict(),
    summary: '批量审核不通过：同一意见退回',
    tag,
    answer: batchShape,
    handle: async ({ body: { ids, reason }, ...call }) => many(call, 'refuse', ids, { reason }),
  }),
]

/** Fields left empty are left out, so that each act sees only what was written. */
function given({
  opinion,
  recommendation,
  groupOpinion,
}: {
  opinion: string
  recommendation?: string | undefined
  groupOpinion?: string | undefined
}) {
  return { opinion, ...(recommendation && { recommendation }), ...(groupOpinion && { groupOpinion }) }
}

async function many(
  call: Parameters<typeof actOnMany>[0],
  name: Act,
  ids: readonly number[],
  input: Parameters<typeof actOnMany>[3],
) {
  const results = await actOnMany(call, name, ids as ApplicationId[], input)
  return { done: results.filter(({ ok }) => ok).length, results: results.map(lineOf) }
}

const lineOf = (result: Result): { id: number; ok: boolean; state?: State; version?: number; refusal?: string } =>
  result.ok
    ? { id: result.id, ok: true, state: result.progress.state, version: result.version }
    : { id: result.id, ok: false, refusal: result.refusal }
