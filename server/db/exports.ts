import { type RawBuilder, sql } from 'kysely'
import { passedCheck, type State } from '../../core/application.ts'
import type { ApplicationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { type Filters, matching } from './check-filters.ts'
import { type Reach, within } from './check-lists.ts'

export const passedExports = ['roster', 'summary-sheet'] as const
type Export = (typeof passedExports)[number]
type ExportFilters = Omit<Filters, 'state'>

/** Those passed in the eligibility check: for 名单 all below the office, for 一览表 those whose route ended at it. */
const source = (list: Export, reach: Reach, filters: ExportFilters): RawBuilder<unknown> => {
  const scope = list === 'summary-sheet' ? sql`a.office = ${reach.office}` : within(reach)
  return sql`application a join organisation o on o.id = a.organisation
    where ${scope} and a.state = any (${passedCheck as State[]}) and ${matching(filters)}`
}

export async function countPassed(db: Db, ...asked: Parameters<typeof source>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${source(...asked)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Unit by unit, in the order in which people of one unit began. */
export async function listPassedIds(db: Db, ...asked: Parameters<typeof source>): Promise<ApplicationId[]> {
  const { rows } = await sql<{
    id: ApplicationId
  }>`select a.id from ${source(...asked)} order by o.code, o.id, a.id`.execute(db)
  return rows.map(({ id }) => id)
}
