import { z } from 'zod'
import type { OrganisationId } from '../../core/id.ts'
import { levelNames, levelRank } from '../../core/title.ts'
import { findMapped, type Leg, listWays } from '../db/ways-up.ts'
import { type Hosted, today } from '../hosted.ts'
import { notFound, route } from './route.ts'
import { routeLevel, routeStaff, routeTag, whyNoRoutes } from './route-request-shape.ts'

/** 路径图: every way up from a unit, to its committee or to where it ends. */
export const routeMapRoutes = [
  route({
    method: 'GET',
    path: '/route-map',
    tag: routeTag,
    summary: '路径图：本单位（或下级单位）各系列各等级的上报路径，一直到评委会，或断在哪里',
    who: routeStaff,
    query: z.strictObject({ unit: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional() }),
    answer: z.object({
      unit: z.object({ id: z.number(), name: z.string() }),
      own: z.boolean(),
      ways: z.array(
        z.object({
          ...{ series: z.string(), seriesName: z.string(), level: routeLevel, levelName: z.string() },
          legs: z.array(
            z.object({
              to: z.enum(['unit', 'committee']),
              name: z.string(),
              /** A committee takes files only while it is filed and not paused. */
              filed: z.boolean(),
            }),
          ),
          /** 到此为止: the last unit has no route of its own. */
          broken: z.boolean(),
        }),
      ),
    }),
    handle: async (call) => {
      const { db, server, session, query } = call
      const notHere = whyNoRoutes(call)
      if (notHere) return notHere
      const { office } = session
      const unit = office && (await findMapped(db, office, (query.unit ?? office) as OrganisationId))
      if (!unit) return notFound()
      return { unit, own: unit.id === office, ways: waysOf(await listWays(db, unit.id, today(server)), call) }
    },
  }),
]

/** Series as the region lists them, levels from the lowest. */
function waysOf(all: readonly Leg[], { region }: Pick<Hosted, 'region'>) {
  const order = region.series.map(({ id }) => id)
  const rank = ({ series, level }: Leg) => order.indexOf(series) * 10 + levelRank(level)
  return all
    .filter(({ step }) => step === 1)
    .sort((one, other) => rank(one) - rank(other))
    .map(({ series, level }) => {
      const legs = all.filter((leg) => leg.series === series && leg.level === level)
      return {
        ...{ series, level, levelName: levelNames[level] },
        seriesName: region.series.find(({ id }) => id === series)?.name ?? series,
        legs: legs.map(({ name, committee, filed }) => ({
          to: committee ? ('committee' as const) : ('unit' as const),
          ...{ name, filed },
        })),
        broken: legs.every(({ committee }) => committee === null),
      }
    })
}
