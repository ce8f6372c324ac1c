import { z } from 'zod'
import type { OrganisationId } from '../../core/id.ts'
import { decideRoute, type RouteState, routeStates } from '../../core/route-request.ts'
import { audit } from '../audit.ts'
import { countAskedRoutes, listAskedRoutes, type RouteRequest } from '../db/route-requests.ts'
import { type Leg, listWays } from '../db/ways-up.ts'
import { today } from '../hosted.ts'
import { type Routing, requestFacts } from '../route-facts.ts'
import { settleRoute, type Verdict } from '../routing.ts'
import { type Call, idParam, ok, refuse, route, version } from './route.ts'
import {
  pageOf,
  routeListQuery,
  routeRequestShape,
  routeStaff,
  routeTag,
  shownRequest,
  statusOf,
  whyNoRoutes,
} from './route-request-shape.ts'
import { written } from './written.ts'

const item = z.strictObject({ id: z.number().int().positive().max(Number.MAX_SAFE_INTEGER), version })
const counts = z.object(
  Object.fromEntries(Object.keys(routeStates).map((state) => [state, z.number()])) as Record<RouteState, z.ZodNumber>,
)

/** 单位路径审核, 评委会路径审核: what units ask of one's own office. */
export const routeCheckRoutes = [
  route({
    method: 'GET',
    path: '/route-checks',
    tag: routeTag,
    summary: '下级单位向本单位、或向本单位管理的评委会提出的路径申请，可按状态查看',
    who: routeStaff,
    query: routeListQuery,
    answer: z.object({
      rows: z.array(
        routeRequestShape.extend({
          /** Why 审核通过 would be refused now. */
          whyNot: z.string().nullable(),
        }),
      ),
      next: z.number().nullable(),
      /** Of each state, up to 1000; only with the first page. */
      counts: counts.nullable(),
    }),
    handle: async (call) => {
      const { db, server, session, query } = call
      const notHere = whyNoRoutes(call)
      if (notHere) return notHere
      if (!session.capabilities.includes('grant-route')) return refuse('no-permission', undefined, 403)
      const { limit, name, ...sought } = query
      const office = session.office ?? (0 as OrganisationId)
      const asked = { ...sought, name: name || undefined, viewer: session.account, limit: limit + 1 }
      const [rows, ways, counted] = await Promise.all([
        listAskedRoutes(db, office, asked),
        listWays(db, office, today(server)),
        query.before ? null : countAskedRoutes(db, office, query.to),
      ])
      const shown = rows.map((one) => ({ ...shownRequest(one, call), whyNot: whyNotGranted(call, one, office, ways) }))
      return { ...pageOf(shown, limit), counts: counted }
    },
  }),
  route({
    method: 'PUT',
    path: '/route-checks/:id/approval',
    tag: routeTag,
    summary: '审核通过：路径随即生效，原来的路径被替换',
    who: routeStaff,
    params: idParam,
    body: z.strictObject({ version }),
    answer: ok,
    handle: (call) => answer(call, { ...call.body, ...call.params, act: 'grant' }),
  }),
  route({
    method: 'PUT',
    path: '/route-checks/:id/refusal',
    tag: routeTag,
    summary: '审核不通过，须说明原因',
    who: routeStaff,
    params: idParam,
    body: z.strictObject({ version, reason: written(300) }),
    answer: ok,
    handle: (call) => answer(call, { ...call.body, ...call.params, act: 'refuse' }),
  }),
  route({
    method: 'PUT',
    path: '/route-checks/approvals',
    tag: routeTag,
    summary: '批量审核通过：每一条各自办理，不能通过的说明原因',
    who: routeStaff,
    body: z.strictObject({ items: z.array(item).min(1).max(100) }),
    answer: z.object({
      results: z.array(z.object({ id: z.number(), ok: z.boolean(), refusal: z.string().optional() })),
    }),
    handle: async (call) => {
      const results: { id: number; ok: boolean; refusal?: string }[] = []
      for (const one of new Map(call.body.items.map((item) => [item.id, item])).values()) {
        const done = await decide(call, { ...one, act: 'grant' })
        results.push('refusal' in done ? { id: one.id, ok: false, refusal: done.refusal } : { id: one.id, ok: true })
      }
      return { results }
    },
  }),
]

type Deciding = Call<unknown, unknown, unknown>

async function answer(call: Deciding, verdict: Verdict) {
  const done = await decide(call, verdict)
  return 'refusal' in done ? refuse(done.refusal, undefined, statusOf(done.refusal)) : { ok: true as const }
}

const decide = (call: Deciding, verdict: Verdict) =>
  call.db.transaction().execute(async (tx) => {
    const done = await settleRoute(tx, call, verdict)
    if ('refusal' in done) return done
    const { id: request, unit, series, level } = done
    await audit(tx, call, verdict.act === 'grant' ? 'grant-route' : 'refuse-route', 'organisation', unit, {
      ...{ series, level, request },
    })
    return done
  })

/** What is asked of a unit leads on along that unit's own routes. */
function whyNotGranted(routing: Routing, one: RouteRequest, office: OrganisationId, ways: readonly Leg[]) {
  if (one.state !== 'open') return null
  const above = ways
    .filter(({ series, level }) => series === one.series && level === one.level)
    .flatMap((leg) => leg.office ?? [])
  const decided = decideRoute('grant', 'open', requestFacts(routing, one, one.target ? [office, ...above] : []))
  return 'refusal' in decided ? decided.refusal : null
}
