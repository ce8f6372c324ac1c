import { sql } from 'kysely'
import type { State } from '../../core/application.ts'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import { printable } from '../../core/review-paper.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

export type Printable = {
  application: ApplicationId
  name: string
  organisation: string
  series: string
  level: Level
  title: string
  specialty: string
  state: State
  year: number
  arrivedAt: Date
}
export type Wanted = { year?: number | undefined; name?: string | undefined }

const matching = (office: OrganisationId, { year, name }: Wanted) =>
  sql`a.organisation = ${office} and a.state = any (${printable as State[]})
    ${year === undefined ? sql`` : sql`and a.year = ${year}`}
    ${name === undefined ? sql`` : sql`and a.applicant_name like ${`%${name.replaceAll(/[\\%_]/g, '\\$&')}%`}`}`

/** The unit's own people whose review ended with approval, newest first, at most 500. */
export async function listPrintable(db: Db, office: OrganisationId, wanted: Wanted): Promise<Printable[]> {
  const { rows } = await sql<Printable>`
    select a.id as application, a.applicant_name as name, o.name as organisation, a.series, a.level, a.title, a.specialty, a.state, a.year,
      a.arrived_at as "arrivedAt"
    from application a join organisation o on o.id = a.organisation
    where ${matching(office, wanted)} order by a.year desc, a.id desc limit 500`.execute(db)
  return rows
}

/** All of them, only who they are. */
export async function listPrintableIds(db: Db, office: OrganisationId, wanted: Wanted): Promise<ApplicationId[]> {
  const { rows } = await sql<{ id: ApplicationId }>`
    select a.id from application a where ${matching(office, wanted)} order by a.year desc, a.id desc`.execute(db)
  return rows.map(({ id }) => id)
}

export type Candidate = {
  id: ApplicationId
  name: string
  organisation: OrganisationId
  state: State
  inSight: boolean
}

/** Who is behind these numbers, and whether the office may know of them at all. */
export async function listCandidates(
  db: Db,
  office: OrganisationId,
  ids: readonly ApplicationId[],
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select id, applicant_name as name, organisation, state, submissions > 0 and (${office} = any (ancestors)
      or exists (select from plan p where p.id = plan and p.organiser = ${office})) as "inSight"
    from application where id = any (${ids as ApplicationId[]}::bigint[])`.execute(db)
  return rows
}
