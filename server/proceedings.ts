import { sql } from 'kysely'
import type { Progress } from '../core/application.ts'
import type { Day } from '../core/day.ts'
import type { ApplicationId } from '../core/id.ts'
import { type Opinion, type Proceedings, standingEvents } from '../core/proceedings.ts'
import type { Region } from '../core/region.ts'
import { type Level, levelNames, type Way } from '../core/title.ts'
import type { Db, Server } from './hosted.ts'
import { nameTitles } from './titles.ts'

type From = { db: Db; region: Region }

/** What happened to an application and still stands, out of the log, in the words that paper wants. */
export async function findProceedings(from: From, id: ApplicationId, addressOf: AddressOf) {
  return (await listProceedings(from, [id], addressOf)).get(id)
}

/** The address where a stranger verifies the certificate with this secret. */
type AddressOf = (secret: string) => string

export const verifiedAt =
  ({ publicUrl }: Pick<Server, 'publicUrl'>, { id }: Pick<Region, 'id'>): AddressOf =>
  (secret) =>
    `${publicUrl}/${id}/verification?code=${encodeURIComponent(secret)}`

/** The same of many, in two statements. */
export async function listProceedings(
  { db, region }: From,
  ids: readonly ApplicationId[],
  addressOf: AddressOf,
): Promise<Map<ApplicationId, Proceedings>> {
  const [constants, events] = await Promise.all([listConstants(db, ids), listEvents(db, ids)])
  return new Map(
    constants.map((one) => {
      const standing = standingEvents(events.get(one.id) ?? [])
      return [one.id, proceedingsOf(region, one, standing, addressOf)]
    }),
  )
}

function proceedingsOf(region: Region, one: Constant, events: readonly Event[], addressOf: AddressOf): Proceedings {
  const { series, title } = nameTitles(region, one)
  const own = events.find(({ act, input }) => act === 'approve' && input.recommendation)
  const outcome = events.findLast(({ act }) => act === 'recordOutcome')
  const received = events.findLast(({ act }) => act === 'receive')
  const confirmed = events.findLast(({ act }) => act === 'confirm')
  const { certificate } = one
  return {
    number: applicationNumber(region, one),
    year: one.year,
    organisation: one.organisation,
    series,
    title,
    level: levelNames[one.level],
    specialty: one.specialty,
    way: region.ways.find(({ way }) => way === one.way)?.label ?? '',
    recommendation: own?.input.recommendation ?? '',
    groupOpinion: own?.input.groupOpinion ?? '',
    opinions: events.filter(({ act }) => act === 'approve').map((event) => opinionOf(event, one.unit)),
    ...(received && { received: { on: received.on } }),
    ...(outcome &&
      'tally' in outcome.progress && {
        outcome: {
          committee: one.committee ?? '',
          on: outcome.on,
          tally: outcome.progress.tally,
          passed: outcome.progress.state === 'passed',
        },
      }),
    ...(confirmed && { confirmation: { office: confirmed.office_name ?? '', on: confirmed.on } }),
    ...(certificate && {
      certificate: {
        number: certificate.number,
        office: certificate.office,
        on: certificate.on,
        address: addressOf(certificate.secret),
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

async function listConstants(db: Db, ids: readonly ApplicationId[]): Promise<Constant[]> {
  const { rows } = await sql<Constant>`
    select a.id, a.organisation as unit, a.year, o.name as organisation, a.series, a.title, a.level, a.specialty, a.way, c.name as committee,
      (select json_build_object('number', x.number, 'on', x.issued_on, 'secret', x.secret, 'office', office.name)
        from certificate x join organisation office on office.id = x.office where x.application = a.id) as certificate
    from application a join organisation o on o.id = a.organisation left join committee c on c.id = a.committee
    where a.id = any (${ids as ApplicationId[]}::bigint[])`.execute(db)
  return rows
}

type Event = {
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

async function listEvents(db: Db, ids: readonly ApplicationId[]): Promise<Map<ApplicationId, Event[]>> {
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

const opinionOf = ({ is, actor_name, office, office_name, input, on }: Event, unit: number): Opinion => ({
  office: office_name ?? '',
  own: office === unit,
  role: is === 'approver' ? 'approver' : 'officer',
  by: actor_name,
  text: input.opinion ?? '',
  on,
})
