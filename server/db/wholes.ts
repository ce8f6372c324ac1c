import { sql } from 'kysely'
import type { Application, Progress } from '../../core/application.ts'
import type { Day } from '../../core/day.ts'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import type { Organisation } from '../../core/organisation.ts'
import type { Desk } from '../../core/route.ts'
import type { LogLine } from '../../core/timeline.ts'
import type { Db } from '../hosted.ts'
import type { Settings } from './plans.ts'

export type WholeRow = Omit<Application, keyof Progress> & {
  progress: Progress
  version: number
  applicant_name: string
  ancestors: OrganisationId[]
  title: string | null
  specialty: string
  form_id: string
  form_version: number
  submissions: number
  created_at: Date
  submitted_at: Date | null
  arrived_at: Date
  plan: { name: string; opens: Day; closes: Day; settings: Settings }
  chain: Organisation[]
  log: (LogLine & { desks?: Desk[] })[]
  organiser: OrganisationId | null
  convener: OrganisationId | null
  authoriser: OrganisationId | null
  offices: Record<string, string>
  certificate_number: string | null
}

/** One application with its route, its log and the names of the offices in them, in one statement. */
export async function findWhole(db: Db, id: ApplicationId): Promise<WholeRow | undefined> {
  const { rows } = await sql<WholeRow>`
    select a.id, a.version, a.applicant, a.applicant_name, a.organisation, a.ancestors, a.year, a.series, a.title, a.level, a.specialty,
      a.way, a.autonomous, a.progress, a.form_id, a.form_version, a.submissions, a.created_at, a.submitted_at, a.arrived_at,
      json_build_object('name', p.name, 'opens', p.opens, 'closes', p.closes, 'settings', p.settings) as plan,
      coalesce((select json_agg(json_strip_nulls(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'code', o.code, 'parent', o.parent,
          'autonomousSeries', o.autonomous_series)) order by array_position(a.ancestors, o.id) desc)
        from organisation o where o.id = any (a.ancestors)), '[]') as chain,
      coalesce((select json_agg(json_strip_nulls(json_build_object('act', e.act, 'at', e.at, 'is', e.actor_is, 'person', e.actor_name,
          'office', e.office, 'opinion', e.input -> 'opinion', 'recommendation', e.input -> 'recommendation',
          'groupOpinion', e.input -> 'groupOpinion', 'marks', e.input -> 'marks', 'desks', coalesce(e.progress -> 'desks', e.progress -> 'passed'),
          'reason', case when e.act <> 'object' then e.input -> 'reason' end,
          'forwardedTo', case when e.act = 'forward' then coalesce(
            (select n.name from organisation n where n.id = (e.progress #>> array['desks', e.progress ->> 'at', 'office'])::bigint),
            (select n.name from committee n where n.id = (e.progress ->> 'committee')::bigint)) end)) order by e.id)
        from event e where e.application = a.id), '[]') as log,
      coalesce((select json_object_agg(o.id, o.name) from organisation o
        where o.id = any (a.ancestors) or o.id = p.organiser or o.id in (select e.office from event e where e.application = a.id)
          or o.id in (select (d ->> 'office')::bigint from event e,
            jsonb_array_elements(coalesce(e.progress -> 'desks', e.progress -> 'passed', '[]')) d where e.application = a.id)), '{}') as offices,
      p.organiser, c.convener, c.authoriser, (select x.number from certificate x where x.application = a.id) as certificate_number
    from application a join plan p on p.id = a.plan left join committee c on c.id = a.committee
    where a.id = ${id}`.execute(db)
  return rows[0]
}
