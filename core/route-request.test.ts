import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Committee } from './committee.ts'
import { decide } from './decide.ts'
import type { CommitteeId, OrganisationId, PersonId } from './id.ts'
import type { Actor } from './needs.ts'
import type { Onward, RouteRule } from './route.ts'
import {
  decideRoute,
  deciderOf,
  leadsTo,
  type RouteAct,
  type RouteFacts,
  type RouteState,
  type RouteTarget,
  routeActs,
  routeStates,
} from './route-request.ts'
import { base, committee as example, lins } from './testing/cast.ts'
import type { Level } from './title.ts'

const levels = ['junior-assistant', 'intermediate', 'associate-senior'] as const
const series = 'engineering'
const rule: RouteRule = { roles: ['officer'], takes: { bureau: levels, company: ['intermediate'] } }
const units = [1, 2, 3, 4, 5, 6] as unknown as readonly [OrganisationId, ...OrganisationId[]]
const [works, mill, bureau, city, county, office] = units as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
]
const kindOf = (unit: OrganisationId) => (unit <= 2 ? 'company' : 'bureau')
const committees: readonly Committee[] = [
  { ...example, id: 1 as CommitteeId, levels, convener: office, authoriser: city },
  { ...example, id: 2 as CommitteeId, levels: ['intermediate'], convener: mill, authoriser: mill },
]
const [senior, ofMill] = committees as [Committee, Committee]
const by = (unit: OrganisationId, person: number): Actor => ({
  id: (10 * unit + person) as PersonId,
  is: 'officer',
  office: unit,
  capabilities: ['ask-route', 'grant-route'],
})
const to = (unit: OrganisationId): RouteTarget => ({ to: 'unit', office: unit, kind: kindOf(unit), permitted: true })
const toCommittee = (committee: Committee): RouteTarget => ({ to: 'committee', committee })

const asked: RouteFacts = {
  actor: by(works, 1),
  isAskerThemself: true,
  unit: works,
  permitted: true,
  target: to(bureau),
  level: 'intermediate',
  series,
  levelsOfSeries: levels,
  rule,
  today: base.today,
  beyond: [bureau],
}
const decided: RouteFacts = { ...asked, actor: by(bureau, 1), isAskerThemself: false }

describe('asking for a route', () => {
  it('is open until the other side says', () => expect(decideRoute('ask', undefined, asked)).toEqual({ state: 'open' }))

  it.each<[string, Partial<RouteFacts>]>([
    ['no-permission', { actor: { ...asked.actor, capabilities: [] } }],
    ['not-your-request', { actor: by(mill, 1) }],
    ['unit-not-permitted', { permitted: false }],
    ['no-title-of-level', { levelsOfSeries: [] }],
    ['route-to-oneself', { target: to(works), beyond: [works] }],
    ['target-not-permitted', { target: { ...to(bureau), permitted: false } as RouteTarget }],
    ['target-takes-no-such-level', { target: to(mill), level: 'associate-senior', beyond: [mill] }],
    ['target-takes-no-such-level', { rule: base.policy.route }],
    ['route-closes-circle', { beyond: [bureau, works] }],
    ['route-closes-circle', { beyond: [bureau, city, county, works] }],
    ['route-exists', { live: { to: 'unit', office: bureau } }],
    ['route-request-open', { open: { to: 'unit', office: city } }],
  ])('is refused: %s', (refusal, change) =>
    expect(decideRoute('ask', undefined, { ...asked, ...change })).toEqual({ refusal }),
  )

  it('may ask for another than the one that is live', () =>
    expect(decideRoute('ask', undefined, { ...asked, live: { to: 'unit', office: city } })).toEqual({ state: 'open' }))

  it.each<[string, Partial<Committee>]>([
    ['committee-does-not-fit', { series: 'health' }],
    ['committee-does-not-fit', { levels: ['full-senior'] }],
    ['committee-does-not-fit', { type: 'autonomous' }],
    ['committee-not-filed', { paused: true }],
    ['committee-not-filed', { filing: { opens: '2020-01-01', closes: '2022-12-31' } }],
  ])('of a committee is refused: %s', (refusal, change) => {
    const target = toCommittee({ ...senior, ...change })
    expect(decideRoute('ask', undefined, { ...asked, target, beyond: [] })).toEqual({ refusal })
  })

  it('of its own committee is a unit that reviews by itself', () => {
    const target = toCommittee({ ...senior, type: 'autonomous', convener: works })
    expect(decideRoute('ask', undefined, { ...asked, target, beyond: [] })).toEqual({ state: 'open' })
  })
})

describe('deciding on a route', () => {
  it('is for the office that was asked, and for nobody who asked', () => {
    expect(decideRoute('grant', 'open', decided)).toEqual({ state: 'granted' })
    expect(decideRoute('grant', 'open', asked)).toEqual({ refusal: 'not-asked-of-your-office' })
    expect(decideRoute('refuse', 'open', { ...decided, actor: by(city, 1) }, { reason: '不是。' })).toEqual({
      refusal: 'not-asked-of-your-office',
    })
    expect(decideRoute('grant', 'open', { ...decided, isAskerThemself: true })).toEqual({ refusal: 'own-request' })
    expect(decideRoute('grant', 'open', { ...decided, actor: { ...decided.actor, capabilities: [] } })).toEqual({
      refusal: 'no-permission',
    })
  })

  it('looks again at what may have changed meanwhile', () => {
    expect(decideRoute('grant', 'open', { ...decided, beyond: [bureau, works] })).toEqual({
      refusal: 'route-closes-circle',
    })
    expect(decideRoute('grant', 'open', { ...decided, permitted: false })).toEqual({ refusal: 'unit-not-permitted' })
    expect(decideRoute('refuse', 'open', { ...decided, permitted: false }, { reason: '无权限。' })).toEqual({
      state: 'refused',
    })
  })

  it('needs a reason to refuse', () =>
    expect(decideRoute('refuse', 'open', decided, { reason: '　' })).toEqual({ refusal: 'reason-missing' }))

  it('is for the office that convenes a committee, and on its own for who authorises it', () => {
    expect(deciderOf(toCommittee(senior), works)).toBe(office)
    expect(deciderOf(toCommittee(senior), office)).toBe(city)
    expect(deciderOf(toCommittee(ofMill), mill)).toBe(mill)
  })

  it('happens once', () => {
    for (const state of ['granted', 'refused', 'withdrawn', 'replaced'] as const)
      for (const act of Object.keys(routeActs) as RouteAct[])
        expect(decideRoute(act, state, decided, { reason: '因为。' })).toEqual({ refusal: 'wrong-state' })
    expect(Object.keys(routeStates)).toHaveLength(5)
  })
})

/** Everybody asks everybody for anything, and decides on whatever there is. */
type Request = { unit: OrganisationId; target: RouteTarget; level: Level; state: RouteState; asker: Actor }
type Move = { act: number; which: number; unit: number; target: number; level: number; person: number; lawful: boolean }

const moves = fc.array(
  fc.record({
    act: fc.nat({ max: 9 }),
    which: fc.nat(),
    unit: fc.nat({ max: 5 }),
    target: fc.nat({ max: 7 }),
    level: fc.nat({ max: 2 }),
    person: fc.constantFrom(1, 2),
    lawful: fc.boolean(),
  }),
  { minLength: 20, maxLength: 80 },
)

const onwardOf = (target: RouteTarget): Onward =>
  target.to === 'unit' ? { to: 'unit', office: target.office } : { to: 'committee', committee: target.committee.id }

function wayFrom(requests: readonly Request[], start: OrganisationId, level: Level): OrganisationId[] {
  const way = [start]
  for (;;) {
    const here = way.at(-1)
    const next = requests.find((one) => one.state === 'granted' && one.unit === here && one.level === level)?.target
    if (next?.to !== 'unit') return way
    way.push(next.office)
    if (way.length > units.length) return way
  }
}

function played(all: readonly Move[], seen: (requests: readonly Request[], refusal?: string) => void) {
  const requests: Request[] = []
  for (const move of all) {
    const asks = requests.length === 0 || move.act < 5
    const found = requests[move.which % Math.max(requests.length, 1)]
    const unit = asks ? (units[move.unit] ?? works) : (found?.unit ?? works)
    const target = asks
      ? move.target < 6
        ? to(units[move.target] ?? works)
        : toCommittee(committees[move.target - 6] ?? senior)
      : (found?.target ?? to(works))
    const level = asks ? (levels[move.level] ?? 'intermediate') : (found?.level ?? 'intermediate')
    const act: RouteAct = asks ? 'ask' : move.act < 8 ? 'grant' : move.act < 9 ? 'refuse' : 'withdraw'
    const lawful = act === 'ask' || act === 'withdraw' ? unit : deciderOf(target, unit)
    const actor = by(move.lawful ? lawful : (units[move.unit] ?? works), move.person)
    const mine = requests.filter((one) => one.unit === unit && one.level === level)
    const live = mine.find(({ state }) => state === 'granted')
    const open = mine.find(({ state }) => state === 'open')
    const facts: RouteFacts = {
      ...asked,
      ...{ actor, unit, target, level },
      isAskerThemself: asks || found?.asker.id === actor.id,
      beyond: target.to === 'unit' ? wayFrom(requests, target.office, level) : [],
      ...(live && { live: onwardOf(live.target) }),
      ...(open && { open: onwardOf(open.target) }),
    }
    const done = decideRoute(act, asks ? undefined : found?.state, facts, { reason: '因为。' })
    if ('state' in done) {
      if (asks) requests.push({ unit, target, level, state: done.state, asker: actor })
      else if (found) {
        if (done.state === 'granted' && live) live.state = 'replaced'
        found.state = done.state
        expect(done.state === 'withdrawn' || actor.id !== found.asker.id, 'nobody decides on what they asked').toBe(
          true,
        )
      }
    }
    seen(requests, 'refusal' in done ? done.refusal : undefined)
  }
  return requests
}

describe('however people ask and decide', () => {
  it('live routes make no circle, and nobody has two for one series and level', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (requests, refusal) => {
          if (refusal) met.add(refusal)
          const live = requests.filter(({ state }) => state === 'granted')
          const open = requests.filter(({ state }) => state === 'open')
          for (const some of [live, open])
            expect(new Set(some.map(({ unit, level }) => `${unit} ${level}`)).size).toBe(some.length)
          for (const level of levels)
            for (const unit of units) {
              const way = wayFrom(requests, unit, level)
              expect(new Set(way).size).toBe(way.length)
            }
        })
      }),
      { numRuns: 400 },
    )
    // The moves do try.
    for (const refusal of ['route-closes-circle', 'route-request-open', 'route-exists', 'own-request'])
      expect([...met]).toContain(refusal)
  })

  it('a file that is forwarded reaches one desk or one committee, and never an office it has passed', () => {
    let arrived = 0
    const walk = (requests: readonly Request[], start: OrganisationId, level: Level) => {
      const chain = [{ id: start, name: '单位', kind: kindOf(start), code: '1', autonomousSeries: [] }]
      const policy = { ...base.policy, route: rule, approvesWithoutWords: true as const }
      let file = {
        ...lins({ state: 'under-check', desks: [{ office: start, role: 'officer', own: true }], at: 0 }),
        level,
      }
      for (let step = 0; step <= units.length; step++) {
        const here = (file.state === 'under-check' && file.desks[file.at]?.office) || start
        const facts = {
          ...base,
          ...{ chain, policy },
          actor: { ...by(here, 1), capabilities: ['check', 'forward'] as const },
        }
        const passed = decide('approve', file, facts)
        if (!passed.ok) throw new Error(passed.refusal)
        file = { ...file, ...passed.progress } as typeof file
        const live = requests.find((one) => one.state === 'granted' && one.unit === here && one.level === level)?.target
        const onward = live && onwardOf(live)
        const committee = live?.to === 'committee' ? live.committee : undefined
        const gone = decide('forward', file, { ...facts, ...(onward && { onward }), ...(committee && { committee }) })
        if (!gone.ok) return expect([gone.refusal, live]).toEqual(['no-route', undefined])
        if (gone.progress.state === 'with-committee') {
          arrived += 1
          return expect(live && leadsTo(live, { to: 'committee', committee: gone.progress.committee })).toBe(true)
        }
        if (gone.progress.state !== 'under-check') throw new Error(gone.progress.state)
        const { desks, at } = gone.progress
        expect(desks).toHaveLength(at + 1)
        expect(live && leadsTo(live, { to: 'unit', office: desks[at]?.office ?? start })).toBe(true)
        expect(new Set(desks.map(({ office }) => office)).size).toBe(desks.length)
        file = { ...file, ...gone.progress } as typeof file
      }
      throw new Error('a file went on for ever')
    }
    fc.assert(
      fc.property(moves, (all) => {
        const requests = played(all, () => undefined)
        for (const level of levels) for (const unit of units) walk(requests, unit, level)
      }),
      { numRuns: 300 },
    )
    expect(arrived).toBeGreaterThan(50)
  })
})
