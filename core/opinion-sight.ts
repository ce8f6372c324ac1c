import type { Act } from './acts.ts'
import type { Application } from './application.ts'
import type { OrganisationId } from './id.ts'
import type { Actor } from './needs.ts'
import type { LogLine } from './timeline.ts'

/** What an opinion on an outcome's notice is to somebody: that there is one, what it says, or also the files that prove it. */
export type OpinionSight = 'nothing' | 'state' | 'words' | 'proof'

export type Opined = {
  application: Application
  /** The offices that forwarded the file, own unit first: the opinion climbs them. */
  trail: readonly OrganisationId[]
  convener?: OrganisationId
  authoriser?: OrganisationId
  /** The reader is the applicant, under whatever account. */
  isThemself: boolean
}

/** Own unit and the offices that it has climbed to; the committee's two offices once it has arrived. The applicant never learns who objected. */
export function opinionSight(actor: Actor, { trail, ...opined }: Opined): OpinionSight {
  const { application, convener, authoriser, isThemself } = opined
  if (isThemself || actor.id === application.applicant) return 'state'
  const { office, is } = actor
  if (office === undefined || (is !== 'officer' && is !== 'approver')) return 'nothing'
  const shows = (capability: Actor['capabilities'][number]) =>
    is === 'officer' && actor.capabilities.includes(capability) ? 'proof' : 'words'
  if (climbedTo(application, trail).includes(office)) return shows('give-opinion')
  if (office === convener || office === authoriser)
    return hasArrived(application) ? shows(office === convener ? 'convene' : 'publicise') : 'state'
  return trail.includes(office) ? 'state' : 'nothing'
}

function climbedTo(application: Application, trail: readonly OrganisationId[]): readonly OrganisationId[] {
  if (application.state === 'opinion-climbing') return application.path.slice(0, application.at + 1)
  return hasArrived(application) ? trail : trail.slice(0, 1)
}

const hasArrived = ({ state }: Application) =>
  ['opinion-arrived', 'outcome-noticed', 'confirmed', 'certified', 'revoked', 'refused'].includes(state)

/** The offices that forwarded the file since it was last submitted. */
export const trailOf = (log: readonly LogLine[]): OrganisationId[] =>
  log
    .slice(log.findLastIndex(({ act }) => act === 'submit') + 1)
    .flatMap(({ act, office }) => (act === 'forward' && office !== undefined ? [office] : []))

/** The log for those who may not read the opinion: how it went up is left out, and why an objection on the way was upheld. */
export function withoutOpinion(application: Application, log: readonly LogLine[]): readonly LogLine[] {
  if (!('opinion' in application) && !log.some(({ act }) => onTheWayUp.has(act))) return log
  return log
    .filter(({ act }) => !onTheWayUp.has(act))
    .map(({ reason, ...line }) => (line.act === 'settle' || reason === undefined ? line : { ...line, reason }))
}

const onTheWayUp: ReadonlySet<Act> = new Set([
  'raiseObjection',
  'clearNotice',
  'agreeToOpinion',
  'sendOpinionDown',
  'handInOpinion',
])
