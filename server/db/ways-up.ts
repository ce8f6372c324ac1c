import { sql } from 'kysely'
import type { CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Onward } from '../../core/route.ts'
import type { RouteState } from '../../core/route-request.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

/** The routes that are live lead over so many offices at most; longer than any province's. */
const longest = 30

/** Where they lead from an office for one series and level, itself first. */
export async function listBeyond(
  db: Db,
  office: OrganisationId,
  series: string,
  level: Level,
): Promise<OrganisationId[]> {
  const { rows } = await sql<{ path: OrganisationId[] }>`
    with recursive way as (
      select ${office}::bigint as at, array[${office}::bigint] as path
      union all
      select r.target, w.path || r.target from way w
      join route r on r.organisation = w.at and r.series = ${series} and r.level = ${level} and r.state = 'granted'
      where r.target is not null and r.target <> all (w.path) and cardinality(w.path) < ${longest}
    ) select path from way order by cardinality(path) desc limit 1`.execute(db)
  return rows[0]?.path ?? [office]
}

export type Standing = {
  id: number
  state: Extract<RouteState, 'open' | 'granted'>
  level: Level
  onward: Onward
  name: string
}

/** What is live and what is asked for at a unit for one series. */
export async function listStanding(db: Db, unit: OrganisationId, series: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select r.id, r.state, r.level, coalesce(t.name, c.name) as name,
      case when t.id is not null then json_build_object('to', 'unit', 'office', t.id)
        else json_build_object('to', 'committee', 'committee', c.id) end as onward
    from route r left join organisation t on t.id = r.target left join committee c on c.id = r.committee
    where r.organisation = ${unit} and r.series = ${series} and r.state in ('open', 'granted')`.execute(db)
  return rows
}

/** A leg of a way up as the map draws it. `step` counts from the unit whose map it is. */
export type Leg = {
  series: string
  level: Level
  step: number
  name: string
  office: OrganisationId | null
  committee: CommitteeId | null
  /** The committee takes files today. */
  filed: boolean
}

/** Every way up from a unit: for each series and level that it has a live route for, one leg a row. */
export async function listWays(db: Db, unit: OrganisationId, today: string): Promise<Leg[]> {
  const { rows } = await sql<Leg>`
    with recursive way as (
      select r.series, r.level, 1 as step, r.target, r.committee, array[r.organisation] as path
      from route r where r.organisation = ${unit} and r.state = 'granted'
      union all
      select r.series, r.level, w.step + 1, r.target, r.committee, w.path || r.organisation from way w
      join route r on r.organisation = w.target and r.series = w.series and r.level = w.level and r.state = 'granted'
      where r.organisation <> all (w.path) and w.step < ${longest}
    )
    select w.series, w.level, w.step, coalesce(o.name, c.name) as name, o.id as office, c.id as committee,
      coalesce(not c.paused and ${today}::date between c.filed_from and c.filed_to, true) as filed
    from way w left join organisation o on o.id = w.target left join committee c on c.id = w.committee
    order by w.series, w.level, w.step`.execute(db)
  return rows
}

/** A unit whose ways one may look at: one's own, those below, and those that have asked of one's office. */
export async function findMapped(
  db: Db,
  office: OrganisationId,
  unit: OrganisationId,
): Promise<{ id: OrganisationId; name: string } | undefined> {
  const { rows } = await sql<{ id: OrganisationId; name: string }>`
    select o.id, o.name from organisation o where o.id = ${unit} and (o.ancestors @> array[${office}::bigint]
      or exists (select from route r left join committee c on c.id = r.committee where r.organisation = o.id
        and (r.target = ${office} or c.convener = ${office} or c.authoriser = ${office})))`.execute(db)
  return rows[0]
}
