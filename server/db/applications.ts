import { sql } from 'kysely'
import type { Application, Progress } from '../../core/application.ts'
import { type Chosen, choiceSection } from '../../core/choice.ts'
import type { Day } from '../../core/day.ts'
import type { ExemptionState } from '../../core/exemption.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { holds } from './bars.ts'
import { interviewedBy, interviewOf } from './exemptions.ts'
import type { Plan } from './plans.ts'

/** What decides whether somebody may begin an application, in one statement. */
export type Beginning = {
  autonomous_series: string[]
  barred_until: Day | null
  existing: ApplicationId | null
  /** Which version of the undertaking they have agreed to for the year, and when. */
  pledge: { version: string; at: string } | null
}

export async function getBeginning(db: Db, person: PersonId, year: number, today: Day): Promise<Beginning> {
  const { rows } = await sql<Beginning>`
    select coalesce(o.autonomous_series, '{}') as autonomous_series,
      (select max(b.until_day) from bar b where b.id_number_mark = p.id_number_mark and ${holds(today)}) as barred_until,
      (select a.id from application a where a.applicant = p.id and a.year = ${year} and a.state <> 'discarded') as existing,
      p.agreed -> ${`pledge-${year}`} as pledge
    from account p left join organisation o on o.id = p.organisation where p.id = ${person}`.execute(db)
  const [found] = rows
  if (!found) throw new Error(`no applicant ${person}`)
  return found
}

/** 诚信承诺书, as it was agreed to before the form opened. */
export type Pledged = { version: string; text: string; at: string }

/** Nothing when the person has one for the year already: two tabs, one application. */
export async function insertApplication(
  db: Db,
  person: PersonId,
  plan: Plan,
  chosen: Chosen,
  now: Date,
  pledged?: Pledged,
): Promise<ApplicationId | undefined> {
  const { level, ...choice } = chosen
  const { rows } = await sql<{ id: ApplicationId }>`
    with made as (
      insert into application (applicant, applicant_name, applicant_read, organisation, ancestors, plan, year, form_id, form_version, series, title,
        level, specialty, way, autonomous, progress, created_at, arrived_at, pledged)
      select p.id, p.name, p.read, o.id, o.ancestors, ${plan.id}, ${plan.year}, ${plan.form_id}, ${plan.form_version}, ${choice.series},
        ${choice.title}, ${level}, ${choice.specialty}, ${choice.way}, ${choice.mode === 'autonomous'}, '{"state":"draft"}', ${now}, ${now},
        ${pledged ? JSON.stringify(pledged) : null}::jsonb
      from account p join organisation o on o.id = p.organisation where p.id = ${person}
      on conflict do nothing returning id, form_id, form_version
    ), chosen as (
      insert into answer (application, section, value)
      select made.id, ${choiceSection}, ${JSON.stringify(choice)}::jsonb
      from made join form f on f.id = made.form_id and f.version = made.form_version
      where f.body -> 'sections' @> ${JSON.stringify([{ id: choiceSection }])}::jsonb
    )
    select id from made`.execute(db)
  return rows[0]?.id
}

/** Unit and title are asked by the form itself: there is nothing to know before it opens. */
export async function beginApplication(db: Db, person: PersonId, plan: Plan, now: Date, pledged?: Pledged) {
  const { rows } = await sql<{ id: ApplicationId }>`
    insert into application (applicant, applicant_name, applicant_read, ancestors, plan, year, form_id, form_version, way, progress, created_at, arrived_at,
      pledged)
    select p.id, p.name, p.read, '{}', ${plan.id}, ${plan.year}, ${plan.form_id}, ${plan.form_version}, 'regular', '{"state":"draft"}', ${now}, ${now},
      ${pledged ? JSON.stringify(pledged) : null}::jsonb
    from account p where p.id = ${person} on conflict do nothing returning id`.execute(db)
  return rows[0]?.id
}

export type OwnRow = {
  id: ApplicationId
  version: number
  year: number
  series: string | null
  title: string | null
  level: Application['level']
  specialty: string
  way: Application['way']
  autonomous: boolean
  progress: Progress
  organisation: OrganisationId | null
  submissions: number
  organisation_name: string
  created_at: Date
  submitted_at: Date | null
  arrived_at: Date
  plan_name: string
  opens: Day
  closes: Day
  interview: boolean
  interviewed: boolean
  exemption: ExemptionState | null
  arranged: boolean
}

/** Everything a person ever applied for, newest first; at most fifty years. */
export async function listOwn(db: Db, person: PersonId, now: Date): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select a.id, a.version, a.year, a.series, a.title, a.level, a.specialty, a.way, a.autonomous, a.progress,
      a.organisation, a.submissions, coalesce(o.name, '') as organisation_name, a.created_at, a.submitted_at, a.arrived_at,
      p.name as plan_name, p.opens, p.closes, ${interviewOf} as interview, ${interviewedBy(now)} as interviewed,
      (select x.state from exemption x where x.application = a.id order by x.id desc limit 1) as exemption,
      exists (select from defence d where d.application = a.id and d.ended_at is null) as arranged
    from application a join plan p on p.id = a.plan left join organisation o on o.id = a.organisation
    where a.applicant = ${person} and a.state <> 'discarded' order by a.year desc, a.id desc limit 50`.execute(db)
  return rows
}

/** Nothing when it was changed or sent meanwhile. */
export async function changeSpecialty(
  db: Db,
  id: ApplicationId,
  { version, specialty }: { version: number; specialty: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update application set specialty = ${specialty}, version = version + 1
    where id = ${id} and version = ${version} and state in ('draft', 'sent-back', 'withdrawn') returning version`.execute(
    db,
  )
  return rows[0]?.version
}
