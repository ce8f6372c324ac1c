import { type RawBuilder, sql } from 'kysely'
import type { ApplicationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { SummaryRow } from '../summary.ts'
import { type Asked, beyond, isPlanned } from './check-found.ts'
import { type AtDesk, isDecided, type List } from './check-lists.ts'
import { order } from './check-order.ts'

export type CheckRow = SummaryRow & { key: string; at: number; decision: string | null; decided_at: Date | null }

/** The first of what was found, whole; with each how many were found. */
export async function page(
  db: Db,
  desk: AtDesk,
  asked: Asked,
  found: RawBuilder<unknown>,
): Promise<(CheckRow & { total: number })[]> {
  const { list, sort, titles = [], limit } = asked
  const way = order(list, sort, titles).down ? sql`desc` : sql``
  const said = isDecided(list)
    ? sql`d.act as decision, d.at as decided_at`
    : sql`null as decision, null::timestamptz as decided_at`
  const { rows } = await sql<CheckRow & { total: number }>`${isPlanned(desk, asked) ? sql`/* list */` : sql``}
    with recursive found as materialized (${found})
    select a.id, a.version, jsonb_build_object('state', a.state) as progress, a.year, a.applicant_name, a.organisation, a.series,
      a.title, a.level, a.specialty, a.way, a.autonomous, a.submissions, a.created_at, a.submitted_at, a.arrived_at,
      o.name as organisation_name, f.key::text as key, f.at, ${said}, (select count(*) from found) as total
    from (select * from found order by key ${way}, at ${way} limit ${sql.lit(limit)}) f
    join application a on a.id = f.id join organisation o on o.id = a.organisation ${decided(list, desk)}
    order by f.key ${way}, f.at ${way}`.execute(db)
  return rows
}

/** Of these alone, in the order of the list. */
export function pageOf(db: Db, desk: AtDesk, asked: Asked, ids: readonly ApplicationId[]) {
  const { list, sort, titles = [] } = asked
  const { key, at } = order(list, sort, titles)
  const unit = sort.endsWith('unit') ? sql`join organisation o on o.id = a.organisation` : sql``
  return page(
    db,
    desk,
    asked,
    sql`select a.id as id, ${key} as key, ${at} as at from application a ${unit} ${decided(list, desk)}
      where a.id = any (${`{${ids.join()}}`}::bigint[]) ${beyond(asked)}`,
  )
}

const decided = (list: List, { office, role }: AtDesk) =>
  isDecided(list) ? sql`join decision d on d.application = a.id and d.office = ${office} and d.role = ${role}` : sql``
