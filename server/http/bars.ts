import { z } from 'zod'
import { audit } from '../audit.ts'
import { liftBar, listBars } from '../db/bars.ts'
import { today } from '../hosted.ts'
import type { Session } from '../session.ts'
import { idParam, ok, Refused, refuse, route } from './route.ts'
import { written } from './written.ts'

const staff = ['officer', 'approver'] as const

/** 黑名单. Whoever has been entered may not declare until the day named; the province office alone may lift it. */
export const barRoutes = [
  route({
    method: 'GET',
    path: '/bars',
    who: staff,
    query: z
      .object({ before: z.coerce.number().int().positive().optional(), name: z.string().max(60).optional() })
      .strict(),
    summary: '黑名单（省职改办）',
    tag: '黑名单',
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          organisationName: z.string().nullable(),
          application: z.number().nullable(),
          basis: z.string(),
          from: z.string(),
          until: z.string(),
          inForce: z.boolean(),
          madeBy: z.string(),
          liftedAt: z.string().nullable(),
          liftedBy: z.string().nullable(),
          liftReason: z.string().nullable(),
        }),
      ),
      next: z.number().nullable(),
    }),
    handle: async ({ db, server, session, query }) => {
      if (!isProvinceOffice(session)) return elsewhere()
      const rows = await listBars(db, query)
      const now = today(server)
      return {
        rows: rows.slice(0, 100).map((row) => ({
          id: row.id,
          name: row.name,
          organisationName: row.organisation_name,
          application: row.application,
          basis: row.basis,
          from: row.from_day,
          until: row.until_day,
          inForce: row.lifted_at === null && row.until_day >= now,
          madeBy: row.made_by_name,
          liftedAt: row.lifted_at?.toISOString() ?? null,
          liftedBy: row.lifted_by_name,
          liftReason: row.lift_reason,
        })),
        next: rows.length > 100 ? (rows[99]?.id ?? null) : null,
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/bars/:id/lift',
    who: ['approver'],
    params: idParam,
    body: z.object({ reason: written(1000) }).strict(),
    summary: '解除黑名单（省职改办领导，须说明原因）',
    tag: '黑名单',
    answer: ok,
    handle: async (call) => {
      const { db, server, session, params, body } = call
      if (!isProvinceOffice(session)) return elsewhere()
      if (!body.reason) return refuse('reason-missing')
      const lifted = await db.transaction().execute(async (tx) => {
        const did = await liftBar(tx, params.id, session.account, body.reason, server.now())
        if (did) await audit(tx, call, 'lift-bar', 'bar', params.id)
        return did
      })
      return lifted ? { ok: true as const } : refuse('no-such-bar', undefined, 404)
    },
  }),
]

const isProvinceOffice = ({ ancestors }: Session) => ancestors.length === 1
const elsewhere = () => new Refused(403, { refusal: 'province-office-only' })
