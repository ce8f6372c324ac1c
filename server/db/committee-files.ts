import { sql } from 'kysely'
import type { Progress, State } from '../../core/application.ts'
import type { ApplicationId, CommitteeId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'
import { isExempted } from './exemptions.ts'

export type CommitteeFile = {
  application: ApplicationId
  name: string
  organisation: string
  series: string
  title: string
  level: Level
  specialty: string
  state: State
  progress: Progress
  arrivedAt: string
  version: number
  /** 免面试. */
  exempted: boolean
}

/** What lies or lay with a committee in one year, longest waiting first; at most 2,000. */
export async function listCommitteeFiles(
  db: Db,
  committee: CommitteeId,
  states: readonly State[] | undefined,
  year: number,
): Promise<CommitteeFile[]> {
  const { rows } = await sql<CommitteeFile>`
    select a.id as application, a.applicant_name as name, o.name as organisation, a.series, a.title, a.level, a.specialty, a.state,
      a.progress, a.arrived_at as "arrivedAt", a.version, ${isExempted} as exempted
    from application a join organisation o on o.id = a.organisation
    where a.committee = ${committee} ${states ? sql`and a.state = any (${states as State[]})` : sql``} and a.year = ${year} order by a.arrived_at, a.id limit 2000`.execute(
    db,
  )
  return rows
}
