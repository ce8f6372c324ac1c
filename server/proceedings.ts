import type { ApplicationId } from '../core/id.ts'
import { type Opinion, type Proceedings, standingEvents } from '../core/proceedings.ts'
import type { Region } from '../core/region.ts'
import { levelNames } from '../core/title.ts'
import { type Constant, type Event, listConstants, listEvents } from './db/proceedings.ts'
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

export function proceedingsOf(
  region: Region,
  one: Constant,
  events: readonly Event[],
  addressOf: AddressOf,
): Proceedings {
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
    ...(one.defence && { defence: { ...one.defence, committee: one.committee ?? '' } }),
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

/** What an application says of itself, whatever has happened to it. */
export const areConstant = (facts: readonly string[]) => facts.every((fact) => constant.has(fact))
const constant = new Set(['number', 'year', 'organisation', 'series', 'title', 'level', 'specialty', 'way'])

/** 2026-13-004254: the year, the province's code, the running number. */
export const applicationNumber = ({ root }: Pick<Region, 'root'>, { year, id }: { year: number; id: number }) =>
  `${year}-${root.code}-${String(id).padStart(6, '0')}`

const opinionOf = ({ is, actor_name, office, office_name, input, on }: Event, unit: number): Opinion => ({
  office: office_name ?? '',
  own: office === unit,
  role: is === 'approver' ? 'approver' : 'officer',
  by: actor_name,
  text: input.opinion ?? '',
  on,
})
