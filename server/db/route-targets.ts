import { sql } from 'kysely'
import type { Committee } from '../../core/committee.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { seek } from '../unit-names.ts'
import { matching, mostLookedAt, mostUnits } from './units.ts'

export type PossibleUnit = { id: OrganisationId; name: string; kind: string; above: string | null; permitted: boolean }

/** Units that could be asked for a route: of kinds that take files from others, by a part of the name; never one's own. */
export async function searchPossibleUnits(
  db: Db,
  typed: string,
  { kinds, own }: { kinds: readonly string[]; own: OrganisationId },
): Promise<{ units: PossibleUnit[]; more: boolean }> {
  const sought = seek(typed)
  if (sought.length === 0) return { units: [], more: false }
  const { rows } = await sql<PossibleUnit>`
    select o.id, o.name, o.kind, p.name as above, o.permitted_at is not null as permitted from (
      select id, name, kind, parent, permitted_at from organisation o
      where o.kind = any (${[...kinds]}::text[]) and o.id <> ${own} and (${sql.join(sought.map(matching), sql` or `)})
      limit ${mostLookedAt}
    ) o left join organisation p on p.id = o.parent
    order by length(o.name), o.name, o.id limit ${mostUnits + 1}`.execute(db)
  return { units: rows.slice(0, mostUnits), more: rows.length > mostUnits }
}

export type RouteUnit = { id: OrganisationId; name: string; kind: string; permitted: boolean }

export async function findRouteUnit(db: Db, id: OrganisationId): Promise<RouteUnit | undefined> {
  const { rows } = await sql<RouteUnit>`
    select id, name, kind, permitted_at is not null as permitted from organisation where id = ${id}`.execute(db)
  return rows[0]
}

export type PossibleCommittee = Pick<Committee, 'id' | 'code' | 'name' | 'series' | 'levels'> & { decider: string }

/** Committees that take files today, one's own first, with the office that would decide; at most so many, by a part of name or code. */
export async function listPossibleCommittees(
  db: Db,
  { own, name, today }: { own: OrganisationId; name: string | undefined; today: string },
): Promise<{ committees: PossibleCommittee[]; more: boolean }> {
  const { rows } = await sql<PossibleCommittee>`
    select c.id, c.code, c.name, c.series, c.levels, d.name as decider from committee c
    join organisation d on d.id = case when c.convener = ${own} then c.authoriser else c.convener end
    where not c.paused and ${today}::date between c.filed_from and c.filed_to and (c.type = 'open' or c.convener = ${own})
      and (${name ?? null}::text is null or strpos(c.name || '（' || c.code || '）', ${name ?? null}) > 0)
    order by c.convener <> ${own}, c.series, c.code limit ${mostUnits + 1}`.execute(db)
  return { committees: rows.slice(0, mostUnits), more: rows.length > mostUnits }
}
