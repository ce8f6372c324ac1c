import { z } from 'zod'
import type { ApplicationId } from '../../core/id.ts'
import { noticeWindow } from '../../core/notice.ts'
import { ownOpinionStages } from '../../core/notice-opinion.ts'
import { act, actOnMany } from '../act.ts'
import { getCalendar } from '../db/calendar.ts'
import { listOpinions } from '../db/notice-opinions.ts'
import { closeNoticesOf } from '../db/notices.ts'
import { settleAllOf } from '../db/objections.ts'
import { countOpinions } from '../db/opinion-counts.ts'
import { findProofs, insertProofs } from '../db/opinion-files.ts'
import { mostProofs } from '../files/exemption-slot.ts'
import { today } from '../hosted.ts'
import { doneShape } from './application-shape.ts'
import { done } from './done.ts'
import { opining, opinionBatch, opinionPage, opinionPageOf, opinionQuery, opinionResults } from './opinion-shape.ts'
import { applications } from './results.ts'
import { day, idParam, notFound, Refused, refuse, route, version } from './route.ts'
import { written } from './written.ts'

const at = { who: ['officer'], tag: '公示意见' } as const
const file = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** 公示上报（本单位公示意见）: a unit's own people who passed, what came of their notice, and its opinion on the way up. */
export const outcomeNoticeRoutes = [
  route({
    ...at,
    method: 'GET',
    path: '/outcome-notices',
    summary: '公示上报：本单位评审通过人员与公示审核状态',
    query: opinionQuery(ownOpinionStages),
    answer: opinionPage.extend({ earliestClose: day.nullable(), noticeDays: z.number() }),
    handle: async (call) => {
      const office = opining(call, 'give-opinion')
      if (office instanceof Refused) return office
      const { db, region, server, query } = call
      const { noticeDays } = region.policy
      const window = noticeWindow(await getCalendar(db), today(server), noticeDays)
      return {
        ...(await opinionPageOf(call, { is: 'own', office }, query)),
        earliestClose: 'closes' in window ? window.closes : null,
        noticeDays,
      }
    },
  }),
  route({
    ...at,
    method: 'GET',
    path: '/outcome-notices/counts',
    summary: '公示意见待办：own 本单位人员、below 下级单位、arrived 报到的异议',
    answer: z.object({ own: z.number(), below: z.number(), arrived: z.number() }),
    handle: async (call) => {
      const office = opining(call, 'give-opinion')
      return office instanceof Refused ? office : countOpinions(call.db, office, today(call.server))
    },
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/outcome-notices/clearances',
    summary: '无异议：一人，或批量审核通过',
    body: z.strictObject({ applications }),
    answer: z.object({ results: opinionResults }),
    handle: async (call) => {
      const office = opining(call, 'give-opinion')
      if (office instanceof Refused) return office
      const results = await opinionBatch(call, { is: 'own', office }, call.body.applications, (ids) =>
        actOnMany(call, 'clearNotice', ids, {}, { also: (tx, done) => closeNoticesOf(tx, done) }),
      )
      return { results }
    },
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/outcome-notices/submission',
    summary: '汇总提交：已确定的公示意见报上级单位或评委会',
    body: z.strictObject({ applications }),
    answer: z.object({ results: opinionResults }),
    handle: async (call) => {
      const office = opining(call, 'give-opinion')
      if (office instanceof Refused) return office
      const results = await opinionBatch(call, { is: 'own', office }, call.body.applications, (ids) =>
        actOnMany(call, 'handInOpinion', ids, {}),
      )
      return { results }
    },
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/outcome-notices/:id/objection',
    params: idParam,
    summary: '有异议：原因和证明材料',
    body: z.strictObject({ version, reason: written(1000), files: z.array(file).max(mostProofs) }),
    answer: doneShape,
    handle: async (call) => {
      const office = opining(call, 'give-opinion')
      if (office instanceof Refused) return office
      const { db, server, session, params, body } = call
      const id = params.id as ApplicationId
      const { rows } = await listOpinions(
        db,
        { is: 'own', office },
        { me: session.account, today: today(server) },
        { ids: [id] },
      )
      if (rows.length === 0) return notFound()
      const files = [...new Set(body.files)]
      const proof = await findProofs(db, id, session.account, files)
      if (proof.length < files.length) return refuse('file-not-yours')
      const input = { reason: body.reason, proof }
      const result = await act(call, 'raiseObjection', id, input, {
        version: body.version,
        also: async (tx) => {
          await insertProofs(tx, id, proof)
          await settleAllOf(tx, id, session.account)
          await closeNoticesOf(tx, [{ id }])
        },
      })
      return done(result)
    },
  }),
]
