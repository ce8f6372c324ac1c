import { type RawBuilder, sql } from 'kysely'
import type { ApplicationId } from '../../core/id.ts'
import type { Snapshot } from '../../core/snapshot.ts'
import type { Level, Way } from '../../core/title.ts'
import type { Db } from '../hosted.ts'
import type { Keys } from '../seal.ts'
import { type Filters, matching } from './check-filters.ts'
import { type Reach, within } from './check-lists.ts'
import { opened, type Stored } from './submissions.ts'

export type RosterRow = {
  id: ApplicationId
  year: number
  organisation_name: string
  series: string
  title: string
  level: Level
  specialty: string
  way: Way
  snapshot: Snapshot
}

type Wanted = Reach & { whose: 'passed-below' | 'ended-here'; filters: Filters }

/** Everybody who has passed the eligibility review, oldest first, a few hundred in memory at a time. */
export async function* eachPassed(db: Db, keys: Keys, wanted: Wanted): AsyncGenerator<RosterRow> {
  for (let after = 0; ; ) {
    const rows = await listPassed(db, wanted, after)
    for (const row of rows) yield { ...row, snapshot: await opened(db, row.snapshot, keys) }
    const last = rows.at(-1)
    if (!last || rows.length < chunk) return
    after = last.id
  }
}

const chunk = 200

async function listPassed(
  db: Db,
  { whose, filters, ...reach }: Wanted,
  after: number,
): Promise<(Omit<RosterRow, 'snapshot'> & { snapshot: Stored })[]> {
  const scope: RawBuilder<unknown> = whose === 'ended-here' ? sql`a.office = ${reach.office}` : within(reach)
  const { rows } = await sql<Omit<RosterRow, 'snapshot'> & { snapshot: Stored }>`
    select a.id, a.year, o.name as organisation_name, a.series, a.title, a.level, a.specialty, a.way, s.snapshot
    from application a join organisation o on o.id = a.organisation
    join lateral (select snapshot from submission s where s.application = a.id order by number desc limit 1) s on true
    where ${scope} and a.id > ${after} and ${matching(filters)}
      and a.state not in ('draft', 'discarded', 'withdrawn', 'under-check', 'sent-back', 'refused', 'barred')
    order by a.id limit ${chunk}`.execute(db)
  return rows
}
