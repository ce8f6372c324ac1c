import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

/** What waits for an office: its own people to be put on notice, opinions to be given, redone, checked, handed in and ruled on. */
export async function countOpinions(db: Db, office: OrganisationId, today: Day) {
  const { rows } = await sql<{ own: number; below: number; arrived: number }>`
    select
      (select count(*)::int from application a where a.organisation = ${office} and (a.state = 'passed'
        or a.state = 'outcome-on-notice' and a.progress ->> 'closes' < ${today}
        or a.state = 'opinion-climbing' and a.opinion_office = ${office})) as own,
      (select count(*)::int from application a where a.opinion_office = ${office} and a.organisation <> ${office}) as below,
      (select count(*)::int from application a where a.office = ${office} and a.state = 'opinion-arrived') as arrived`.execute(
    db,
  )
  return rows[0] ?? { own: 0, below: 0, arrived: 0 }
}
