import type { Application } from './application.ts'
import type { Day, Window } from './day.ts'
import { isDay, yearsAfter } from './day.ts'
import type { CommitteeId, OrganisationId } from './id.ts'
import type { Organisation } from './organisation.ts'
import type { Region } from './region.ts'
import { isSenior, type Level } from './title.ts'

/** 评委会. Filed with its authority for at most three years (Order 40, art. 8); `autonomous` reviews one unit's own people. */
export type Committee = {
  id: CommitteeId
  code: string
  name: string
  series: string
  levels: readonly Level[]
  type: 'open' | 'autonomous'
  convener: OrganisationId
  authoriser: OrganisationId
  members: number
  filing: Window
  paused: boolean
}

export const isFiled = ({ filing, paused }: Committee, today: Day) =>
  !paused && filing.opens <= today && today <= filing.closes

/** Order 40, art. 6: never across series. An autonomous committee reviews nobody but its own unit's people. */
export const mayReview = (
  { series, levels, type, convener }: Committee,
  application: Pick<Application, 'series' | 'level' | 'autonomous' | 'organisation'>,
) =>
  series === application.series &&
  levels.some((level) => level === application.level) &&
  (type === 'open' || (application.autonomous && application.organisation === convener))

/** 授权管理单位: the title offices, where the region says which they are; a committee's own office may be an office, and is none. */
export const authorisingKinds = ({
  organisationKinds,
  permissions,
}: Pick<Region, 'organisationKinds' | 'permissions'>) => {
  const lines = permissions.filter(({ capability }) => capability === 'authorise-as-approver')
  return organisationKinds
    .filter(({ id, group }) => group === 'office' && lines.every(({ kinds }) => kinds?.includes(id) ?? true))
    .map(({ id }) => id)
}

export type CommitteeRefusal =
  | 'no-such-series'
  | 'unit-not-autonomous'
  | 'members-even'
  | 'too-few-members'
  | 'no-such-day'
  | 'filing-ends-before-it-starts'
  | 'filing-too-long'

/** Order 40, art. 6, 8 and 9, with the region's numbers: an odd number of members, enough for the level, filed for three years at most. */
export function committeeRefusal(
  { series, levels, type, members, filing }: Omit<Committee, 'id' | 'paused'>,
  { series: known, policy }: Pick<Region, 'series' | 'policy'>,
  convener: Pick<Organisation, 'autonomousSeries'>,
): { refusal: CommitteeRefusal; detail?: Readonly<Record<string, number>> } | undefined {
  const { seniorMembers, otherMembers, filingYears } = policy.committee
  const least = levels.some(isSenior) ? seniorMembers : otherMembers
  if (!known.some(({ id }) => id === series)) return { refusal: 'no-such-series' }
  if (type === 'autonomous' && !convener.autonomousSeries.includes(series)) return { refusal: 'unit-not-autonomous' }
  if (members % 2 === 0) return { refusal: 'members-even' }
  if (members < least) return { refusal: 'too-few-members', detail: { least } }
  if (!isDay(filing.opens) || !isDay(filing.closes)) return { refusal: 'no-such-day' }
  if (filing.closes < filing.opens) return { refusal: 'filing-ends-before-it-starts' }
  if (filing.closes > yearsAfter(filing.opens, filingYears))
    return { refusal: 'filing-too-long', detail: { years: filingYears } }
  return undefined
}
