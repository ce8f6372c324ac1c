import { sql } from 'kysely'
import type { State } from '../../core/application.ts'
import type { ApplicationId, CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

export type ForwardedRow = {
  id: ApplicationId
  applicant_name: string
  series: string
  level: Level
  state: State
  /** Forwarded by this office since it was last handed in, and where to. */
  forwarded: boolean
  unit: OrganisationId | null
  committee: CommitteeId | null
}

/** What became of files that an office has had before it; others are left out. */
export async function listForwarded(
  db: Db,
  office: OrganisationId,
  ids: readonly ApplicationId[],
): Promise<Map<ApplicationId, ForwardedRow>> {
  const { rows } = await sql<ForwardedRow>`
    select a.id, a.applicant_name, a.series, a.level, a.state, e.id is not null as forwarded,
      (((e.progress -> 'desks') -> ((e.progress ->> 'at')::int)) ->> 'office')::bigint as unit,
      (e.progress ->> 'committee')::bigint as committee
    from application a
    left join lateral (
      select e.id, e.progress from event e where e.application = a.id and e.act = 'forward' and e.office = ${office}
        and e.id > (select max(s.id) from event s where s.application = a.id and s.act = 'submit')
      order by e.id desc limit 1) e on true
    where a.id = any (${ids as ApplicationId[]}::bigint[])
      and exists (select from event o where o.application = a.id and o.office = ${office})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Of units and committees alike: where files go to. */
export async function listNames(
  db: Db,
  units: readonly OrganisationId[],
  committees: readonly CommitteeId[],
): Promise<{ units: Map<OrganisationId, string>; committees: Map<CommitteeId, string> }> {
  const [offices, boards] = await Promise.all([
    sql<{
      id: OrganisationId
      name: string
    }>`select id, name from organisation where id = any (${units as OrganisationId[]}::bigint[])`.execute(db),
    sql<{
      id: CommitteeId
      name: string
    }>`select id, name from committee where id = any (${committees as CommitteeId[]}::bigint[])`.execute(db),
  ])
  return {
    units: new Map(offices.rows.map(({ id, name }) => [id, name])),
    committees: new Map(boards.rows.map(({ id, name }) => [id, name])),
  }
}
