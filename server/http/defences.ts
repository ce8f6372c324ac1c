import { z } from 'zod'
import { isTime } from '../../core/defence.ts'
import type { ApplicationId } from '../../core/id.ts'
import { cancel, correct } from '../arranging.ts'
import { listCommitteeFiles } from '../db/committee-files.ts'
import { type DefenceRow, listDefencesAt } from '../db/defences.ts'
import { nameTitles } from '../titles.ts'
import { committeeInSight } from './experts.ts'
import { day, idParam, moment, notFound, ok, refuse, route, unitText } from './route.ts'

const tag = '答辩'
const time = z.string().refine(isTime, 'no-such-time')
const written = (most: number) =>
  z
    .string()
    .trim()
    .refine((text) => [...text].length <= most, { message: 'too-long', params: { max: most } })
const arrangement = z.number().int().positive()
const reason = written(200).refine((text) => text !== '', 'reason-missing')

const arrangedShape = z.object({
  id: z.number(),
  on: z.string(),
  begins: z.string(),
  ends: z.string(),
  place: z.string(),
  panel: z.string(),
  note: z.string(),
})

/** 答辩安排: what the committee's office has brought in by a file, one person after the other, to be corrected or cancelled. */
export const defenceRoutes = [
  route({
    method: 'GET',
    path: '/committees/:id/defences',
    tag,
    summary: '答辩安排：已安排、未安排的人员和更正记录',
    who: ['officer', 'approver'],
    params: idParam,
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    answer: z.object({
      /** The paper that calls somebody to theirs. */
      notice: z.string(),
      people: z.array(
        z.object({
          application: z.number(),
          name: z.string(),
          organisation: z.string(),
          title: z.string(),
          specialty: z.string(),
          /** Between the committee's receipt and its vote. */
          open: z.boolean(),
          /** Spared the interview: there is nothing to arrange. */
          exempted: z.boolean(),
          arranged: arrangedShape.nullable(),
          /** What was arranged before, and why it no longer holds. */
          former: z.array(arrangedShape.extend({ endedAt: moment, reason: z.string() })),
        }),
      ),
    }),
    handle: async ({ db, region, session, params, query }) => {
      const { defence } = region
      const committee = await committeeInSight(db, session, params.id)
      if (!committee || !defence) return notFound()
      const [files, defences] = await Promise.all([
        listCommitteeFiles(db, committee.id, undefined, query.year),
        listDefencesAt(db, committee.id, query.year),
      ])
      const people = files.map((one) => ({
        ...nameTitles(region, one),
        open: one.state === 'under-review',
        ...told(defences.filter(({ application }) => application === one.application)),
      }))
      const { id: notice } = defence.notice
      return { notice, people: people.filter(({ open, arranged, former }) => open || arranged || former.length > 0) }
    },
  }),
  route({
    method: 'PUT',
    path: '/applications/:id/defence',
    tag,
    summary: '更正一人的答辩安排',
    who: ['officer'],
    params: idParam,
    body: z.strictObject({
      arrangement,
      on: day,
      begins: time,
      ends: time,
      place: unitText(60),
      panel: written(30),
      note: written(100),
      reason,
    }),
    answer: ok,
    handle: async (call) => {
      const { arrangement, reason, ...defence } = call.body
      const refusal = await correct(call, call.params.id as ApplicationId, { arrangement, reason, defence })
      return refusal ? refuse(refusal.refusal, refusal.detail) : { ok: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/applications/:id/defence/cancellation',
    tag,
    summary: '取消一人的答辩安排',
    who: ['officer'],
    params: idParam,
    body: z.strictObject({ arrangement, reason }),
    answer: ok,
    handle: async (call) => {
      const refusal = await cancel(call, call.params.id as ApplicationId, call.body)
      return refusal ? refuse(refusal.refusal, refusal.detail) : { ok: true as const }
    },
  }),
]

function told(rows: readonly DefenceRow[]) {
  const arranged = rows.find(({ endedAt }) => endedAt === null)
  return {
    arranged: arranged ?? null,
    former: rows.flatMap((row) => (row.endedAt ? [{ ...row, endedAt: row.endedAt, reason: row.reason ?? '' }] : [])),
  }
}
