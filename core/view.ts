import type { Application, Mark } from './application.ts'
import type { Answers, Known } from './condition.ts'
import type { Line } from './detection.ts'
import type { Form } from './form.ts'
import type { OrganisationId } from './id.ts'
import { withoutPrivate } from './masked.ts'
import type { Actor } from './needs.ts'
import { opinionSight, trailOf, withoutOpinion } from './opinion-sight.ts'
import type { Desk } from './route.ts'
import type { Snapshot } from './snapshot.ts'
import type { LogLine } from './timeline.ts'

/** What somebody is to an application. `nobody` is told that there is no such thing. */
export type Standing = 'applicant' | 'holder' | 'superior' | 'convener' | 'authoriser' | 'nobody'

export type Subject = {
  application: Application
  /** The applicant's unit and everything above it. */
  ancestors: readonly OrganisationId[]
  /** The desks of the last submission, or those that a submission would pass. */
  desks: readonly Desk[]
  log: readonly LogLine[]
  convener?: OrganisationId
  authoriser?: OrganisationId
  /** Whoever reads is the applicant under another account. */
  isThemself?: boolean
}

/** A unit sees its own people's files and those from below it; a file that has not yet come so far, only in outline. */
export function standing(
  actor: Actor,
  { application, ancestors, desks, log, convener, authoriser }: Subject,
): Standing {
  if (actor.id !== undefined && actor.id === application.applicant) return 'applicant'
  if (!actor.office || !['officer', 'approver'].includes(actor.is) || isUnsent(application, log)) return 'nobody'
  const { office } = actor
  if (ancestors.includes(office) || desks.some((desk) => desk.office === office))
    return hasArrived(office, application, desks, log) ? 'holder' : 'superior'
  if ('committee' in application && office === convener) return 'convener'
  return 'committee' in application && office === authoriser ? 'authoriser' : 'nobody'
}

type Sight = {
  chain: readonly { id: OrganisationId }[]
  organiser?: OrganisationId
  committee?: { convener: OrganisationId; authoriser: OrganisationId }
  trail?: readonly OrganisationId[]
}

/** Enough to answer an act with its reason and not with "not found". What is on notice is in everybody's sight. */
export const isWithinSight = (actor: Actor, application: Application, { chain, organiser, committee, trail }: Sight) =>
  actor.is === 'system' ||
  actor.id === application.applicant ||
  'closes' in application ||
  (application.state !== 'draft' &&
    application.state !== 'discarded' &&
    actor.office !== undefined &&
    (chain.some(({ id }) => id === actor.office) ||
      organiser === actor.office ||
      trail?.includes(actor.office) ||
      desksOf(application).some(({ office }) => office === actor.office) ||
      committee?.convener === actor.office ||
      committee?.authoriser === actor.office))

const desksOf = (application: Application): readonly Desk[] => {
  if ('desks' in application) return application.desks
  return 'passed' in application ? application.passed : []
}

export type Whole = Subject & {
  /** What the applicant is filling in; nobody else ever sees it. */
  working?: { form: Form; answers: Answers; known: Known }
  snapshot?: Snapshot
}

export type View = {
  standing: Exclude<Standing, 'nobody'>
  log?: readonly LogLine[]
  form?: Form
  answers?: Answers
  known?: Known
  detected?: readonly Line[]
  returned?: { reason: string; marks: readonly Mark[]; as: 'correction' | 'refusal'; by: Desk }
  /** 有异议处理中: there is an objection to the outcome; whose and why is not said. */
  objected?: true
}

/** The one door out. What is not named here for a reader does not leave the server. */
export function view(actor: Actor, whole: Whole): View | undefined {
  const is = standing(actor, whole)
  if (is === 'nobody') return undefined
  const { application, log, working, snapshot } = whole
  const detected = snapshot?.detected && { detected: snapshot.detected }
  if (is === 'applicant')
    return {
      standing: is,
      log: withoutOpinion(application, log).map(withoutPerson),
      ...('opinion' in application && application.opinion.objection && { objected: true }),
      ...(working ??
        (snapshot && { form: snapshot.form, answers: snapshot.answers, known: snapshot.known, ...detected })),
      ...returned(application),
    }
  if (is === 'superior' || is === 'authoriser') return { standing: is }
  const seen = snapshot && { ...withoutPrivate(snapshot), ...detected }
  if (is === 'convener') return { standing: is, ...seen }
  const read = readsOpinion(actor, whole) ? log : withoutOpinion(application, log)
  return { standing: is, log: read, ...seen, ...returned(application) }
}

function readsOpinion(actor: Actor, { log, isThemself = false, ...subject }: Whole) {
  const sight = opinionSight(actor, { ...subject, trail: trailOf(log), isThemself })
  return sight === 'words' || sight === 'proof'
}

/** The applicant reads which unit said what, never which person (decided for every province). */
const withoutPerson = ({ person: _, ...line }: LogLine): LogLine => line

function returned(application: Application): Pick<View, 'returned'> {
  if (application.state !== 'sent-back') return {}
  const { reason, marks, as, from } = application
  return { returned: { reason, marks, as, by: from } }
}

const isUnsent = ({ state }: Application, log: readonly LogLine[]) =>
  state === 'discarded' || !log.some(({ act }) => act === 'submit')

/** The file lies at this office or has lain there: its desk has been reached, or somebody there has acted on it. */
function hasArrived(office: OrganisationId, application: Application, desks: readonly Desk[], log: readonly LogLine[]) {
  if (log.some((line) => line.office === office && line.is !== 'applicant')) return true
  if (application.state === 'under-check')
    return desks.slice(0, application.at + 1).some((desk) => desk.office === office)
  return 'office' in application && application.office === office
}
