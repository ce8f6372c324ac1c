import type { Region } from '../core/region.ts'
import type { RouteFacts, RouteTarget } from '../core/route-request.ts'
import { type Level, levels } from '../core/title.ts'
import type { RouteRequest } from './db/route-requests.ts'
import type { RouteUnit } from './db/route-targets.ts'
import { listBeyond } from './db/ways-up.ts'
import { type Db, type Hosted, type Server, today } from './hosted.ts'
import { targetOf } from './route-target.ts'
import { actorOf, type Session } from './session.ts'

export type Routing = Pick<Hosted, 'region'> & { server: Server; session: Session }
type Leg = { unit: Pick<RouteUnit, 'id' | 'permitted'>; target: RouteTarget; series: string; level: Level }
type Beyond = RouteFacts['beyond']

export const factsOf = ({ region, server, session }: Routing, { unit, ...leg }: Leg, beyond: Beyond) => ({
  actor: actorOf(session),
  unit: unit.id,
  permitted: unit.permitted,
  ...leg,
  levelsOfSeries: levelsOf(region, leg.series),
  rule: region.policy.route,
  today: today(server),
  beyond,
})

export const requestFacts = (routing: Routing, held: RouteRequest, beyond: Beyond): RouteFacts => ({
  ...factsOf(
    routing,
    { ...held, unit: { id: held.unit, permitted: held.unitPermitted }, target: targetOf(held) },
    beyond,
  ),
  isAskerThemself: held.own,
})

export const beyondOf = async (tx: Db, target: RouteTarget, series: string, level: Level): Promise<Beyond> =>
  target.to === 'unit' ? listBeyond(tx, target.office, series, level) : []

export const levelsOf = ({ series }: Region, id: string): Level[] => {
  const titles = series.find((one) => one.id === id)?.titles ?? []
  return levels.filter((level) => titles.some((title) => title.level === level))
}
