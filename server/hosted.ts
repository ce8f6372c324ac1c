import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Day } from '../core/day.ts'
import type { Region } from '../core/region.ts'
import type { PoolWatch } from './db/pool-watch.ts'
import type { Reader } from './db/reader.ts'
import type { Tables } from './db/schema.ts'
import type { Scanner } from './files/scan.ts'
import type { RelyingParty } from './identity/relying-party.ts'
import type { SocialSecurity } from './identity/social-security.ts'
import type { Printer } from './print/printer.ts'
import type { Keys } from './seal.ts'
import type { Sender } from './sms/sender.ts'
import type { Bucket } from './storage/call.ts'
import type { UnitRegister } from './unit-register.ts'

export type Db = Kysely<Tables>

/** One province on this server: its pack and its own schema. */
export type Hosted = {
  region: Region
  db: Db
  /** Where lists may be read instead, when there is a replica. */
  reader?: Reader
  /** How its connections are used; a database that is only tested with has none to watch. */
  pool?: PoolWatch
  /** The queue of its jobs, by the owner's connections: to be counted, tried again and dropped. */
  queue?: Pool
}

/** What every handler can reach. The clock is here so that tests can set it. */
export type Server = {
  regions: ReadonlyMap<string, Hosted>
  keys: Keys
  /** Folder of stored files, of uploads on their way and of thumbnails. */
  files: string
  /** Where stored files lie instead, when there is a service for them. */
  bucket?: Bucket
  /** Asks a virus scanner about every upload, when there is one. */
  scanner?: Scanner
  /** Asks what social security shares about an applicant, when there is such a service. */
  socialSecurity?: SocialSecurity
  /** Asks the register of units of a data-sharing service, when there is one. */
  unitRegister?: UnitRegister
  /** Sends short messages to mobile phones; the demonstration's only keeps them to be looked at. */
  sms?: Sender
  /** Makes paper. A server that only says what its routes are has none. */
  printer?: Printer
  /** By region: how its identity service is asked, where it has one. */
  identity?: ReadonlyMap<string, RelyingParty>
  publicUrl: string
  /** Of the sum that a browser does before a log-in, where the operator wants other than the usual. */
  captchaRounds?: number
  demonstration: boolean
  now: () => Date
}

/** The calendar day in China, whatever the machine's own time zone. */
export const today = (server: Pick<Server, 'now'>) => momentNow(server).day

/** The same with the time of the day there: 09:30. China is eight hours ahead of UTC all year; asking for its zone by name takes longer than a save. */
export function momentNow({ now }: Pick<Server, 'now'>) {
  const there = new Date(now().getTime() + 8 * 3_600_000).toISOString()
  return { day: there.slice(0, 10) as Day, time: there.slice(11, 16) }
}
