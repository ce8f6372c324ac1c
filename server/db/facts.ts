import { sql } from 'kysely'
import type { Application, Progress } from '../../core/application.ts'
import type { Committee } from '../../core/committee.ts'
import type { Day } from '../../core/day.ts'
import type { ApplicationId, CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Facts } from '../../core/needs.ts'
import type { Organisation } from '../../core/organisation.ts'
import type { Db } from '../hosted.ts'
import { holds } from './bars.ts'

export type Found = { application: Application; version: number; facts: Facts }

type Given = Pick<Facts, 'actor' | 'policy' | 'today'> & Partial<Facts>

/** Everything a decision about these applications depends on, in one statement. */
export async function gather(db: Db, ids: readonly ApplicationId[], given: Given): Promise<Map<ApplicationId, Found>> {
  const { rows } = await sql<Row>`
    select a.id, a.applicant, a.organisation, a.year, a.level, a.series, a.way, a.autonomous, a.progress, a.version,
      json_build_object('opens', p.opens, 'closes', p.closes) as window, p.organiser, p.committee as planned,
      coalesce((select json_agg(json_strip_nulls(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'code', o.code, 'parent', o.parent,
          'autonomousSeries', o.autonomous_series)) order by cardinality(o.ancestors) desc)
        from organisation o where o.id = any (a.ancestors)), '[]') as chain,
      (select max(b.until_day) from bar b where b.id_number_mark = person.id_number_mark and ${holds(given.today)}) as barred_until,
      coalesce(me.id = a.applicant or me.id_number_mark = person.id_number_mark or me.mobile_mark = person.mobile_mark, false) as themself,
      (select json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'series', c.series, 'levels', c.levels, 'type', c.type,
          'convener', c.convener, 'authoriser', c.authoriser, 'members', c.members, 'paused', c.paused,
          'filing', json_build_object('opens', c.filed_from, 'closes', c.filed_to))
        from committee c where c.id = a.committee) as committee,
      exists (select from scheme s where s.committee = a.committee and s.year = a.year and s.state = 'approved') as has_approved_scheme
    from application a
    join plan p on p.id = a.plan
    join account person on person.id = a.applicant
    left join account me on me.id = ${given.actor.id ?? null}::bigint
    where a.id = any (${ids as ApplicationId[]}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.id, found(row, given)]))
}

type Row = Omit<Application, keyof Progress> & {
  progress: Progress
  version: number
  window: Facts['window']
  organiser: OrganisationId | null
  planned: CommitteeId | null
  chain: Organisation[]
  barred_until: Day | null
  themself: boolean
  committee: Committee | null
  has_approved_scheme: boolean
}

function found(row: Row, given: Given): Found {
  const {
    progress,
    version,
    window,
    organiser,
    planned,
    chain,
    barred_until,
    themself,
    committee,
    has_approved_scheme,
    ...constant
  } = row
  return {
    application: { ...constant, ...progress } as Application,
    version,
    facts: {
      window,
      isApplicantThemself: themself,
      problems: 0,
      hasApprovedScheme: has_approved_scheme,
      chain,
      ...(organiser && { organiser }),
      ...(planned && { planned }),
      ...(barred_until && { barredUntil: barred_until }),
      ...(committee && { committee }),
      ...given,
    },
  }
}
