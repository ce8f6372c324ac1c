import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from './acts.ts'
import { type Application, became, type Progress } from './application.ts'
import { type Day, dayAfter } from './day.ts'
import { allowed, decide } from './decide.ts'
import type { NoticeId, OrganisationId, PersonId } from './id.ts'
import type { Actor, Facts } from './needs.ts'
import { opinionSight, trailOf } from './opinion-sight.ts'
import { base, committee, lins } from './testing/cast.ts'
import type { LogLine } from './timeline.ts'
import { view, type Whole } from './view.ts'

const opens = '2026-04-10'
const closes = '2026-04-17'
const voted = {
  office: 900 as OrganisationId,
  committee: committee.id,
  entrusted: false,
  tally: { members: 7, attending: 6, yes: 6, no: 0, abstain: 0 },
}
const policy = {
  ...base.policy,
  route: { roles: ['officer'] as const, takes: {} },
  outcomeNotice: 'climbs' as const,
}
const officerOf = (office: number): Actor => ({
  id: (1000 + office) as PersonId,
  is: 'officer',
  office: office as OrganisationId,
  capabilities: ['give-opinion', 'publicise', 'check', 'forward', 'convene'],
})
const trailOfLength = (length: number) => Array.from({ length }, (_, index) => (100 + index) as OrganisationId)
const ofUnit = (progress: Progress, trail: readonly OrganisationId[]) =>
  ({ ...lins(progress), organisation: trail[0] ?? 0 }) as Application

const opinionActs: readonly Act[] = [
  ...(['publiciseOutcome', 'raiseObjection', 'clearNotice', 'agreeToOpinion', 'sendOpinionDown'] as const),
  ...(['handInOpinion', 'ruleOnOpinion', 'settle', 'object', 'closeOutcomeNotice'] as const),
]

/** Random acts by random officers of a path of random length, by an outsider, and by one who is the applicant themself. */
const runs = fc
  .record({
    length: fc.integer({ min: 1, max: 6 }),
    themself: fc.nat({ max: 7 }),
    moves: fc.array(
      fc.record({
        lawful: fc.nat({ max: 3 }),
        who: fc.nat(),
        act: fc.nat(),
        days: fc.constantFrom(0, 0, 0, 1, 8),
        upheld: fc.boolean(),
        words: fc.nat({ max: 5 }),
      }),
      { minLength: 20, maxLength: 60 },
    ),
  })
  .map(({ length, themself, moves }) => {
    const trail = trailOfLength(length)
    const people = [...trail, 900, 901].map((office) => officerOf(office))
    const start = ofUnit({ state: 'passed', ...voted }, trail)
    let application = start
    let today: Day = opens
    const steps: { act: Act; actor: Actor; before: Application; after: Application; today: Day }[] = []
    for (const move of moves) {
      today = dayAfter(today, move.days)
      const factsOf = (actor: Actor): Facts => ({
        ...base,
        ...{ actor, today, policy, trail, earliestClose: dayAfter(today, 7) },
        isApplicantThemself: actor.id === people[themself]?.id,
      })
      const input = {
        reason: move.words === 0 ? '' : '原因',
        proof: move.words === 1 ? [] : [1],
        upheld: move.upheld,
        notice: { id: 1 as NoticeId, closes: dayAfter(today, 7) },
      }
      const may = people.flatMap((actor) =>
        allowed(application, factsOf(actor)).flatMap((act) => (opinionActs.includes(act) ? [{ act, actor }] : [])),
      )
      const any = { act: pick(opinionActs, move.act), actor: pick(people, move.who) }
      const { act, actor } = move.lawful > 0 && may.length > 0 ? pick(may, move.who) : any
      const decision = decide(act, application, factsOf(actor), input)
      if (!decision.ok) continue
      const before = application
      application = became(start, decision.progress)
      steps.push({ act, actor, before, after: application, today })
    }
    return { trail, steps, self: people[themself], end: application }
  })

const seed = Math.floor(Math.random() * 2 ** 31)
const played = [1, seed].flatMap((one) => fc.sample(runs, { seed: one, numRuns: 200 }))
const everyStep = played.flatMap(({ steps, trail, self }) => steps.map((step) => ({ ...step, trail, self })))

describe(`an opinion on its way up, whatever anybody tries (seed ${seed})`, () => {
  it('lies with exactly one office of the way that the declaration came, and only that office acts on it [SD-PUB-10]', () => {
    for (const { act, actor, before, trail } of everyStep) {
      if (before.state !== 'opinion-climbing') continue
      expect(before.path).toEqual(trail)
      expect(before.path[before.at]).toBe(actor.office)
      expect(opinionActs).toContain(act)
    }
  })

  it('goes up one office at a time and never skips one; down one at a time, only by being sent down with a reason', () => {
    for (const { act, before, after } of everyStep) {
      if (before.state !== 'opinion-climbing' || after.state !== 'opinion-climbing') continue
      if (act === 'handInOpinion') expect([before.decided, after.at]).toEqual([true, before.at + 1])
      else if (act === 'sendOpinionDown') {
        expect(after.at).toBe(before.at - 1)
        expect(after.sentDown).toBe('原因')
      } else expect(after.at).toBe(before.at)
    }
  })

  it('ends with the committee only from the last office, with an objection at the authority, without one noticed', () => {
    for (const { act, before, after, trail } of everyStep) {
      if (after.state !== 'opinion-arrived' && after.state !== 'outcome-noticed') continue
      if (act === 'ruleOnOpinion') continue
      expect(act).toBe('handInOpinion')
      if (before.state !== 'opinion-climbing') throw new Error(`from ${before.state}`)
      expect(before.at).toBe(trail.length - 1)
      expect(after.state).toBe(before.opinion.objection ? 'opinion-arrived' : 'outcome-noticed')
    }
  })

  it('visits every office of the way, in its order, before it arrives [SD-PUB-10]', () => {
    for (const { steps, trail, end } of played) {
      if (!['opinion-arrived', 'outcome-noticed', 'refused'].includes(end.state)) continue
      const handedIn = steps.filter(({ act }) => act === 'handInOpinion').map(({ actor }) => actor.office)
      const firstVisits = handedIn.filter((office, index) => handedIn.indexOf(office) === index)
      expect(firstVisits).toEqual(trail)
      expect(handedIn.at(-1)).toBe(trail.at(-1))
    }
  })

  it('is never that there is no objection while the notice runs, also when it was sent down meanwhile', () => {
    for (const { act, before, today, steps } of played.flatMap(({ steps }) =>
      steps.map((step) => ({ ...step, steps })),
    )) {
      if (act !== 'clearNotice') continue
      const opened = steps.find((step) => step.act === 'publiciseOutcome')?.after
      expect(opened && 'closes' in opened && today > opened.closes).toBe(true)
      expect('openObjections' in before ? before.openObjections : 0).toBe(0)
    }
  })

  it('is given, checked and ruled on by nobody whose own case it is', () => {
    for (const { actor, self } of everyStep) expect(actor.id).not.toBe(self?.id)
  })

  it('gets far enough to prove something', () => {
    const acts = new Set(everyStep.map(({ act }) => act))
    for (const act of opinionActs.filter((one) => one !== 'closeOutcomeNotice')) expect(acts).toContain(act)
    for (const state of ['opinion-arrived', 'outcome-noticed', 'refused'])
      expect(played.some(({ end, trail }) => end.state === state && trail.length > 1)).toBe(true)
  })
})

describe('what an opinion is to somebody', () => {
  const trail = trailOfLength(3)
  const [own, above, top] = trail.map((office) => officerOf(office)) as [Actor, Actor, Actor]
  const [authority, convener, stranger] = [900, 800, 700].map((office) => officerOf(office)) as [Actor, Actor, Actor]
  const climbing = (at: number) =>
    ({
      state: 'opinion-climbing',
      ...voted,
      ...{ opinion: { objection: true, reason: '郑直言举报其论文造假' }, noticeCloses: closes, path: trail, at },
      ...{ decided: false, sentDown: null },
    }) satisfies Progress
  const arrived: Progress = { state: 'opinion-arrived', ...voted, opinion: climbing(0).opinion }
  const sight = (actor: Actor, progress: Progress, isThemself = false) =>
    opinionSight(actor, {
      ...{ application: ofUnit(progress, trail), trail, isThemself },
      ...{ convener: 800 as OrganisationId, authoriser: voted.office },
    })

  it('is read where it has come, the committee’s two offices read it once it arrived, strangers never', () => {
    const seen = (progress: Progress) =>
      [own, above, top, convener, authority, stranger].map((actor) => sight(actor, progress))
    expect(seen(climbing(0))).toEqual(['proof', 'state', 'state', 'state', 'state', 'nothing'])
    expect(seen(climbing(1))).toEqual(['proof', 'proof', 'state', 'state', 'state', 'nothing'])
    expect(seen(arrived)).toEqual(['proof', 'proof', 'proof', 'proof', 'proof', 'nothing'])
  })

  it('has its proof only for those who work on it, and is only a state for the applicant under any account', () => {
    expect(sight({ ...own, capabilities: ['check'] }, arrived)).toBe('words')
    expect(sight({ ...own, is: 'approver' }, arrived)).toBe('words')
    expect(sight({ ...own, is: 'administrator' }, arrived)).toBe('nothing')
    expect(sight(own, arrived, true)).toBe('state')
    expect(sight({ id: 10 as PersonId, is: 'applicant', capabilities: [] }, arrived)).toBe('state')
  })

  const line = (act: Act, office: OrganisationId | undefined, reason?: string): LogLine => ({
    ...{ act, at: '2026-04-20T02:00:00Z', is: office ? 'officer' : 'applicant', person: '某人' },
    ...(office && { office }),
    ...(reason && { reason }),
  })
  const log = [
    line('submit', undefined),
    ...trail.map((office) => line('forward', office)),
    line('settle', trail[0], '郑直言举报属实'),
    line('handInOpinion', trail[0]),
    line('sendOpinionDown', trail[1], '郑直言的材料不全'),
  ]
  const whole = (progress: Progress, more: Partial<Whole> = {}): Whole => ({
    ...{ application: ofUnit(progress, trail), ancestors: trail, desks: [], log },
    ...more,
  })
  const text = (actor: Actor, seen: Whole) => JSON.stringify(view(actor, seen) ?? 'nothing')
  const lin: Actor = { id: 10 as PersonId, is: 'applicant', capabilities: [] }

  it('tells the applicant that there is an objection, never whose or why; nor by another account of theirs', () => {
    expect(view(lin, whole(climbing(0)))).toMatchObject({ objected: true })
    expect(view(lin, whole({ state: 'passed', ...voted }))).not.toHaveProperty('objected')
    for (const progress of [climbing(0), climbing(2), arrived]) {
      expect(text(own, whole(progress))).toContain('郑直言')
      expect(text(lin, whole(progress))).not.toContain('郑直言')
      expect(text(own, whole(progress, { isThemself: true }))).not.toContain('郑直言')
    }
    const onlySettled = whole(climbing(0), { log: log.slice(0, 5) })
    expect(text(own, onlySettled)).toContain('郑直言')
    expect(text(lin, onlySettled)).not.toContain('郑直言')
  })

  it('is in the log of those alone who may read it', () => {
    expect(text(above, whole(climbing(0)))).not.toContain('郑直言')
    expect(text(above, whole(climbing(1)))).toContain('郑直言')
    expect(
      text(officerOf(100), whole(climbing(0), { log: [...log, line('approve', 700 as OrganisationId)] })),
    ).toContain('郑直言')
    const agency = whole(climbing(0), {
      ancestors: [...trail, 700 as OrganisationId],
      log: [...log, line('approve', 700 as OrganisationId)],
    })
    expect(view(stranger, agency)?.log).toBeDefined()
    expect(text(stranger, agency)).not.toContain('郑直言')
  })

  it('climbs the offices that forwarded since the last submission', () =>
    expect(trailOf([line('forward', 700 as OrganisationId), ...log])).toEqual(trail))
})

function pick<One>(all: readonly One[], at: number): One {
  const one = all[at % all.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
