import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { type Act, acts } from './acts.ts'
import { type Application, became } from './application.ts'
import { dayAfter } from './day.ts'
import { allowed, decide } from './decide.ts'
import type { CertificateId, NoticeId } from './id.ts'
import { type Entry, rebuilt } from './log.ts'
import { type Actor, deskOf, type Facts, type Input } from './needs.ts'
import { born, committeeAt, everyChain, world } from './testing/world.ts'
import { levels } from './title.ts'

/**
 * Random acts by random people over random trees. Most steps are lawful ones that lead onward, so that runs reach
 * the certificate; the rest are setbacks, or anybody's attempt at anything. One of the staff may be the applicant under another account.
 */
type Step = { act: Act; actor: Actor; before: Application; after: Application; facts: Facts }
type Run = { start: ReturnType<typeof born>; steps: Step[]; log: Entry[] }

const names = Object.keys(acts) as Act[]
const chains = everyChain(example)
const setbacks: readonly Act[] = ['withdraw', 'discard', 'sendBack', 'bar', 'refuse', 'object', 'revoke']

const runs = fc
  .record({
    chain: fc.constantFrom(...chains),
    level: fc.constantFrom(...levels),
    autonomous: fc.boolean(),
    twin: fc.nat({ max: 18 }),
    resumeAt: fc.constantFrom('start' as const, 'returner' as const),
    refusal: fc.constantFrom('reopens' as const, 'closes' as const),
    moves: fc.array(
      fc.record({
        lawful: fc.nat({ max: 6 }),
        who: fc.nat(),
        act: fc.nat(),
        days: fc.constantFrom(0, 0, 1, 9),
        yes: fc.constantFrom(0, 5, 6, 7),
        upheld: fc.boolean(),
        complete: fc.nat({ max: 5 }),
        paused: fc.nat({ max: 8 }),
      }),
      { minLength: 30, maxLength: 60 },
    ),
  })
  .map(({ chain, level, autonomous, twin, resumeAt, refusal, moves }): Run => {
    const place = world(example, chain)
    const start = born(place, level, autonomous)
    const self = place.people[twin]?.id
    const steps: Step[] = []
    const log: Entry[] = []
    let application: Application = start
    let today = place.facts.today
    for (const move of moves) {
      today = dayAfter(today, move.days)
      const committee = { ...committeeAt(place, start), paused: move.paused === 0 }
      const factsOf = (actor: Actor): Facts => ({
        ...place.facts,
        actor,
        today,
        earliestClose: dayAfter(today, 7),
        window: { opens: '2026-01-01', closes: '2027-12-31' },
        policy: { ...example.policy, resumeAt, refusal },
        isApplicantThemself: actor.id === start.applicant || (self !== undefined && actor.id === self),
        committee,
        problems: move.complete === 0 ? 1 : 0,
      })
      const input = inputOf(move, today, committee.members)
      const forward = place.people.flatMap((actor) =>
        allowed(application, factsOf(actor)).map((act) => ({ act, actor })),
      )
      const onward = forward.filter(({ act }) => !setbacks.includes(act))
      const chosen =
        (move.lawful > 1 && onward.length > 0 && pick(onward, move.who)) ||
        (move.lawful > 0 && forward.length > 0 && pick(forward, move.who)) ||
        ({ act: pick(names, move.act), actor: pick(place.people, move.who) } as const)
      const facts = factsOf(chosen.actor)
      const decision = decide(chosen.act, application, facts, input)
      if (!decision.ok) continue
      const before = application
      application = became(start, decision.progress)
      steps.push({ ...chosen, before, after: application, facts })
      log.push({ act: chosen.act, actor: chosen.actor, on: today, input, progress: decision.progress })
    }
    return { start, steps, log }
  })

/** Played once and looked at by every test below: eighty runs known to go far, and eighty new ones. */
const seed = Math.floor(Math.random() * 2 ** 31)
const played = [1, seed].flatMap((one) => fc.sample(runs, { seed: one, numRuns: 80 }))

function holdsForEveryStep(expectation: (step: Step, index: number, run: Run) => void) {
  for (const run of played)
    run.steps.forEach((step, index) => {
      expectation(step, index, run)
    })
}

describe(`whatever anybody tries (seed ${seed})`, () => {
  it('nothing leads outside the table', () =>
    holdsForEveryStep(({ act, before, after }) => {
      expect(acts[act].from).toContain(before.state)
      expect(acts[act].to).toContain(after.state)
    }))

  it('nobody acts on their own case, under any account (invariant 12)', () =>
    holdsForEveryStep(({ act, facts }) => {
      if (facts.isApplicantThemself) expect(['submit', 'withdraw', 'discard']).toContain(act)
      else expect(['submit', 'withdraw', 'discard']).not.toContain(act)
    }))

  it('nobody acts out of turn', () =>
    holdsForEveryStep(({ act, actor, before, after }) => {
      if (before.state !== 'under-check' || act === 'withdraw') return
      expect(deskOf(before)).toMatchObject({ office: actor.office, role: actor.is })
      if (after.state === 'under-check') expect(after.at).toBe(before.at + 1)
    }))

  it('no committee reviews when its filing is paused or its series another (invariant 1)', () =>
    holdsForEveryStep(({ act, facts, before }) => {
      if (!['assign', 'entrust', 'receive', 'recordOutcome'].includes(act)) return
      expect(facts.committee?.paused).toBe(false)
      expect(facts.committee?.series).toBe(before.series)
    }))

  it('no vote has more ballots than people, or too few people (invariant 4)', () =>
    holdsForEveryStep(({ after }) => {
      if (!('tally' in after)) return
      const { members, attending, yes, no, abstain } = after.tally
      expect(yes + no + abstain).toBe(attending)
      expect(attending).toBeLessThanOrEqual(members)
      expect(3 * attending).toBeGreaterThanOrEqual(2 * members)
      expect(3 * yes >= 2 * attending).toBe(after.state !== 'not-passed')
    }))

  it('every notice runs as long as the calendar asks (invariant 8)', () =>
    holdsForEveryStep(({ act, after, facts }) => {
      if ((act === 'publicise' || act === 'publiciseOutcome') && 'closes' in after)
        expect(after.closes >= (facts.earliestClose ?? '9999')).toBe(true)
    }))

  it('no certificate comes before notice over, objections settled and result confirmed (invariant 9)', () =>
    holdsForEveryStep(({ act, after }, index, { steps }) => {
      if (after.state !== 'certified' || act !== 'certify') return
      const done = steps.slice(0, index).map((step) => step.act)
      const last = (name: Act) => done.lastIndexOf(name)
      expect(last('confirm')).toBeGreaterThan(last('closeOutcomeNotice'))
      expect(last('closeOutcomeNotice')).toBeGreaterThan(last('publiciseOutcome'))
      expect(last('publiciseOutcome')).toBeGreaterThan(last('recordOutcome'))
      const closing = steps[last('closeOutcomeNotice')]
      expect(closing?.before).toMatchObject({ openObjections: 0 })
      expect(closing && 'closes' in closing.before && closing.facts.today > closing.before.closes).toBe(true)
    }))

  it('the count that was recorded never changes (invariant 14)', () =>
    holdsForEveryStep(({ before, after }) => {
      if ('tally' in before && 'tally' in after) expect(after.tally).toEqual(before.tally)
      if ('certificate' in before) expect(after).toMatchObject({ certificate: before.certificate })
    }))

  it('the log alone rebuilds the state, with an actor, a day and, where asked, a reason (invariant 19)', () => {
    for (const { start, steps, log } of played) {
      expect(rebuilt(start, JSON.parse(JSON.stringify(log)))).toEqual(steps.at(-1)?.after ?? start)
      for (const { act, actor, on, input } of log) {
        expect(on).toBeDefined()
        if (act !== 'object') expect(actor.id).toBeDefined()
        if (['sendBack', 'refuse', 'bar', 'object', 'settle', 'revoke'].includes(act)) expect(input.reason).toBeTruthy()
      }
    }
  })

  it('gets far enough to prove something', () => {
    const seen = new Set(played.slice(0, 80).flatMap(({ steps }) => steps.map(({ after }) => after.state)))
    for (const state of ['certified', 'revoked', 'not-passed', 'refused', 'barred', 'withdrawn', 'discarded'] as const)
      expect(seen).toContain(state)
  })
})

it('an altered log is noticed', () => {
  const place = world(example, chainOf(0))
  const start = born(place, 'intermediate', false)
  const entry: Entry = {
    act: 'certify',
    actor: place.people[0] ?? place.applicant,
    on: '2026-04-10',
    input: {},
    progress: { state: 'discarded' },
  }
  expect(() => rebuilt(start, [entry])).toThrow('no certify leads from draft')
})

it('an objection holds one person, not those on the same notice (invariant 10)', () => {
  const place = world(example, chainOf(0))
  const officer = place.people.find(({ is, office }) => is === 'officer' && office === place.chain[0]?.id)
  if (!officer?.office) throw new Error('no officer')
  const notice = { state: 'on-notice', office: officer.office, notice: 1 as NoticeId, closes: '2026-04-17' } as const
  const start = born(place, 'intermediate', false)
  const facts = { ...place.facts, actor: officer, today: '2026-04-18' } as const
  const held = became(start, { ...notice, openObjections: 1 })
  const other = became({ ...start, id: (start.id + 1) as typeof start.id }, { ...notice, openObjections: 0 })
  expect(decide('closeNotice', held, facts)).toEqual({ ok: false, refusal: 'objections-open' })
  expect(decide('closeNotice', other, facts)).toMatchObject({ ok: true })
})

function inputOf(
  move: { yes: number; upheld: boolean; complete: number },
  today: Facts['today'],
  members: number,
): Input {
  if (move.complete === 1) return {}
  return {
    opinion: '同意',
    reason: '理由',
    undertaking: true,
    recommendation: '已公示',
    groupOpinion: '同意',
    upheld: move.upheld,
    notice: { id: 1 as NoticeId, closes: dayAfter(today, move.complete === 2 ? 1 : 7) },
    tally: { members, attending: members, yes: move.yes, no: members - move.yes, abstain: 0 },
    certificate: 1 as CertificateId,
  }
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function chainOf(index: number) {
  return pick(chains, index)
}
