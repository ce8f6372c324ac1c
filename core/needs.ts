import type { Application, Mark } from './application.ts'
import { type Tally, whyNotValid } from './ballot.ts'
import { type Committee, isFiled, mayReview } from './committee.ts'
import { type Day, isOpen, type Window } from './day.ts'
import type { CertificateId, CommitteeId, NoticeId, OrganisationId, PersonId } from './id.ts'
import type { Organisation } from './organisation.ts'
import type { Capability, Policy } from './region.ts'
import type { Desk, Onward } from './route.ts'
import { isSenior } from './title.ts'

/** Who acts. `office` is the unit they act for; a stranger has neither id nor office. */
export type Actor = {
  id?: PersonId
  is: 'applicant' | 'officer' | 'approver' | 'administrator' | 'system' | 'public'
  office?: OrganisationId
  capabilities: readonly Capability[]
}

/** Everything a decision may depend on. Nothing else is looked up, and nothing is asked of a clock. */
export type Facts = {
  actor: Actor
  /** The same human being under any account: accounts are told apart, people are compared. */
  isApplicantThemself: boolean
  today: Day
  window: Window
  policy: Policy
  /** The applicant's own unit first, the root last. */
  chain: readonly Organisation[]
  /** The unit that organises the plan, where units do. */
  organiser?: OrganisationId
  /** The personnel agency that the declaration names, where a region asks for one. */
  agency?: OrganisationId
  /** It is an agency, and may take part. */
  agencyReady?: boolean
  /** 委托评审, as the declaration says. */
  entrusted?: boolean
  /** The live route of the office where the file waits to be forwarded. */
  onward?: Onward
  /** The offices that forwarded the file since it was last submitted, own unit first. */
  trail?: readonly OrganisationId[]
  /** Problems of the answers that block a submission. */
  problems: number
  barredUntil?: Day
  /** The committee named in the input, or the one the file lies with. */
  committee?: Committee
  /** The committee that the plan was made for, where units make plans. */
  planned?: CommitteeId
  hasApprovedScheme?: boolean
  /** First lawful closing day of a notice that opens today (`noticeWindow`); absent when the calendar does not know. */
  earliestClose?: Day
}

/** What the actor brings. Each act asks only for its own. */
export type Input = {
  opinion?: string
  reason?: string
  marks?: readonly Mark[]
  undertaking?: boolean
  recommendation?: string
  groupOpinion?: string
  notice?: { id: NoticeId; closes: Day }
  upheld?: boolean
  tally?: Tally
  certificate?: CertificateId
  /** Files that prove an objection. */
  proof?: readonly number[]
}

export type Need = { refusal: string; met: (application: Application, facts: Facts) => boolean }
export type Ask = { refusal: string; met: (application: Application, facts: Facts, input: Input) => boolean }

const need = <const Name extends string>(refusal: Name, met: Need['met']) => ({ refusal, met })
const ask = <const Name extends string>(refusal: Name, met: Ask['met']) => ({ refusal, met })

/** Needs decide whether the button is there; the first unmet one is the reason why not. */
export const needs = {
  theApplicant: need('not-the-applicant', ({ applicant }, { actor }) => actor.id === applicant),
  someoneElse: need('own-application', (_, { isApplicantThemself }) => !isApplicantThemself),
  theirTurn: need('not-your-turn', (application, { actor }) => {
    const desk = deskOf(application)
    return desk !== undefined && desk.office === actor.office && desk.role === actor.is
  }),
  mayCheck: need('no-permission', (_, { actor }) =>
    actor.capabilities.includes(actor.is === 'approver' ? 'approve' : 'check'),
  ),
  windowOpen: need('window-closed', ({ state }, { window, today, policy }) =>
    state === 'sent-back' && policy.correctionAfterClosing ? today >= window.opens : isOpen(window, today),
  ),
  notBarred: need('barred', (_, { barredUntil, today }) => !barredUntil || barredUntil < today),
  mayDiscard: need(
    'submitted-before',
    ({ state }, { policy }) => state === 'draft' || policy.discardsReturned === true,
  ),
  untouched: need('already-checked', (application) => application.state !== 'under-check' || application.at === 0),
  officerOfOffice: need(
    'not-your-office',
    (application, { actor }) => actor.is === 'officer' && endedAt(application) === actor.office,
  ),
  keepsNotice: need('not-your-office', (application, { actor, policy }) => {
    const keeper =
      policy.outcomeNotice === 'climbs' && isVoted(application) ? application.organisation : endedAt(application)
    return actor.is === 'officer' && actor.office === keeper
  }),
  opinionAtOwnUnit: need(
    'opinion-handed-in',
    (application) => application.state !== 'opinion-climbing' || application.at === 0,
  ),
  opinionClimbs: need('opinion-not-asked', (_, { policy }) => policy.outcomeNotice === 'climbs'),
  noOpinionClimbs: need('opinion-asked', (_, { policy }) => policy.outcomeNotice !== 'climbs'),
  opinionFromBelow: need(
    'not-your-turn',
    (application, { actor }) =>
      actor.is === 'officer' && opinionHolder(application) === actor.office && above(application),
  ),
  holdsOpinion: need(
    'not-your-turn',
    (application, { actor }) => actor.is === 'officer' && opinionHolder(application) === actor.office,
  ),
  opinionDecided: need(
    'opinion-not-decided',
    (application) => application.state === 'opinion-climbing' && application.decided,
  ),
  mayGiveOpinion: need('no-permission', (_, { actor }) => actor.capabilities.includes('give-opinion')),
  mayForward: need('no-permission', (_, { actor }) => actor.capabilities.includes('forward')),
  approverOfOffice: need(
    'not-your-office',
    (application, { actor }) => actor.is === 'approver' && endedAt(application) === actor.office,
  ),
  mayPublicise: need('no-permission', (_, { actor }) => actor.capabilities.includes('publicise')),
  mayEntrust: need('no-permission', ({ level }, { actor }) =>
    actor.capabilities.includes(level && isSenior(level) ? 'entrust-senior' : 'entrust-intermediate'),
  ),
  convenes: need(
    'not-your-committee',
    (application, { actor, committee }) =>
      committee !== undefined &&
      'committee' in application &&
      application.committee === committee.id &&
      actor.is === 'officer' &&
      committee.convener === actor.office &&
      actor.capabilities.includes('convene'),
  ),
} satisfies Record<string, Need>

/** Asks decide whether pressing the button succeeds. */
export const asks = {
  answersComplete: ask('answers-incomplete', (_, { problems }) => problems === 0),
  aimChosen: ask(
    'unit-or-title-missing',
    ({ organisation, level, series }) => organisation !== null && level !== null && series !== null,
  ),
  agencyReady: ask('agency-not-ready', (_, { agency, agencyReady }) => agency === undefined || agencyReady !== false),
  undertakingGiven: ask('undertaking-missing', (_, __, { undertaking }) => undertaking === true),
  opinionGiven: ask(
    'opinion-missing',
    (_, { policy }, { opinion }) => policy.approvesWithoutWords === true || isWritten(opinion),
  ),
  reasonGiven: ask('reason-missing', (_, __, { reason }) => isWritten(reason)),
  recommended: ask(
    'recommendation-missing',
    (application, { policy }, { recommendation, groupOpinion }) =>
      policy.approvesWithoutWords === true ||
      !isOwnOfficer(deskOf(application)) ||
      (isWritten(recommendation) && isWritten(groupOpinion)),
  ),
  noticeOpened: ask('notice-missing', (_, __, { notice }) => notice !== undefined),
  calendarKnown: ask('calendar-unknown', (_, { earliestClose }) => earliestClose !== undefined),
  noticeLongEnough: ask(
    'notice-too-short',
    (_, { earliestClose }, { notice }) =>
      notice !== undefined && earliestClose !== undefined && notice.closes >= earliestClose,
  ),
  stillOnNotice: ask('notice-over', (application, { today }) => 'closes' in application && today <= application.closes),
  noticeOver: ask('notice-running', (application, { today }) => 'closes' in application && today > application.closes),
  noticeDone: ask('notice-running', (application, { today }) => {
    const last = noticeEnd(application)
    return last !== undefined && today > last
  }),
  proofGiven: ask('proof-missing', (_, __, { proof = [] }) => proof.length > 0),
  trailKnown: ask('no-route', (application, { trail = [] }) => 'path' in application || trail.length > 0),
  routeGranted: ask('no-route', (_, { onward }) => onward !== undefined),
  notBackDown: ask(
    'already-passed-there',
    (application, { onward }) =>
      onward?.to !== 'unit' ||
      !('passed' in application) ||
      application.passed.every(({ office }) => office !== onward.office),
  ),
  onwardFits: ask(
    'committee-does-not-fit',
    (application, { onward, committee }) =>
      onward?.to !== 'committee' || (committee !== undefined && mayReview(committee, application)),
  ),
  onwardFiled: ask(
    'committee-not-filed',
    (_, { onward, committee, today }) =>
      onward?.to !== 'committee' || (committee !== undefined && isFiled(committee, today)),
  ),
  objectionsSettled: ask(
    'objections-open',
    (application) => !('openObjections' in application) || application.openObjections === 0,
  ),
  hasObjection: ask('no-objection', (application) => 'openObjections' in application && application.openObjections > 0),
  committeeFits: ask(
    'committee-does-not-fit',
    (application, { committee }) => committee !== undefined && mayReview(committee, application),
  ),
  committeeOfPlan: ask(
    'committee-not-of-plan',
    (_, { committee, planned }) => planned === undefined || committee?.id === planned,
  ),
  committeeFiled: ask(
    'committee-not-filed',
    (_, { committee, today }) => committee !== undefined && isFiled(committee, today),
  ),
  schemeApproved: ask('no-approved-scheme', (_, { hasApprovedScheme }) => hasApprovedScheme === true),
  countsHold: ask(
    'counts-unlawful',
    (_, { committee, policy }, { tally }) =>
      tally !== undefined &&
      committee !== undefined &&
      tally.members === committee.members &&
      whyNotValid(tally, policy.voting) === undefined,
  ),
  certificateMade: ask('certificate-missing', (_, __, { certificate }) => certificate !== undefined),
} satisfies Record<string, Ask>

export type Refusal =
  | (typeof needs)[keyof typeof needs]['refusal']
  | (typeof asks)[keyof typeof asks]['refusal']
  | 'wrong-state'
  | 'changed-meanwhile'

export function deskOf(application: Application): Desk | undefined {
  if (application.state === 'to-forward') return application.passed.at(-1)
  return application.state === 'under-check' ? application.desks[application.at] : undefined
}

/** The office where the route ended; it publicises, decides and certifies. */
const endedAt = (application: Application) => ('office' in application ? application.office : undefined)

const isVoted = (application: Application) => 'tally' in application

/** The last day of the outcome's notice, also when its opinion has been sent down to be redone. */
function noticeEnd(application: Application): Day | undefined {
  if ('closes' in application) return application.closes
  return application.state === 'opinion-climbing' ? application.noticeCloses : undefined
}

/** With whom the opinion of the unit's notice lies. */
const opinionHolder = (application: Application) =>
  application.state === 'opinion-climbing' ? application.path[application.at] : undefined

const above = (application: Application) => application.state === 'opinion-climbing' && application.at > 0

const isOwnOfficer = (desk: Desk | undefined) => desk?.own === true && desk.role === 'officer'

const isWritten = (text: string | undefined) => Boolean(text?.trim())
