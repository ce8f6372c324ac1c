import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { Refusal } from '../../core/needs.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'
import type { SummaryRow } from '../summary.ts'

/** Why a file that has passed an office cannot be forwarded from there; the names are those that forwarding it is refused with. */
export type Stranding = Extract<
  Refusal,
  'no-route' | 'already-passed-there' | 'committee-does-not-fit' | 'committee-not-filed'
>

/** 通过未上报, with the route of its office that is live, and why that does not lead on. */
const waiting = (today: Day) => sql`application a join organisation o on o.id = a.organisation
  left join route r on r.organisation = a.office and r.series = a.series and r.level = a.level and r.state = 'granted'
  left join committee c on c.id = r.committee
  cross join lateral (select case
    when r.id is null then 'no-route'
    when r.target is not null and a.progress -> 'passed' @> jsonb_build_array(jsonb_build_object('office', r.target)) then 'already-passed-there'
    when c.id is not null and not (c.series = a.series and a.level = any (c.levels)
      and (c.type = 'open' or (a.autonomous and a.organisation = c.convener))) then 'committee-does-not-fit'
    when c.id is not null and (c.paused or ${today}::date not between c.filed_from and c.filed_to) then 'committee-not-filed'
  end as reason) why`

export type StrandedRow = SummaryRow & { at: string; reason: Stranding; asked: string | null }

type Page = { today: Day; after: { key: string; id: number } | undefined; limit: number }

/** What lies at an office and cannot go on, the longest first; with whom a route has been asked of, where it has. */
export async function listStranded(
  db: Db,
  office: OrganisationId,
  { today, after, limit }: Page,
): Promise<StrandedRow[]> {
  const { rows } = await sql<StrandedRow>`
    select a.id, a.version, a.progress, a.year, a.applicant_name, a.organisation, o.name as organisation_name, a.series, a.title,
      a.level, a.specialty, a.way, a.autonomous, a.submissions, a.created_at, a.submitted_at, a.arrived_at, a.arrived_at::text as at, why.reason,
      (select coalesce(t.name, k.name) from route q left join organisation t on t.id = q.target left join committee k on k.id = q.committee
        where q.organisation = a.office and q.series = a.series and q.level = a.level and q.state = 'open') as asked
    from ${waiting(today)}
    where a.office = ${office} and a.state = 'to-forward' and why.reason is not null
      ${after ? sql`and (a.arrived_at, a.id) > (${after.key}::timestamptz, ${after.id}::bigint)` : sql``}
    order by a.arrived_at, a.id limit ${limit}`.execute(db)
  return rows
}

export type StrandedGroup = { series: string; level: Level; reason: Stranding; count: number; asked: string | null }

/** The same by what would free it: one line a series, level and reason. */
export async function countStranded(db: Db, office: OrganisationId, today: Day): Promise<StrandedGroup[]> {
  const { rows } = await sql<StrandedGroup>`
    select a.series, a.level, why.reason, count(*)::int as count,
      (select coalesce(t.name, k.name) from route q left join organisation t on t.id = q.target left join committee k on k.id = q.committee
        where q.organisation = ${office} and q.series = a.series and q.level = a.level and q.state = 'open') as asked
    from ${waiting(today)} where a.office = ${office} and a.state = 'to-forward' and why.reason is not null
    group by a.series, a.level, why.reason order by count(*) desc, a.series, a.level limit 100`.execute(db)
  return rows
}

export type StrandedBelow = { id: OrganisationId; name: string; count: number; since: Date }

/** How many lie so at the offices below, the most first. */
export async function countStrandedBelow(
  db: Db,
  office: OrganisationId,
  today: Day,
  limit: number,
): Promise<StrandedBelow[]> {
  const { rows } = await sql<StrandedBelow>`
    select here.id, here.name, count(*)::int as count, min(a.arrived_at) as since
    from ${waiting(today)} join organisation here on here.id = a.office
    where a.state = 'to-forward' and why.reason is not null and here.ancestors @> array[${office}::bigint] and here.id <> ${office}
    group by here.id, here.name order by count(*) desc, here.name, here.id limit ${limit}`.execute(db)
  return rows
}
