import { sql } from 'kysely'
import type { Progress } from '../core/application.ts'
import type { Day } from '../core/day.ts'
import type { ApplicationId } from '../core/id.ts'
import type { Opinion, Proceedings } from '../core/proceedings.ts'
import type { Region } from '../core/region.ts'
import { type Level, levelNames, type Way } from '../core/title.ts'
import type { Db } from './hosted.ts'
import { nameTitles } from './titles.ts'

export type CertificateFacts = NonNullable<Proceedings['certificate']>

/** What happened to an application since its last submission, out of the log, in the words that paper wants. */
export async function findProceedings(
  { db, region }: { db: Db; region: Region },
  id: ApplicationId,
  addressOf: (secret: string) => string,
): Promise<Proceedings | undefined> {
  const [application, events] = await Promise.all([findConstant(db, id), listSince(db, id)])
  if (!application) return undefined
  const { series, title } = nameTitles(region, application)
  const own = events.find(({ act, input }) => act === 'approve' && input.recommendation)
  const outcome = events.findLast(({ act }) => act === 'recordOutcome')
  const confirmed = events.findLast(({ act }) => act === 'confirm')
  return {
    number: applicationNumber(region, application),
    year: application.year,
    organisation: application.organisation,
    series,
    title,
    level: levelNames[application.level],
    specialty: application.specialty,
    way: region.ways.find(({ way }) => way === application.way)?.label ?? '',
    recommendation: own?.input.recommendation ?? '',
    groupOpinion: own?.input.groupOpinion ?? '',
    opinions: events.filter(({ act }) => act === 'approve').map((one) => opinionOf(one, application.unit)),
    ...(outcome &&
      'tally' in outcome.progress && {
        outcome: {
          committee: application.committee ?? '',
          on: outcome.on,
          tally: outcome.progress.tally,
          passed: outcome.progress.state === 'passed',
        },
      }),
    ...(confirmed && { confirmation: { office: confirmed.office ?? '', on: confirmed.on } }),
    ...(application.certificate && {
      certificate: {
        number: application.certificate.number,
        office: application.certificate.office,
        on: application.certificate.on,
        address: addressOf(application.certificate.secret),
      },
    }),
  }
}

/** 2026-13-004254: the year, the province's code, the running number. */
export const applicationNumber = ({ root }: Pick<Region, 'root'>, { year, id }: { year: number; id: number }) =>
  `${year}-${root.code}-${String(id).padStart(6, '0')}`

type Constant = {
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
  certificate: { number: string; office: string; on: Day; secret: string } | null
}

async function findConstant(db: Db, id: ApplicationId): Promise<Constant | undefined> {
  const { rows } = await sql<Constant>`
    select a.id, a.organisation as unit, a.year, o.name as organisation, a.series, a.title, a.level, a.specialty, a.way, c.name as committee,
      (select json_build_object('number', x.number, 'on', x.issued_on, 'secret', x.secret, 'office', office.name)
        from certificate x join organisation office on office.id = x.office where x.application = a.id) as certificate
    from application a join organisation o on o.id = a.organisation left join committee c on c.id = a.committee where a.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

type Event = {
  act: string
  actor_is: string
  actor_name: string
  office_id: number | null
  office: string | null
  input: { opinion?: string; recommendation?: string; groupOpinion?: string }
  progress: Progress
  on: Day
}

async function listSince(db: Db, id: ApplicationId): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select e.act, e.actor_is, e.actor_name, e.office as office_id, o.name as office, e.input, e.progress,
      to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on
    from event e left join organisation o on o.id = e.office
    where e.application = ${id}
      and e.version >= coalesce((select max(version) from event where application = ${id} and act = 'submit'), 0)
    order by e.version`.execute(db)
  return rows
}

const opinionOf = ({ actor_is, actor_name, office_id, office, input, on }: Event, unit: number): Opinion => ({
  office: office ?? '',
  own: office_id === unit,
  role: actor_is === 'approver' ? 'approver' : 'officer',
  by: actor_name,
  text: input.opinion ?? '',
  on,
})
