import { z } from 'zod'
import type { OrganisationId } from '../../core/id.ts'
import { audit } from '../audit.ts'
import { countPermissions, listDecisions, listPermissions } from '../db/permissions.ts'
import { unlessViolated } from '../db/violation.ts'
import { decide } from '../permitting.ts'
import { actorOf } from '../session.ts'
import { permissionShape, shown } from './permission-shape.ts'
import { type Call, moment, notFound, ok, refuse, route, version } from './route.ts'
import { written } from './written.ts'

const tag = '权限审核'
const who = ['officer'] as const
const pageSize = 50
const unitParam = z.object({ unit: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })
const former = z.object({ granted: z.boolean(), finding: z.string(), reason: z.string().nullable(), decidedAt: moment })

/** 权限审核 at the bureau of the units' division. */
export const permissionCheckRoutes = [
  route({
    method: 'GET',
    path: '/permission-checks',
    tag,
    summary: '本地区单位的职称申报权限申请：待审核的，或审核过的',
    who,
    query: z
      .object({
        list: z.enum(['open', 'decided']).default('open'),
        after: z.coerce.number().int().min(0).max(100_000).default(0),
      })
      .strict(),
    answer: z.object({ rows: z.array(permissionShape), waiting: z.number(), next: z.number().nullable() }),
    handle: async ({ db, region, session, query }) => {
      if (!session.capabilities.includes('grant-permission')) return refuse('no-permission', undefined, 403)
      const bureau = session.office ?? (0 as OrganisationId)
      const [rows, waiting] = await Promise.all([
        listPermissions(db, bureau, { ...query, limit: pageSize + 1 }),
        countPermissions(db, bureau),
      ])
      const divisions = region.units?.divisions ?? []
      return {
        rows: rows.slice(0, pageSize).map((row) => shown(row, divisions)),
        waiting,
        next: rows.length > pageSize ? query.after + pageSize : null,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/permission-checks/:unit/former',
    tag,
    summary: '该单位此前的审核结论',
    who,
    params: unitParam,
    answer: z.array(former),
    handle: async ({ db, session, params }) => {
      if (!session.capabilities.includes('grant-permission')) return refuse('no-permission', undefined, 403)
      const unit = params.unit as OrganisationId
      const rows = await listDecisions(db, unit, session.office)
      return rows.map(({ state, ...one }) => ({ ...one, granted: state === 'granted' }))
    },
  }),
  route({
    method: 'PUT',
    path: '/permission-checks/:unit/grant',
    tag,
    summary: '审核通过：该单位随即可以开展职称申报工作',
    who,
    params: unitParam,
    body: z.strictObject({ version }),
    answer: ok,
    handle: (call) => answer(call, { ...call.params, ...call.body, act: 'grant' }),
  }),
  route({
    method: 'PUT',
    path: '/permission-checks/:unit/refusal',
    tag,
    summary: '审核不通过，须说明原因，单位修改后可以再次申请',
    who,
    params: unitParam,
    body: z.strictObject({ version, reason: written(500) }),
    answer: ok,
    handle: (call) => answer(call, { ...call.params, ...call.body, act: 'refuse' }),
  }),
]

type Verdict = { unit: number; act: 'grant' | 'refuse'; version: number; reason?: string }

function answer(call: Call<unknown, unknown, unknown>, verdict: Verdict) {
  const { db, server, session } = call
  const unit = verdict.unit as OrganisationId
  const work = db.transaction().execute(async (tx) => {
    const actor = { ...actorOf(session), id: session.account }
    const done = await decide(tx, { ...verdict, unit, actor, at: server.now() })
    if ('refusal' in done) {
      if (done.refusal === 'not-found') return notFound()
      return refuse(done.refusal, done.detail, done.refusal === 'no-permission' ? 403 : 409)
    }
    const action = verdict.act === 'grant' ? 'grant-permission' : 'refuse-permission'
    await audit(tx, call, action, 'organisation', unit)
    return { ok: true as const }
  })
  return unlessViolated(work, {
    one_unit_a_credit_code: () => refuse('credit-code-of-another-unit'),
    sibling_names_differ: () => refuse('unit-registered-already'),
  })
}
