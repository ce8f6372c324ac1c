import { z } from 'zod'
import type { OrganisationId } from '../../core/id.ts'
import { levelNames, levels } from '../../core/title.ts'
import { audit } from '../audit.ts'
import { listOwnRoutes } from '../db/route-requests.ts'
import { unlessViolated } from '../db/violation.ts'
import { listStanding } from '../db/ways-up.ts'
import { levelsOf } from '../route-facts.ts'
import { askForRoutes, settleRoute } from '../routing.ts'
import { idParam, ok, refuse, route, version } from './route.ts'
import {
  pageOf,
  routeLevel,
  routeListQuery,
  routeRequestShape,
  routeStaff,
  routeTag,
  routeTo,
  shownRequest,
  statusOf,
  whyNoRoutes,
} from './route-request-shape.ts'

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const series = z.string().min(1).max(60)

/** 单位路径申请, 评委会路径申请: to whom one's own unit forwards. */
export const routeRequestRoutes = [
  route({
    method: 'GET',
    path: '/route-requests',
    tag: routeTag,
    summary: '本单位的路径申请：申请过的、生效的、审核不通过的',
    who: routeStaff,
    query: routeListQuery,
    answer: z.object({ rows: z.array(routeRequestShape), next: z.number().nullable() }),
    handle: async (call) => {
      const { db, session, query } = call
      const { limit, name, ...sought } = query
      const asked = { ...sought, name: name || undefined, viewer: session.account, limit: limit + 1 }
      const rows = await listOwnRoutes(db, session.office ?? (0 as OrganisationId), asked)
      return pageOf(
        rows.map((one) => shownRequest(one, call)),
        limit,
      )
    },
  }),
  route({
    method: 'POST',
    path: '/route-requests',
    tag: routeTag,
    summary: '新增路径：申请把一个系列的一个或几个等级上报到某单位或某评委会，全部提交或全部不提交',
    who: routeStaff,
    perMinute: 60,
    body: z.strictObject({
      to: routeTo,
      target: id,
      series,
      levels: z.array(routeLevel).min(1).max(levels.length),
    }),
    answer: z.object({
      requests: z.array(z.object({ id: z.number(), level: routeLevel, replaces: z.string().nullable() })),
    }),
    handle: async (call) => {
      const { db, body } = call
      const notHere = whyNoRoutes(call)
      if (notHere) return notHere
      const work = db.transaction().execute(async (tx) => {
        const asked = await askForRoutes(tx, call, body)
        if ('refusal' in asked) return asked
        const subject = body.to === 'unit' ? 'organisation' : 'committee'
        const { series } = body
        for (const { id: request, level } of asked)
          await audit(tx, call, 'ask-route', subject, body.target, { series, level, request })
        return asked
      })
      const asked = await unlessViolated(work, {
        one_open_route_request: () => ({ refusal: 'changed-meanwhile' as const }),
      })
      if ('refusal' in asked) {
        const { refusal, level } = asked as { refusal: string; level?: (typeof levels)[number] }
        return refuse(refusal, level && { level: levelNames[level] }, statusOf(refusal))
      }
      return { requests: asked.map(({ replaces = null, ...one }) => ({ ...one, replaces })) }
    },
  }),
  route({
    method: 'PUT',
    path: '/route-requests/:id/withdrawal',
    tag: routeTag,
    summary: '撤回还没有审核的路径申请',
    who: routeStaff,
    params: idParam,
    body: z.strictObject({ version }),
    answer: ok,
    handle: (call) =>
      call.db.transaction().execute(async (tx) => {
        const done = await settleRoute(tx, call, { act: 'withdraw', id: call.params.id, version: call.body.version })
        if ('refusal' in done) return refuse(done.refusal, undefined, statusOf(done.refusal))
        const { id: request, unit, series, level } = done
        await audit(tx, call, 'withdraw-route', 'organisation', unit, { series, level, request })
        return { ok: true as const }
      }),
  }),
  route({
    method: 'GET',
    path: '/route-requests/standing',
    tag: routeTag,
    summary: '本单位一个系列各等级的现行路径和待审核的申请，新增路径时提示会替换什么',
    who: routeStaff,
    query: z.strictObject({ series }),
    answer: z.array(
      z.object({
        level: routeLevel,
        levelName: z.string(),
        live: z.string().nullable(),
        open: z.object({ id: z.number(), name: z.string() }).nullable(),
      }),
    ),
    handle: async ({ db, region, session, query }) => {
      const standing = await listStanding(db, session.office ?? (0 as OrganisationId), query.series)
      return levelsOf(region, query.series).map((level) => {
        const here = standing.filter((one) => one.level === level)
        const open = here.find(({ state }) => state === 'open')
        return {
          level,
          levelName: levelNames[level],
          live: here.find(({ state }) => state === 'granted')?.name ?? null,
          open: open ? { id: open.id, name: open.name } : null,
        }
      })
    },
  }),
]
