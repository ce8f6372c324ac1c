import type { Application, Progress, State } from './application.ts'
import { passes } from './ballot.ts'
import { yearsAfter } from './day.ts'
import { type Ask, asks, deskOf, type Facts, type Input, type Need, needs } from './needs.ts'
import type { NoticeOpinion } from './notice-opinion.ts'
import { desks, desksAt, isGranted } from './route.ts'

type In<S extends State> = Extract<Application, { state: S }>
type To<S extends State> = Extract<Progress, { state: S }>

type Definition<From extends State, Target extends State> = {
  label: string
  from: readonly From[]
  to: readonly Target[]
  /** Decides whether the button is there. */
  may: readonly Need[]
  /** Decides whether pressing it succeeds. */
  asks?: readonly Ask[]
  leadsTo: (application: In<NoInfer<From>>, facts: Facts, input: Input) => To<NoInfer<Target>>
}

export const act = <const From extends State, const Target extends State>(definition: Definition<From, Target>) =>
  frozen(definition)

const desk = [needs.theirTurn, needs.mayCheck, needs.someoneElse] as const
const officer = [needs.officerOfOffice, needs.someoneElse] as const
const approver = [needs.approverOfOffice, needs.someoneElse] as const
const noticeKeeper = [needs.keepsNotice, needs.someoneElse, needs.mayPublicise] as const
const ownOpinion = [
  needs.opinionClimbs,
  needs.keepsNotice,
  needs.opinionAtOwnUnit,
  needs.mayGiveOpinion,
  needs.someoneElse,
] as const
const opinionFromBelow = [needs.opinionFromBelow, needs.mayGiveOpinion, needs.someoneElse] as const
const noticeGiven = [asks.noticeOpened, asks.calendarKnown, asks.noticeLongEnough] as const

/** The whole process: who may do what, from where, what is asked, and what it leads to. */
export const acts = frozen({
  submit: act({
    label: '提交',
    from: ['draft', 'sent-back', 'withdrawn'],
    to: ['under-check'],
    may: [needs.theApplicant, needs.notBarred, needs.windowOpen],
    asks: [asks.answersComplete, asks.aimChosen, asks.agencyReady, asks.undertakingGiven],
    leadsTo: (application, { policy, chain, organiser, agency }) => {
      const { level, autonomous } = application
      const all = desks(policy.route, chain, {
        ...{ level: the(level), autonomous },
        ...(organiser && { organiser }),
        ...(agency && { agency }),
      })
      return {
        state: 'under-check',
        desks: all,
        at: policy.resumeAt === 'returner' ? whereReturned(application, all) : 0,
      }
    },
  }),
  withdraw: act({
    label: '撤回',
    from: ['under-check'],
    to: ['withdrawn'],
    may: [needs.theApplicant, needs.untouched],
    leadsTo: (_, { today }) => ({ state: 'withdrawn', on: today }),
  }),
  discard: act({
    label: '删除',
    from: ['draft', 'sent-back', 'withdrawn'],
    to: ['discarded'],
    may: [needs.theApplicant, needs.mayDiscard],
    leadsTo: () => ({ state: 'discarded' }),
  }),
  approve: act({
    label: '审查通过',
    from: ['under-check'],
    to: ['under-check', 'eligible', 'to-forward'],
    may: desk,
    asks: [asks.opinionGiven, asks.recommended],
    leadsTo: ({ desks, at }, { policy }) => {
      const last = desks[at]
      if (last === undefined) throw new Error(`no desk ${at}`)
      if (at + 1 < desks.length) return { state: 'under-check', desks, at: at + 1 }
      return isGranted(policy.route)
        ? { state: 'to-forward', office: last.office, passed: desks }
        : { state: 'eligible', office: last.office }
    },
  }),
  forward: act({
    label: '数据上报',
    from: ['to-forward'],
    to: ['under-check', 'with-committee'],
    may: [...officer, needs.mayForward],
    asks: [asks.routeGranted, asks.notBackDown, asks.onwardFits, asks.onwardFiled],
    leadsTo: ({ passed }, { policy, onward, committee, entrusted = false }) => {
      const next = the(onward)
      if (next.to === 'unit')
        return { state: 'under-check', desks: [...passed, ...desksAt(policy.route, next.office)], at: passed.length }
      const { id, authoriser } = the(committee)
      return { state: 'with-committee', office: authoriser, committee: id, entrusted }
    },
  }),
  sendBack: act({
    label: '退回修改',
    from: ['under-check', 'to-forward'],
    to: ['sent-back'],
    may: desk,
    asks: [asks.reasonGiven],
    leadsTo: (application, _, { reason = '', marks = [] }) => ({
      state: 'sent-back',
      from: the(deskOf(application)),
      reason,
      marks,
      as: 'correction',
    }),
  }),
  refuse: act({
    label: '审查不通过',
    from: ['under-check'],
    to: ['sent-back', 'refused'],
    may: desk,
    asks: [asks.reasonGiven],
    leadsTo: ({ desks, at }, { policy }, { reason = '' }) =>
      policy.refusal === 'closes'
        ? { state: 'refused', office: theDesk(desks, at).office, reason }
        : { state: 'sent-back', from: theDesk(desks, at), reason, marks: [], as: 'refusal' },
  }),
  bar: act({
    label: '加入黑名单',
    from: ['under-check'],
    to: ['barred'],
    may: desk,
    asks: [asks.reasonGiven],
    leadsTo: ({ desks, at }, { policy, today }, { reason = '' }) => ({
      state: 'barred',
      from: theDesk(desks, at),
      reason,
      until: yearsAfter(today, policy.barYears),
    }),
  }),
  publicise: act({
    label: '公示',
    from: ['eligible'],
    to: ['on-notice'],
    may: [...officer, needs.mayPublicise],
    asks: noticeGiven,
    leadsTo: ({ office }, _, input) => ({ state: 'on-notice', office, ...opened(input) }),
  }),
  object: act({
    label: '提出异议',
    from: ['on-notice', 'outcome-on-notice'],
    to: ['on-notice', 'outcome-on-notice'],
    may: [needs.someoneElse],
    asks: [asks.reasonGiven, asks.stillOnNotice],
    leadsTo: (application) => ({ ...progressOf(application), openObjections: application.openObjections + 1 }),
  }),
  settle: act({
    label: '处理异议',
    from: ['on-notice', 'outcome-on-notice'],
    to: ['on-notice', 'outcome-on-notice', 'refused', 'opinion-climbing'],
    may: noticeKeeper,
    asks: [asks.hasObjection, asks.reasonGiven],
    leadsTo: (application, facts, { upheld, reason = '' }) => {
      if (!upheld) return { ...progressOf(application), openObjections: application.openObjections - 1 }
      return application.state === 'outcome-on-notice' && facts.policy.outcomeNotice === 'climbs'
        ? climbing(application, facts, { objection: true, reason })
        : { state: 'refused', office: application.office, reason }
    },
  }),
  closeNotice: act({
    label: '结束公示',
    from: ['on-notice'],
    to: ['noticed'],
    may: [...officer, needs.mayPublicise],
    asks: [asks.noticeOver, asks.objectionsSettled],
    leadsTo: ({ office }) => ({ state: 'noticed', office }),
  }),
  assign: act({
    label: '正常评审',
    from: ['noticed'],
    to: ['with-committee'],
    may: approver,
    asks: [asks.committeeFits, asks.committeeOfPlan, asks.committeeFiled],
    leadsTo: ({ office }, { committee }) => ({
      state: 'with-committee',
      office,
      committee: the(committee).id,
      entrusted: false,
    }),
  }),
  entrust: act({
    label: '委托评审',
    from: ['noticed'],
    to: ['with-committee'],
    may: [...approver, needs.mayEntrust],
    asks: [asks.committeeFits, asks.committeeFiled],
    leadsTo: ({ office }, { committee }) => ({
      state: 'with-committee',
      office,
      committee: the(committee).id,
      entrusted: true,
    }),
  }),
  receive: act({
    label: '接收',
    from: ['with-committee'],
    to: ['under-review'],
    may: [needs.convenes, needs.someoneElse],
    asks: [asks.committeeFiled, asks.schemeApproved],
    leadsTo: ({ office, committee, entrusted }) => ({ state: 'under-review', office, committee, entrusted }),
  }),
  recordOutcome: act({
    label: '登记评审结果',
    from: ['under-review'],
    to: ['passed', 'not-passed'],
    may: [needs.convenes, needs.someoneElse],
    asks: [asks.committeeFiled, asks.countsHold],
    leadsTo: ({ office, committee, entrusted }, { policy }, input) => {
      const tally = the(input.tally)
      return { state: passes(tally, policy.voting) ? 'passed' : 'not-passed', office, committee, entrusted, tally }
    },
  }),
  publiciseOutcome: act({
    label: '公示评审结果',
    from: ['passed'],
    to: ['outcome-on-notice'],
    may: noticeKeeper,
    asks: noticeGiven,
    leadsTo: ({ office, committee, entrusted, tally }, _, input) => ({
      state: 'outcome-on-notice',
      office,
      committee,
      entrusted,
      tally,
      ...opened(input),
    }),
  }),
  closeOutcomeNotice: act({
    label: '结束结果公示',
    from: ['outcome-on-notice'],
    to: ['outcome-noticed'],
    may: [needs.noOpinionClimbs, ...noticeKeeper],
    asks: [asks.noticeOver, asks.objectionsSettled],
    leadsTo: ({ office, committee, entrusted, tally }) => ({
      state: 'outcome-noticed',
      office,
      committee,
      entrusted,
      tally,
    }),
  }),
  raiseObjection: act({
    label: '有异议',
    from: ['outcome-on-notice', 'opinion-climbing'],
    to: ['opinion-climbing'],
    may: ownOpinion,
    asks: [asks.reasonGiven, asks.proofGiven, asks.trailKnown],
    leadsTo: (application, facts, { reason = '' }) => climbing(application, facts, { objection: true, reason }),
  }),
  clearNotice: act({
    label: '无异议',
    from: ['outcome-on-notice', 'opinion-climbing'],
    to: ['opinion-climbing'],
    may: ownOpinion,
    asks: [asks.noticeDone, asks.objectionsSettled, asks.trailKnown],
    leadsTo: (application, facts) => climbing(application, facts, { objection: false }),
  }),
  agreeToOpinion: act({
    label: '公示审核通过',
    from: ['opinion-climbing'],
    to: ['opinion-climbing'],
    may: opinionFromBelow,
    leadsTo: (application) => ({ ...climbed(application), decided: true }),
  }),
  sendOpinionDown: act({
    label: '公示审核不通过',
    from: ['opinion-climbing'],
    to: ['opinion-climbing'],
    may: opinionFromBelow,
    asks: [asks.reasonGiven],
    leadsTo: (application, _, { reason = '' }) => ({
      ...climbed(application),
      at: application.at - 1,
      decided: false,
      sentDown: reason,
    }),
  }),
  handInOpinion: act({
    label: '汇总提交',
    from: ['opinion-climbing'],
    to: ['opinion-climbing', 'opinion-arrived', 'outcome-noticed'],
    may: [needs.holdsOpinion, needs.opinionDecided, needs.mayGiveOpinion, needs.someoneElse],
    leadsTo: (application) => {
      const { path, at, opinion } = application
      if (at + 1 < path.length) return { ...climbed(application), at: at + 1, decided: false, sentDown: null }
      return opinion.objection
        ? { state: 'opinion-arrived', ...votedIn(application), opinion }
        : { state: 'outcome-noticed', ...votedIn(application) }
    },
  }),
  ruleOnOpinion: act({
    label: '处理公示异议',
    from: ['opinion-arrived'],
    to: ['refused', 'outcome-noticed'],
    may: [...officer, needs.mayPublicise],
    asks: [asks.reasonGiven],
    leadsTo: (application, _, { upheld, reason = '' }) =>
      upheld
        ? { state: 'refused', office: application.office, reason }
        : { state: 'outcome-noticed', ...votedIn(application) },
  }),
  confirm: act({
    label: '确认',
    from: ['outcome-noticed'],
    to: ['confirmed'],
    may: approver,
    leadsTo: ({ office, committee, entrusted, tally }) => ({ state: 'confirmed', office, committee, entrusted, tally }),
  }),
  certify: act({
    label: '生成证书',
    from: ['confirmed'],
    to: ['certified'],
    may: officer,
    asks: [asks.certificateMade],
    leadsTo: ({ office, committee, entrusted, tally }, _, { certificate }) => ({
      state: 'certified',
      office,
      committee,
      entrusted,
      tally,
      certificate: the(certificate),
    }),
  }),
  revoke: act({
    label: '撤销证书',
    from: ['certified'],
    to: ['revoked'],
    may: approver,
    asks: [asks.reasonGiven],
    leadsTo: ({ office, committee, entrusted, tally, certificate }, _, { reason = '' }) => ({
      state: 'revoked',
      office,
      committee,
      entrusted,
      tally,
      certificate,
      reason,
    }),
  }),
})

export type Act = keyof typeof acts

/** Frozen to the bottom: no test and no province can rewrite an act for everybody else. */
function frozen<Value extends object>(value: Value): Readonly<Value> {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part)
  return Object.freeze(value)
}

/** A resubmission starts where it was sent back from, when that desk is still on the route. */
function whereReturned(application: In<'draft' | 'sent-back' | 'withdrawn'>, all: ReturnType<typeof desks>) {
  if (application.state !== 'sent-back') return 0
  const { office, role } = application.from
  return Math.max(
    0,
    all.findIndex((desk) => desk.office === office && desk.role === role),
  )
}

const theDesk = <Desk>(all: readonly Desk[], at: number) => the(all[at])

const opened = ({ notice }: Input) => ({ notice: the(notice).id, closes: the(notice).closes, openObjections: 0 })

/** 公示意见, given at the applicant's own unit; anew when it was sent down to be redone. */
function climbing(
  application: In<'outcome-on-notice' | 'opinion-climbing'>,
  { trail = [] }: Facts,
  opinion: NoticeOpinion,
): To<'opinion-climbing'> {
  const again = application.state === 'opinion-climbing'
  return {
    state: 'opinion-climbing',
    ...votedIn(application),
    opinion,
    noticeCloses: again ? application.noticeCloses : application.closes,
    path: again ? application.path : trail,
    at: 0,
    decided: true,
    sentDown: null,
  }
}

function climbed(application: In<'opinion-climbing'>): To<'opinion-climbing'> {
  const { opinion, noticeCloses, path, at, decided, sentDown } = application
  return { state: 'opinion-climbing', ...votedIn(application), opinion, noticeCloses, path, at, decided, sentDown }
}

const votedIn = ({
  office,
  committee,
  entrusted,
  tally,
}: In<'outcome-on-notice' | 'opinion-climbing' | 'opinion-arrived'>) => ({
  office,
  committee,
  entrusted,
  tally,
})

/** The state's own part of an application on notice, without the parts that never change. */
function progressOf(application: In<'on-notice' | 'outcome-on-notice'>): To<'on-notice' | 'outcome-on-notice'> {
  const { state, office, notice, closes, openObjections } = application
  if (state === 'on-notice') return { state, office, notice, closes, openObjections }
  const { committee, entrusted, tally } = application
  return { state, office, committee, entrusted, tally, notice, closes, openObjections }
}

/** What the needs and asks have already made sure of. */
function the<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new Error('an act was carried out without what it asks for')
  return value
}
