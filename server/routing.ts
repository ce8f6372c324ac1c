import type { OrganisationId } from '../core/id.ts'
import {
  decideRoute,
  deciderOf,
  leadsTo,
  type RouteAct,
  type RouteFacts,
  type RouteRefusal,
  type RouteTarget,
} from '../core/route-request.ts'
import { type Level, levelRank } from '../core/title.ts'
import {
  endRouteRequest,
  findRouteRequest,
  holdRoutes,
  insertRouteRequest,
  type RouteRequest,
} from './db/route-requests.ts'
import { findRouteUnit, type RouteUnit } from './db/route-targets.ts'
import { listStanding, type Standing } from './db/ways-up.ts'
import type { Db } from './hosted.ts'
import { beyondOf, factsOf, type Routing, requestFacts } from './route-facts.ts'
import { tellAsked, tellSettled } from './route-messages.ts'
import { findTarget, targetOf } from './route-target.ts'
import type { Session } from './session.ts'

export type NotRouted = { refusal: RouteRefusal | 'not-found' | 'changed-meanwhile'; level?: Level }

export type Wanted = { to: RouteTarget['to']; target: number; series: string; levels: readonly Level[] }
/** One a level, lowest first; `replaces` names whom the unit forwards to until this is granted. */
export type AskedRoute = { id: number; level: Level; replaces?: string }

/** In the caller's transaction: all levels or none. What was asked for already, in the same words, is not asked for twice. */
export async function askForRoutes(tx: Db, routing: Routing, wanted: Wanted): Promise<AskedRoute[] | NotRouted> {
  const { session } = routing
  const inOrder = [...new Set(wanted.levels)].sort((one, other) => levelRank(one) - levelRank(other))
  for (const level of inOrder) await holdRoutes(tx, wanted.series, level)
  const unit = await findRouteUnit(tx, session.office ?? (0 as OrganisationId))
  const found = await findTarget(tx, wanted)
  if (!unit || !found) return { refusal: 'not-found' }
  const standing = await listStanding(tx, unit.id, wanted.series)
  const { series } = wanted
  const { target } = found
  const possible: Possible[] = []
  for (const level of inOrder) {
    const one = await whetherToAsk(tx, routing, { unit, target, standing, series, level })
    if ('refusal' in one) return { ...one, level }
    possible.push({ ...one, level })
  }
  const to = target.to === 'unit' ? { office: target.office } : { committee: target.committee.id }
  const given = { unit: unit.id, target: to, series, by: session.account, at: routing.server.now() }
  const done: AskedRoute[] = []
  for (const { level, already, replaces } of possible) {
    const id = already ?? (await insertRouteRequest(tx, { ...given, level }))
    done.push({ id, level, ...(replaces && { replaces }) })
  }
  await tellAsked(tx, { unit, ...found, region: routing.region, series, levels: inOrder })
  return done
}

type Possible = { level: Level; already?: number; replaces?: string }
type One = { unit: RouteUnit; target: RouteTarget; standing: readonly Standing[]; series: string; level: Level }

async function whetherToAsk(tx: Db, routing: Routing, { unit, target, standing, series, level }: One) {
  const here = standing.filter((one) => one.level === level)
  const open = here.find(({ state }) => state === 'open')
  const live = here.find(({ state }) => state === 'granted')
  if (open && leadsTo(target, open.onward)) return { already: open.id }
  const facts: RouteFacts = {
    ...factsOf(routing, { unit, target, series, level }, await beyondOf(tx, target, series, level)),
    isAskerThemself: true,
    ...(live && { live: live.onward }),
    ...(open && { open: open.onward }),
  }
  const decided = decideRoute('ask', undefined, facts)
  return 'refusal' in decided ? decided : { ...(live && { replaces: live.name }) }
}

export type Verdict = { act: Exclude<RouteAct, 'ask'>; id: number; version: number; reason?: string }

/** The only way a request changes: hold what could close a circle with it, decide, write both rows and the messages. */
export async function settleRoute(tx: Db, routing: Routing, verdict: Verdict): Promise<RouteRequest | NotRouted> {
  const { session, server } = routing
  const seen = await findRouteRequest(tx, verdict.id, session.account)
  if (!seen) return { refusal: 'not-found' }
  await holdRoutes(tx, seen.series, seen.level)
  const held = (await findRouteRequest(tx, verdict.id, session.account)) ?? seen
  const target = targetOf(held)
  if (session.office !== held.unit && session.office !== deciderOf(target, held.unit))
    return { refusal: verdict.act === 'withdraw' ? 'not-your-request' : 'not-asked-of-your-office' }
  if (isRepeated(held, verdict, session)) return held
  if (held.version !== verdict.version) return { refusal: 'changed-meanwhile' }
  const facts = requestFacts(routing, held, await beyondOf(tx, target, held.series, held.level))
  const decided = decideRoute(verdict.act, held.state, facts, verdict)
  if ('refusal' in decided) return decided
  const given = { by: session.account, at: server.now() }
  const former = decided.state === 'granted' ? await replaceLive(tx, held, given) : undefined
  const reason = verdict.act === 'refuse' ? (verdict.reason ?? '').trim() : null
  await endRouteRequest(tx, held.id, { state: decided.state, reason, ...given })
  const settled: RouteRequest = { ...held, state: decided.state, reason }
  await tellSettled(tx, routing.region, settled, former)
  return settled
}

/** Sent again by the same person after an answer was lost: it has been done, once. */
const isRepeated = (held: RouteRequest, { act, version }: Verdict, { account }: Session) =>
  held.state === ({ grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' } as const)[act] &&
  held.version === version + 1 &&
  held.endedBy === account

async function replaceLive(
  tx: Db,
  { unit, series, level }: RouteRequest,
  given: Pick<Parameters<typeof endRouteRequest>[2], 'by' | 'at'>,
) {
  const live = (await listStanding(tx, unit, series)).find((one) => one.level === level && one.state === 'granted')
  if (live) await endRouteRequest(tx, live.id, { state: 'replaced', reason: null, ...given })
  return live
}
