import { sql } from 'kysely'
import type { Application, Progress } from '../../core/application.ts'
import type { Committee } from '../../core/committee.ts'
import type { Day } from '../../core/day.ts'
import type { ApplicationId, CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Facts } from '../../core/needs.ts'
import type { Organisation } from '../../core/organisation.ts'
import { isGranted, type Onward } from '../../core/route.ts'
import type { Db } from '../hosted.ts'
import { holds } from './bars.ts'
import { isOneOf } from './one-of.ts'

export type Found = { application: Application; version: number; facts: Facts }

type Given = Pick<Facts, 'actor' | 'policy' | 'today'> & Partial<Facts>

/** Everything a decision about these applications depends on, in one statement. */
export async function gather(db: Db, ids: readonly ApplicationId[], given: Given): Promise<Map<ApplicationId, Found>> {
  const { agency, entrusted } = asked(given.policy.route)
  const { rows } = await sql<Row>`/* facts */
    select a.id, a.applicant, a.organisation, a.year, a.level, a.series, a.way, a.autonomous, a.progress, a.version,
      json_build_object('opens', p.opens, 'closes', p.closes) as window, p.organiser, p.committee as planned,
      coalesce((select json_agg(json_strip_nulls(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'code', o.code, 'parent', o.parent,
          'autonomousSeries', o.autonomous_series)) order by array_position(a.ancestors, o.id) desc)
        from organisation o where o.id = any (a.ancestors)), '[]') as chain,
      (select max(b.until_day) from bar b where b.id_number_mark = person.id_number_mark and ${holds(given.today)}) as barred_until,
      coalesce(me.id = a.applicant or me.id_number_mark = person.id_number_mark or me.mobile_mark = person.mobile_mark, false) as themself,
      (select json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'series', c.series, 'levels', c.levels, 'type', c.type,
          'convener', c.convener, 'authoriser', c.authoriser, 'members', c.members, 'paused', c.paused,
          'filing', json_build_object('opens', c.filed_from, 'closes', c.filed_to))
        from committee c where c.id = coalesce(a.committee, onward.committee)) as committee,
      exists (select from scheme s where s.committee = a.committee and s.year = a.year and s.state = 'approved') as has_approved_scheme,
      case when onward.target is not null then json_build_object('to', 'unit', 'office', onward.target)
        when onward.committee is not null then json_build_object('to', 'committee', 'committee', onward.committee) end as onward,
      (select coalesce(json_agg(e.office order by e.id), '[]') from event e where e.application = a.id and e.act = 'forward'
        and e.id > (select max(s.id) from event s where s.application = a.id and s.act = 'submit')) as trail,
      (select json_build_object('id', u.id, 'ready', u.kind_group = 'agency' and u.permitted_at is not null) from answer
        join organisation u on u.id = (answer.value #>> ${[...agency.inside, 'id']}::text[])::bigint
        where answer.application = a.id and answer.section = ${agency.section}) as agency,
      (select answer.value #> ${entrusted.inside} from answer where answer.application = a.id and answer.section = ${entrusted.section}) as entrusted
    from application a
    join plan p on p.id = a.plan
    join account person on person.id = a.applicant
    left join route onward on a.state = 'to-forward' and onward.state = 'granted' and onward.organisation = a.office
      and onward.series = a.series and onward.level = a.level
    left join account me on me.id = ${given.actor.id ?? null}::bigint
    where a.id ${isOneOf(ids)}`.execute(db)
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
  onward: Onward | null
  trail: OrganisationId[]
  agency: { id: OrganisationId; ready: boolean } | null
  entrusted: unknown
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
    onward,
    trail,
    agency,
    entrusted,
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
      ...(onward && { onward }),
      ...(trail.length > 0 && { trail }),
      ...(agency && { agency: agency.id, agencyReady: agency.ready }),
      entrusted: entrusted === true || entrusted === 'yes',
      ...(barred_until && { barredUntil: barred_until }),
      ...(committee && { committee }),
      ...given,
    },
  }
}

/** Where the answers say what the route depends on; a section that no form has, where they are not asked. */
function asked(route: Facts['policy']['route']) {
  const where = (path = '') => ({ section: path.split('.')[0] ?? '', inside: path.split('.').slice(1) })
  return isGranted(route)
    ? { agency: where(route.agency), entrusted: where(route.entrusted) }
    : { agency: where(), entrusted: where() }
}
