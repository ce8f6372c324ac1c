import { describe, expect, it } from 'vitest'
import { type Act, act, acts } from './acts.ts'
import { type Application, type Climbing, isEditable, type Progress, type State, stateNames } from './application.ts'
import { decide } from './decide.ts'
import type { CertificateId, NoticeId } from './id.ts'
import type { Ask, Facts, Input, Need, Refusal } from './needs.ts'
import { desks } from './route.ts'
import {
  base,
  chen,
  city,
  committee,
  county,
  gao,
  he,
  hospital,
  lin,
  lins,
  stranger,
  sun,
  works,
  wu,
  zhou,
} from './testing/cast.ts'
import { given } from './testing/given.ts'

const all = desks(base.policy.route, base.chain, { level: 'intermediate', autonomous: false })
const at = (index: number) => ({ state: 'under-check', desks: all, at: index }) as const
const own = { office: works.id, role: 'officer', own: true } as const
const notice = { notice: 3 as NoticeId, closes: '2026-04-17', openObjections: 0 } as const
const opened = { notice: { id: notice.notice, closes: notice.closes } } as const
const ended = { office: city.id } as const
const atCommittee = { ...ended, committee: committee.id, entrusted: false } as const
const tally = { members: 7, attending: 6, yes: 4, no: 1, abstain: 1 } as const
const voted = { ...atCommittee, tally } as const
const certificate = 9 as CertificateId
/** Where routes are granted and the outcome is publicised from below. */
const granted = {
  policy: { ...base.policy, route: { roles: ['officer'], takes: {} }, outcomeNotice: 'climbs' },
  onward: { to: 'unit', office: county.id },
  trail: [works.id, county.id],
} as const satisfies Partial<Facts>
const toCommittee = { to: 'committee', committee: committee.id } as const
const waiting = { state: 'to-forward', office: works.id, passed: [own] } as const
const opinionAt = (place: number, rest: Partial<Climbing> = {}): Progress => ({
  state: 'opinion-climbing',
  ...voted,
  opinion: { objection: false },
  noticeCloses: notice.closes,
  path: [works.id, county.id],
  at: place,
  decided: false,
  sentDown: null,
  ...rest,
})

/** One lawful instance of every act; every refusal is this with one thing broken. */
type Case = { progress: Progress; facts: Partial<Facts>; input: Input; leadsTo: Progress }
const lawful: Record<Act, Case> = {
  submit: { progress: { state: 'draft' }, facts: {}, input: { undertaking: true }, leadsTo: at(0) },
  withdraw: { progress: at(0), facts: {}, input: {}, leadsTo: { state: 'withdrawn', on: base.today } },
  discard: { progress: { state: 'draft' }, facts: {}, input: {}, leadsTo: { state: 'discarded' } },
  approve: {
    progress: at(0),
    facts: { actor: chen },
    input: { opinion: '同意', recommendation: '已公示', groupOpinion: '同意推荐' },
    leadsTo: at(1),
  },
  sendBack: {
    progress: at(0),
    facts: { actor: chen },
    input: { reason: '缺证明', marks: [{ section: 'education' }] },
    leadsTo: { state: 'sent-back', from: own, reason: '缺证明', marks: [{ section: 'education' }], as: 'correction' },
  },
  refuse: {
    progress: at(0),
    facts: { actor: chen },
    input: { reason: '不符合' },
    leadsTo: { state: 'sent-back', from: own, reason: '不符合', marks: [], as: 'refusal' },
  },
  bar: {
    progress: at(0),
    facts: { actor: chen },
    input: { reason: '造假' },
    leadsTo: { state: 'barred', from: own, reason: '造假', until: '2029-04-10' },
  },
  publicise: {
    progress: { state: 'eligible', ...ended },
    facts: { actor: wu },
    input: opened,
    leadsTo: { state: 'on-notice', ...ended, ...notice },
  },
  object: {
    progress: { state: 'on-notice', ...ended, ...notice },
    facts: { actor: stranger },
    input: { reason: '年限不足' },
    leadsTo: { state: 'on-notice', ...ended, ...notice, openObjections: 1 },
  },
  settle: {
    progress: { state: 'on-notice', ...ended, ...notice, openObjections: 1 },
    facts: { actor: wu },
    input: { reason: '查无实据', upheld: false },
    leadsTo: { state: 'on-notice', ...ended, ...notice },
  },
  closeNotice: {
    progress: { state: 'on-notice', ...ended, ...notice },
    facts: { actor: wu, today: '2026-04-18' },
    input: {},
    leadsTo: { state: 'noticed', ...ended },
  },
  assign: {
    progress: { state: 'noticed', ...ended },
    facts: { actor: sun },
    input: {},
    leadsTo: { state: 'with-committee', ...atCommittee },
  },
  entrust: {
    progress: { state: 'noticed', ...ended },
    facts: { actor: sun },
    input: {},
    leadsTo: { state: 'with-committee', ...atCommittee, entrusted: true },
  },
  receive: {
    progress: { state: 'with-committee', ...atCommittee },
    facts: { actor: wu },
    input: {},
    leadsTo: { state: 'under-review', ...atCommittee },
  },
  recordOutcome: {
    progress: { state: 'under-review', ...atCommittee },
    facts: { actor: wu },
    input: { tally },
    leadsTo: { state: 'passed', ...voted },
  },
  publiciseOutcome: {
    progress: { state: 'passed', ...voted },
    facts: { actor: wu },
    input: opened,
    leadsTo: { state: 'outcome-on-notice', ...voted, ...notice },
  },
  closeOutcomeNotice: {
    progress: { state: 'outcome-on-notice', ...voted, ...notice },
    facts: { actor: wu, today: '2026-04-18' },
    input: {},
    leadsTo: { state: 'outcome-noticed', ...voted },
  },
  forward: {
    progress: waiting,
    facts: { ...granted, actor: chen },
    input: {},
    leadsTo: { state: 'under-check', desks: [own, { office: county.id, role: 'officer', own: false }], at: 1 },
  },
  raiseObjection: {
    progress: { state: 'outcome-on-notice', ...voted, ...notice },
    facts: { ...granted, actor: chen },
    input: { reason: '有举报', proof: [1] },
    leadsTo: opinionAt(0, { opinion: { objection: true, reason: '有举报' }, decided: true }),
  },
  clearNotice: {
    progress: { state: 'outcome-on-notice', ...voted, ...notice },
    facts: { ...granted, actor: chen, today: '2026-04-18' },
    input: {},
    leadsTo: opinionAt(0, { decided: true }),
  },
  agreeToOpinion: {
    progress: opinionAt(1),
    facts: { ...granted, actor: zhou },
    input: {},
    leadsTo: opinionAt(1, { decided: true }),
  },
  sendOpinionDown: {
    progress: opinionAt(1),
    facts: { ...granted, actor: zhou },
    input: { reason: '未公示满期' },
    leadsTo: opinionAt(0, { sentDown: '未公示满期' }),
  },
  handInOpinion: {
    progress: opinionAt(0, { decided: true }),
    facts: { ...granted, actor: chen },
    input: {},
    leadsTo: opinionAt(1),
  },
  ruleOnOpinion: {
    progress: { state: 'opinion-arrived', ...voted, opinion: { objection: true, reason: '有举报' } },
    facts: { ...granted, actor: wu },
    input: { reason: '查无实据', upheld: false },
    leadsTo: { state: 'outcome-noticed', ...voted },
  },
  confirm: {
    progress: { state: 'outcome-noticed', ...voted },
    facts: { actor: sun },
    input: {},
    leadsTo: { state: 'confirmed', ...voted },
  },
  certify: {
    progress: { state: 'confirmed', ...voted },
    facts: { actor: wu },
    input: { certificate },
    leadsTo: { state: 'certified', ...voted, certificate },
  },
  revoke: {
    progress: { state: 'certified', ...voted, certificate },
    facts: { actor: sun },
    input: { reason: '材料造假' },
    leadsTo: { state: 'revoked', ...voted, certificate, reason: '材料造假' },
  },
}

/** How to run into each refusal, everything else being as it should. */
type Broken = { progress?: object; facts?: Partial<Facts>; input?: Input }
const broken: Record<Exclude<Refusal, 'wrong-state' | 'changed-meanwhile'>, Broken> = {
  'submitted-before': { progress: { state: 'withdrawn', on: '2026-04-09' } },
  'not-the-applicant': { facts: { actor: chen } },
  'own-application': { facts: { isApplicantThemself: true } },
  'not-your-turn': { facts: { actor: gao } },
  'no-permission': { facts: { actor: { ...base.actor, capabilities: [] } } },
  'window-closed': { facts: { today: '2026-05-01' } },
  barred: { facts: { barredUntil: base.today } },
  'already-checked': { progress: { at: 1 } },
  'not-your-office': { facts: { actor: he } },
  'not-your-committee': { facts: { committee: { ...committee, convener: hospital.id } } },
  'agency-not-ready': { facts: { agency: hospital.id, agencyReady: false } },
  'answers-incomplete': { facts: { problems: 1 } },
  'unit-or-title-missing': { progress: { state: 'draft', organisation: null } },
  'undertaking-missing': { input: { undertaking: false } },
  'opinion-missing': { input: { opinion: ' \n' } },
  'reason-missing': { input: { reason: '  ' } },
  'recommendation-missing': { input: { recommendation: '' } },
  'notice-missing': {},
  'calendar-unknown': {},
  'notice-too-short': { input: { notice: { id: notice.notice, closes: '2026-04-16' } } },
  'notice-over': { facts: { today: '2026-04-18' } },
  'notice-running': { facts: { today: '2026-04-17' } },
  'objections-open': { progress: { openObjections: 1 } },
  'no-objection': { progress: { openObjections: 0 } },
  'committee-does-not-fit': { facts: { onward: toCommittee, committee: { ...committee, series: 'health' } } },
  'committee-not-of-plan': { facts: { planned: (committee.id + 1) as typeof committee.id } },
  'committee-not-filed': { facts: { onward: toCommittee, committee: { ...committee, paused: true } } },
  'no-approved-scheme': { facts: { hasApprovedScheme: false } },
  'counts-unlawful': { input: { tally: { ...tally, no: 3 } } },
  'certificate-missing': {},
  'no-route': {},
  'opinion-asked': { facts: { policy: { ...base.policy, outcomeNotice: 'climbs' } } },
  'opinion-not-asked': { facts: { policy: base.policy } },
  'already-passed-there': { facts: { onward: { to: 'unit', office: works.id } } },
  'opinion-handed-in': { progress: opinionAt(1) },
  'opinion-not-decided': { progress: opinionAt(0) },
  'proof-missing': { input: { proof: [] } },
}
/** What has to be taken away rather than changed. */
const takenAway: Partial<Record<Refusal, (facts: Facts, input: Input) => void>> = {
  'notice-missing': (_, input) => delete input.notice,
  'calendar-unknown': (facts) => delete facts.earliestClose,
  'no-route': (facts) => {
    delete facts.onward
    delete facts.trail
  },
  'certificate-missing': (_, input) => delete input.certificate,
}

const names = Object.keys(acts) as Act[]
const table = acts as unknown as Record<
  Act,
  { from: State[]; to: State[]; may: readonly Need[]; asks?: readonly Ask[] }
>

describe.each(names)('%s', (name) => {
  const { progress, facts, input, leadsTo } = lawful[name]

  it('leads where it says when all is in order', () => given(progress, facts).when(name, input).thenBecomes(leadsTo))

  it('is refused from any other state', () => {
    for (const state of Object.keys(stateNames) as State[])
      if (!table[name].from.includes(state)) {
        const application = { ...lins(progress), state } as Application
        expect(decide(name, application, { ...base, ...facts }, input)).toEqual({ ok: false, refusal: 'wrong-state' })
      }
  })

  it.each([...table[name].may, ...(table[name].asks ?? [])].map(({ refusal }) => refusal as keyof typeof broken))(
    'is refused: %s',
    (refusal) => {
      const change = broken[refusal]
      const actor = refusal === 'no-permission' ? { actor: { ...(facts.actor ?? lin), capabilities: [] } } : {}
      const brokenFacts: Facts = { ...base, ...facts, ...change.facts, ...actor }
      const brokenInput = { ...input, ...change.input }
      takenAway[refusal]?.(brokenFacts, brokenInput)
      const application = lins({ ...progress, ...change.progress } as Progress)
      expect(decide(name, application, brokenFacts, brokenInput)).toEqual({ ok: false, refusal })
    },
  )
})

describe('the table of acts', () => {
  it('cannot be rewritten by anybody, at any depth', () => {
    const open = acts as unknown as Record<string, { label: string; may: unknown[]; from: string[] }>
    expect(() => Object.assign(open, { submit: undefined })).toThrow(TypeError)
    for (const one of Object.values(open)) {
      expect(() => Object.assign(one, { label: '' })).toThrow(TypeError)
      expect(() => one.may.push({})).toThrow(TypeError)
      expect(() => one.from.push('draft')).toThrow(TypeError)
      for (const need of one.may) expect(Object.isFrozen(need)).toBe(true)
    }
  })

  it('does not compile when an act leads elsewhere than it says', () => {
    const lawless = act({
      label: '越权',
      from: ['draft'],
      to: ['under-check'],
      may: [],
      // @ts-expect-error: an act may only lead where its table says it leads
      leadsTo: () => ({ state: 'discarded' }),
    })
    expect(lawless.to).toEqual(['under-check'])
  })
})

describe('a file on its way', () => {
  const opinion = { opinion: '同意', recommendation: '已公示', groupOpinion: '同意推荐' }

  it('passes officer, then approver, of each office in turn [HE-FLOW-05] [HE-FLOW-10] [HE-FLOW-18]', () => {
    expect(all.map(({ office, role }) => [office, role])).toEqual(
      base.chain.slice(0, 3).flatMap(({ id }) => [
        [id, 'officer'],
        [id, 'approver'],
      ]),
    )
    given(at(0), { actor: gao }).when('approve', opinion).thenRefused('not-your-turn')
    given(at(0), { actor: chen }).when('approve', opinion).thenBecomes(at(1))
    given(at(1), { actor: chen }).when('approve', opinion).thenRefused('not-your-turn')
    given(at(1), { actor: gao }).when('approve', opinion).thenBecomes(at(2))
    given(at(2), { actor: he }).when('approve', opinion).thenRefused('not-your-turn')
    given(at(5), { actor: sun })
      .when('approve', opinion)
      .thenBecomes({ state: 'eligible', ...ended })
  })

  it('asks for recommendation and publicity only at its own unit’s officer [HE-FLOW-14]', () => {
    given(at(0), { actor: chen }).when('approve', { opinion: '同意' }).thenRefused('recommendation-missing')
    given(at(1), { actor: gao }).when('approve', { opinion: '同意' }).thenBecomes(at(2))
  })

  it('ends in one of four outcomes at every desk, and in no other act [HE-FLOW-09]', () => {
    given(at(0), { actor: chen }).mayOnly('approve', 'sendBack', 'refuse', 'bar')
    given(at(5), { actor: sun }).mayOnly('approve', 'sendBack', 'refuse', 'bar')
  })

  it('goes straight back to the applicant from any height, with a reason, to be mended and handed in [HE-FLOW-06]', () => {
    given(at(4), { actor: wu }).when('sendBack', {}).thenRefused('reason-missing')
    const sentBack = { state: 'sent-back', from: desk(4), reason: '缺', marks: [], as: 'correction' } as const
    given(at(4), { actor: wu }).when('sendBack', { reason: '缺' }).thenBecomes(sentBack)
    given(sentBack).mayOnly('submit')
    given(sentBack).when('submit', { undertaking: true }).thenBecomes(at(0))
  })

  it('comes back to whoever returned it where the region wants that', () => {
    const policy = { ...base.policy, resumeAt: 'returner' as const }
    const sentBack = { state: 'sent-back', from: desk(4), reason: '缺', marks: [], as: 'correction' } as const
    given(sentBack, { policy }).when('submit', { undertaking: true }).thenBecomes(at(4))
    const elsewhere = { ...sentBack, from: { office: hospital.id, role: 'officer', own: false } as const }
    given(elsewhere, { policy }).when('submit', { undertaking: true }).thenBecomes(at(0))
  })

  it('is open again after 审查不通过 where the region reopens, and closed where it closes [HE-FLOW-11]', () => {
    const reopened = { state: 'sent-back', from: own, reason: '不符合', marks: [], as: 'refusal' } as const
    given(at(0), { actor: chen, policy: { ...base.policy, refusal: 'reopens' } })
      .when('refuse', { reason: '不符合' })
      .thenBecomes(reopened)
    given(reopened).mayOnly('submit')
    given(at(0), { actor: chen, policy: { ...base.policy, refusal: 'closes' } })
      .when('refuse', { reason: '不符合' })
      .thenBecomes({ state: 'refused', office: works.id, reason: '不符合' })
  })

  it('bars for three years to the day; the day after, all is open again [HE-FLOW-12]', () => {
    const until = '2029-04-10' as const
    given(at(0), { actor: chen })
      .when('bar', { reason: '造假' })
      .thenBecomes({ state: 'barred', from: own, reason: '造假', until })
    const window = { opens: '2029-04-01', closes: '2029-04-30' } as const
    const facts = { window, barredUntil: until }
    given({ state: 'draft' }, { ...facts, today: until })
      .when('submit', { undertaking: true })
      .thenRefused('barred')
    given({ state: 'draft' }, { ...facts, today: '2029-04-11' })
      .when('submit', { undertaking: true })
      .thenBecomes(at(0))
  })

  it('may be corrected after the window closed, where the region allows it', () => {
    const sentBack = { state: 'sent-back', from: own, reason: '缺', marks: [], as: 'correction' } as const
    const late = { today: '2026-05-01' } as const
    given(sentBack, late).when('submit', { undertaking: true }).thenBecomes(at(0))
    given(sentBack, { ...late, policy: { ...base.policy, correctionAfterClosing: false } })
      .when('submit', { undertaking: true })
      .thenRefused('window-closed')
    given({ state: 'withdrawn', on: '2026-04-20' }, late)
      .when('submit', { undertaking: true })
      .thenRefused('window-closed')
  })

  it('stays at its own unit when the unit reviews by itself', () => {
    given({ state: 'draft' }, {}, { autonomous: true })
      .when('submit', { undertaking: true })
      .thenBecomes({ state: 'under-check', desks: all.slice(0, 2), at: 0 })
  })

  it('is reviewed, normally or entrusted, only as the approver decides after the notice ended [HE-FLOW-20]', () => {
    for (const act of ['assign', 'entrust'] as const) {
      given({ state: 'on-notice', ...ended, ...notice }, { actor: sun })
        .when(act)
        .thenRefused('wrong-state')
      given({ state: 'noticed', ...ended }, { actor: wu })
        .when(act)
        .thenRefused('not-your-office')
      const health = { ...committee, series: 'health' }
      given({ state: 'noticed', ...ended }, { actor: sun, committee: health })
        .when(act)
        .thenRefused('committee-does-not-fit')
    }
    given({ state: 'noticed', ...ended }, { actor: sun }).mayOnly('assign', 'entrust')
  })

  it('is put on notice and taken off it by the officer where it ended, not before its days are over [HE-PUB-01]', () => {
    given({ state: 'eligible', ...ended }, { actor: wu }).mayOnly('publicise')
    given({ state: 'eligible', ...ended }, { actor: sun }).mayOnly()
    const onNotice = { state: 'on-notice', ...ended, ...notice } as const
    given(onNotice, { actor: wu, today: notice.closes }).when('closeNotice').thenRefused('notice-running')
    given(onNotice, { actor: wu, today: '2026-04-18' })
      .when('closeNotice')
      .thenBecomes({ state: 'noticed', ...ended })
    given(onNotice, { actor: sun, today: '2026-04-18' }).when('assign').thenRefused('wrong-state')
  })

  it('can be edited while it is a draft, sent back or withdrawn, and never while somebody has it [HE-FLOW-22]', () => {
    expect((Object.keys(stateNames) as State[]).filter((state) => isEditable({ state }))).toEqual([
      'draft',
      'withdrawn',
      'sent-back',
    ])
    expect(acts.submit.from.toSorted()).toEqual(['draft', 'sent-back', 'withdrawn'])
  })

  it('is reviewed by an autonomous committee only at the unit that has it', () => {
    const autonomous = { ...committee, type: 'autonomous', convener: hospital.id } as const
    const actor = { ...sun, office: hospital.id }
    const noticed = { state: 'noticed', office: hospital.id } as const
    given(noticed, { actor, committee: autonomous }, { organisation: hospital.id })
      .when('assign')
      .thenRefused('committee-does-not-fit')
    given(noticed, { actor, committee: autonomous }, { organisation: hospital.id, autonomous: true })
      .when('assign')
      .thenBecomes({ state: 'with-committee', office: hospital.id, committee: committee.id, entrusted: false })
  })

  it('fails when the votes do not suffice, and then goes no further', () => {
    const lost = { ...tally, yes: 3, no: 2 }
    const failed = { state: 'not-passed', ...atCommittee, tally: lost } as const
    given({ state: 'under-review', ...atCommittee }, { actor: wu })
      .when('recordOutcome', { tally: lost })
      .thenBecomes(failed)
    for (const actor of [wu, sun]) given(failed, { actor }).mayOnly()
  })

  it('gets a certificate only once confirmed, and only from an officer of the office where it ended [HE-CERT-01] [HE-CERT-03]', () => {
    const confirmed = { state: 'confirmed', ...voted } as const
    for (const actor of [lin, chen, gao, he, sun, stranger])
      given(confirmed, { actor }).when('certify', { certificate }).thenRefused('not-your-office')
    for (const [name, { progress }] of Object.entries(lawful))
      if (name !== 'certify') given(progress, { actor: wu }).when('certify', { certificate }).thenRefused('wrong-state')
  })

  it('is not entrusted upward by an approver who may only entrust below', () => {
    const actor = { ...sun, capabilities: ['entrust-intermediate'] as const }
    const levels = ['intermediate', 'associate-senior'] as const
    given({ state: 'noticed', ...ended }, { actor, committee: { ...committee, levels } }, { level: 'associate-senior' })
      .when('entrust')
      .thenRefused('no-permission')
  })

  it('of another committee is not received with one’s own', () => {
    const other = { ...committee, id: (committee.id + 1) as typeof committee.id }
    given({ state: 'with-committee', ...atCommittee }, { actor: wu, committee: other })
      .when('receive')
      .thenRefused('not-your-committee')
  })

  it('is refused after all when an objection is upheld, even after the vote', () => {
    given({ state: 'outcome-on-notice', ...voted, ...notice, openObjections: 1 }, { actor: wu })
      .when('settle', { reason: '属实', upheld: true })
      .thenBecomes({ state: 'refused', office: city.id, reason: '属实' })
  })

  it('may be objected to on the last day of its notice, by more than one, each to be settled', () => {
    const onNotice = { state: 'on-notice', ...ended, ...notice } as const
    const last = { today: notice.closes } as const
    given({ ...onNotice, openObjections: 1 }, { actor: stranger, ...last })
      .when('object', { reason: '另有举报' })
      .thenBecomes({ ...onNotice, openObjections: 2 })
    given({ ...onNotice, openObjections: 2 }, { actor: wu, ...last })
      .when('settle', { reason: '查无实据' })
      .thenBecomes({ ...onNotice, openObjections: 1 })
  })

  it('keeps the count while an objection is heard after the vote', () => {
    given({ state: 'outcome-on-notice', ...voted, ...notice }, { actor: stranger })
      .when('object', { reason: '存疑' })
      .thenBecomes({ state: 'outcome-on-notice', ...voted, ...notice, openObjections: 1 })
  })
})

function desk(index: number) {
  const found = all[index]
  if (!found) throw new Error(`no desk ${index}`)
  return found
}
