import type { Application } from './application.ts'
import type { Day, Window } from './day.ts'
import type { CommitteeId, OrganisationId } from './id.ts'
import type { Level } from './title.ts'

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
  levels.includes(application.level) &&
  (type === 'open' || (application.autonomous && application.organisation === convener))
