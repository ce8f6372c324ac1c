import { z } from 'zod'
import { exemptionStates, whyNotExempt } from '../../core/exemption.ts'
import { type ExemptionLine, exemptionLists, findExemptionLine, listExemptions } from '../db/exemption-checks.ts'
import { findExempting, listExemptionsOf } from '../db/exemptions.ts'
import { decideOn, factsOf } from '../exempting.ts'
import type { Session } from '../session.ts'
import { nameTitles } from '../titles.ts'
import { afterIn, cursorOf } from './cursor.ts'
import { exempted, exemptedShape, exemptionShape, shownExemption } from './exemption-shape.ts'
import { type Call, idParam, notFound, Refused, refuse, route } from './route.ts'
import { written } from './written.ts'

const at = { who: ['officer'], tag: '免面试' } as const

const lineShape = z.object({
  id: z.number(),
  state: z.string(),
  stateName: z.string(),
  personName: z.string(),
  organisationName: z.string(),
  planName: z.string(),
  title: z.string(),
  specialty: z.string(),
  askedAt: z.string(),
  endedAt: z.string().nullable(),
})

/** 免面试审核: what the unit that organises a plan does with the requests of those who declare by it. */
export const exemptionCheckRoutes = [
  route({
    ...at,
    method: 'GET',
    path: '/exemption-checks',
    summary: '免面试审核列表：open 待审核、decided 已审核',
    query: z.strictObject({
      list: z.enum(exemptionLists),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: z.object({ rows: z.array(lineShape), next: z.string().nullable() }),
    handle: async (call) => {
      const { db, session, query } = call
      if (!session.office || !mayDecide(session)) return notAllowed()
      const after = query.after === undefined ? undefined : afterIn(query.after, 'arrived')
      if (query.after !== undefined && !after) return refuse('not-understood', { where: 'after' }, 400)
      const { list, limit } = query
      const rows = await listExemptions(db, session.office, { list, after, limit: limit + 1 })
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return { rows: shown.map((one) => lineOf(call, one)), next: rows.length > limit && last ? cursorOf(last) : null }
    },
  }),
  route({
    ...at,
    method: 'GET',
    path: '/exemption-checks/:id',
    params: idParam,
    summary: '一份免面试申请：原因、证明材料、此前的申请',
    answer: lineShape.extend({
      request: exemptionShape,
      former: z.array(exemptionShape),
      /** Why it can't be decided on here and now. */
      refusal: z.string().nullable(),
    }),
    handle: async (call) => {
      const { db, server, session, params } = call
      if (!session.office || !mayDecide(session)) return notAllowed()
      const line = await findExemptionLine(db, session.office, params.id)
      if (!line) return notFound()
      const { application } = line
      const [row, all] = await Promise.all([
        findExempting(db, { application, me: session.account, now: server.now() }),
        listExemptionsOf(db, application),
      ])
      const request = all.find(({ id }) => id === params.id)
      if (!row || !request) return notFound()
      return {
        ...lineOf(call, line),
        request: shownExemption(request),
        former: all.filter(({ id }) => id < params.id).map(shownExemption),
        refusal: whyNotExempt('grant', line.state, factsOf(row, session)) ?? null,
      }
    },
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/exemption-checks/:id/grant',
    params: idParam,
    summary: '同意免面试；已有的面试安排随之取消',
    answer: exemptedShape,
    handle: async (call) => exempted(await decideOn(call, 'grant', call.params.id)),
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/exemption-checks/:id/refusal',
    params: idParam,
    summary: '不同意免面试，须说明原因',
    body: z.strictObject({ reason: written(500) }),
    answer: exemptedShape,
    handle: async (call) => exempted(await decideOn(call, 'refuse', call.params.id, call.body.reason)),
  }),
]

function lineOf({ region }: Call<unknown, unknown, unknown>, { key: _, application: __, ...one }: ExemptionLine) {
  const { series: ___, level: ____, ...rest } = one
  return {
    ...rest,
    title: nameTitles(region, one).title,
    stateName: exemptionStates[one.state],
    askedAt: one.askedAt.toISOString(),
    endedAt: one.endedAt?.toISOString() ?? null,
  }
}

const mayDecide = ({ capabilities }: Session) => capabilities.includes('convene')
const notAllowed = () => new Refused(403, { refusal: 'no-permission' })
