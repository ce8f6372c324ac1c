import { type Committee, isFiled } from './committee.ts'
import type { Day } from './day.ts'
import type { OrganisationId } from './id.ts'
import type { Actor } from './needs.ts'
import { isGranted, type Onward, type RouteRule } from './route.ts'
import type { Level } from './title.ts'

/**
 * 路径申请: a unit asks to whom it forwards, for one series and level; whom it asks grants that or not. What is granted replaces
 * what was live. Files under way stay where they are; the next time one is forwarded it takes the route that is live then.
 */
export const routeStates = {
  open: '待审核',
  granted: '审核通过',
  refused: '审核不通过',
  withdrawn: '已撤回',
  replaced: '已被替换',
} as const
export type RouteState = keyof typeof routeStates

/** Whom a unit asks: another unit, or those who decide for a committee. */
export type RouteTarget =
  | { to: 'unit'; office: OrganisationId; kind: string; permitted: boolean }
  | { to: 'committee'; committee: Committee }

export type RouteFacts = {
  actor: Actor
  /** The same human being asked, under any account. */
  isAskerThemself: boolean
  unit: OrganisationId
  permitted: boolean
  target: RouteTarget
  level: Level
  series: string
  /** Levels that the series has titles of. */
  levelsOfSeries: readonly Level[]
  rule: RouteRule
  today: Day
  /** Where the routes that are live lead from the target, itself first. */
  beyond: readonly OrganisationId[]
  /** The unit's own, as it is now. */
  live?: Onward
  /** Asked for and not decided. */
  open?: Onward
}

export type RouteInput = { reason?: string }

type Need = { refusal: string; met: (facts: RouteFacts, input: RouteInput) => boolean }
const need = <const Name extends string>(refusal: Name, met: Need['met']) => ({ refusal, met })

/**
 * Whoever convenes a committee decides on the routes to it; on its own, who authorises the committee. Only where no office
 * stands above the committee's does the same office decide, and then somebody else there.
 */
export function deciderOf(target: RouteTarget, unit: OrganisationId): OrganisationId {
  if (target.to === 'unit') return target.office
  const { convener, authoriser } = target.committee
  return convener === unit ? authoriser : convener
}

/** Said before anything else: who has no permission as a unit has none as a person either. */
const permittedUnit = need('unit-not-permitted', ({ permitted }) => permitted)
const theUnit = [
  need('not-your-request', ({ actor, unit }) => actor.office === unit),
  need('no-permission', ({ actor }) => actor.capabilities.includes('ask-route')),
] as const
const theDecider = [
  need('not-asked-of-your-office', ({ actor, unit, target }) => actor.office === deciderOf(target, unit)),
  need('no-permission', ({ actor }) => actor.capabilities.includes('grant-route')),
  need('own-request', ({ isAskerThemself }) => !isAskerThemself),
] as const
const fits = [
  permittedUnit,
  need('no-title-of-level', ({ level, levelsOfSeries }) => levelsOfSeries.includes(level)),
  need('route-to-oneself', ({ unit, target }) => target.to !== 'unit' || target.office !== unit),
  need('target-not-permitted', ({ target }) => target.to !== 'unit' || target.permitted),
  need(
    'target-takes-no-such-level',
    ({ target, level, rule }) => target.to !== 'unit' || takes(rule, target).includes(level),
  ),
  need('committee-does-not-fit', (facts) => facts.target.to !== 'committee' || isFor(facts.target.committee, facts)),
  need('committee-not-filed', ({ target, today }) => target.to !== 'committee' || isFiled(target.committee, today)),
  need('route-closes-circle', ({ unit, beyond }) => !beyond.includes(unit)),
] as const

type Definition = { label: string; from: readonly RouteState[]; to: RouteState; may: readonly Need[] }

export const routeActs = {
  ask: {
    label: '新增路径',
    from: [],
    to: 'open',
    may: [
      permittedUnit,
      ...theUnit,
      ...fits,
      need('route-exists', ({ target, live }) => !leadsTo(target, live)),
      need('route-request-open', ({ open }) => open === undefined),
    ],
  },
  withdraw: { label: '撤回', from: ['open'], to: 'withdrawn', may: theUnit },
  grant: { label: '审核通过', from: ['open'], to: 'granted', may: [...theDecider, ...fits] },
  refuse: {
    label: '审核不通过',
    from: ['open'],
    to: 'refused',
    may: [...theDecider, need('reason-missing', (_, { reason = '' }) => reason.trim() !== '')],
  },
} as const satisfies Record<string, Definition>
export type RouteAct = keyof typeof routeActs

export type RouteRefusal = 'wrong-state' | (typeof routeActs)[RouteAct]['may'][number]['refusal']

/** The state that this act leads to, or the first reason why not. What is asked for has no state yet. */
export function decideRoute(
  act: RouteAct,
  state: RouteState | undefined,
  facts: RouteFacts,
  input: RouteInput = {},
): { state: RouteState } | { refusal: RouteRefusal } {
  const { from, to, may }: Definition = routeActs[act]
  if (state === undefined ? act !== 'ask' : !from.includes(state)) return { refusal: 'wrong-state' }
  const unmet = may.find(({ met }) => !met(facts, input))
  return unmet ? { refusal: unmet.refusal as RouteRefusal } : { state: to }
}

/** Which levels a unit of this kind may take from those below. */
export const takes = (rule: RouteRule, { kind }: { kind: string }): readonly Level[] =>
  isGranted(rule) ? (rule.takes[kind] ?? []) : []

export const leadsTo = (target: RouteTarget, onward: Onward | undefined) =>
  target.to === 'unit'
    ? onward?.to === 'unit' && onward.office === target.office
    : onward?.to === 'committee' && onward.committee === target.committee.id

/** A unit's own committee reviews nobody but its own people. */
const isFor = ({ series, levels, type, convener }: Committee, asked: Pick<RouteFacts, 'series' | 'level' | 'unit'>) =>
  series === asked.series && levels.includes(asked.level) && (type === 'open' || convener === asked.unit)
