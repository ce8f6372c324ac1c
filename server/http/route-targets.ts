import { z } from 'zod'
import type { OrganisationId } from '../../core/id.ts'
import { isGranted } from '../../core/route.ts'
import { takes } from '../../core/route-request.ts'
import { levelRank } from '../../core/title.ts'
import { listPossibleCommittees, searchPossibleUnits } from '../db/route-targets.ts'
import { mostUnits } from '../db/units.ts'
import { today } from '../hosted.ts'
import { route } from './route.ts'
import { routeLevel, routeStaff, routeTag, whyNoRoutes } from './route-request-shape.ts'

/** 选择单位, 选择评委会: whom one's own unit could ask. */
export const routeTargetRoutes = [
  route({
    method: 'GET',
    path: '/route-units',
    tag: routeTag,
    summary: `选择单位：按名称中的字、全拼或首字母查找可以上报到的单位；最多 ${mostUnits} 个，不含本单位`,
    who: routeStaff,
    perMinute: 120,
    query: z.strictObject({ search: z.string().trim().min(2).max(80) }),
    answer: z.object({
      units: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          above: z.string().nullable(),
          kindName: z.string(),
          /** It may do title work. */
          permitted: z.boolean(),
          /** Levels that it takes. */
          levels: z.array(routeLevel),
        }),
      ),
      /** There are more than are told: type more letters. */
      more: z.boolean(),
    }),
    handle: async (call) => {
      const { db, region, session, query } = call
      const { route: rule } = region.policy
      const notHere = whyNoRoutes(call)
      if (notHere || !isGranted(rule)) return notHere ?? { units: [], more: false }
      const kinds = Object.keys(rule.takes).filter((kind) => rule.takes[kind]?.length)
      const found = await searchPossibleUnits(db, query.search, { kinds, own: session.office ?? (0 as OrganisationId) })
      return {
        units: found.units.map(({ id, name, above, kind, permitted }) => ({
          ...{ id, name, above, permitted },
          kindName: region.organisationKinds.find((one) => one.id === kind)?.name ?? '',
          levels: takes(rule, { kind }),
        })),
        more: found.more,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/route-committees',
    tag: routeTag,
    summary: `选择评委会：已备案、未暂停、可以评审本单位申报的；最多 ${mostUnits} 个`,
    who: routeStaff,
    query: z.strictObject({ name: z.string().trim().max(80).optional() }),
    answer: z.object({
      committees: z.array(
        z.object({
          id: z.number(),
          code: z.string(),
          name: z.string(),
          series: z.string(),
          seriesName: z.string(),
          levels: z.array(routeLevel),
          /** The office that decides on routes to it. */
          decider: z.string(),
        }),
      ),
      more: z.boolean(),
    }),
    handle: async (call) => {
      const { db, region, server, session, query } = call
      const notHere = whyNoRoutes(call)
      if (notHere) return notHere
      const asked = {
        own: session.office ?? (0 as OrganisationId),
        name: query.name || undefined,
        today: today(server),
      }
      const { committees, more } = await listPossibleCommittees(db, asked)
      return {
        committees: committees.map(({ levels, ...one }) => ({
          ...one,
          levels: levels.toSorted((low, high) => levelRank(low) - levelRank(high)),
          seriesName: region.series.find(({ id }) => id === one.series)?.name ?? one.series,
        })),
        more,
      }
    },
  }),
]
