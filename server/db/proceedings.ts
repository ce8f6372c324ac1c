import { sql } from 'kysely'
import type { Progress } from '../../core/application.ts'
import type { Day } from '../../core/day.ts'
import type { ApplicationId } from '../../core/id.ts'
import type { Proceedings } from '../../core/proceedings.ts'
import type { Level, Way } from '../../core/title.ts'
import type { Db } from '../hosted.ts'
import { noticed } from './defences.ts'

/** What never changes about an application but its committee, its defence and its certificate. */
export type Constant = {
  id: ApplicationId
  unit: number
  year: number
  organisation: string
  series: string
  title: string
  level: Level
  specialty: string
  way: Way
  committee: string | null
  defence: Omit<NonNullable<Proceedings['defence']>, 'committee'> | null
  certificate: { number: string; office: string; on: Day; secret: string } | null
}

export async function listConstants(db: Db, ids: readonly ApplicationId[]): Promise<Constant[]> {
  const { rows } = await sql<Constant>`
    select a.id, a.organisation as unit, a.year, o.name as organisation, a.series, a.title, a.level, a.specialty, a.way, c.name as committee,
      (select row_to_json(x) from (select ${noticed} from defence d where d.application = a.id and d.ended_at is null) x) as defence,
      (select json_build_object('number', x.number, 'on', x.issued_on, 'secret', x.secret, 'office', office.name)
        from certificate x join organisation office on office.id = x.office where x.application = a.id) as certificate
    from application a join organisation o on o.id = a.organisation left join committee c on c.id = a.committee
    where a.id = any (${ids as ApplicationId[]}::bigint[])`.execute(db)
  return rows
}

export type Event = {
  application: ApplicationId
  act: string
  is: string
  actor_name: string
  office: number | null
  office_name: string | null
  input: { opinion?: string; recommendation?: string; groupOpinion?: string }
  progress: Progress
  on: Day
}

export async function listEvents(db: Db, ids: readonly ApplicationId[]): Promise<Map<ApplicationId, Event[]>> {
  const { rows } = await sql<Event>`
    select e.application, e.act, e.actor_is as "is", e.actor_name, e.office, o.name as office_name, e.input, e.progress,
      to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "on"
    from event e left join organisation o on o.id = e.office
    where e.application = any (${ids as ApplicationId[]}::bigint[]) and e.act in ('submit', 'approve', 'receive', 'recordOutcome', 'confirm')
    order by e.application, e.version`.execute(db)
  return grouped(rows)
}

function grouped(events: readonly Event[]): Map<ApplicationId, Event[]> {
  const heaps = new Map<ApplicationId, Event[]>()
  for (const event of events) {
    const heap = heaps.get(event.application)
    if (heap) heap.push(event)
    else heaps.set(event.application, [event])
  }
  return heaps
}
