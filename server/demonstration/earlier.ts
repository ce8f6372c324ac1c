import { sql } from 'kysely'
import { type Day, yearsAfter } from '../../core/day.ts'
import type { Demonstration, EarlierYear } from '../../core/demonstration.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import { tell as told } from '../jobs/tell.ts'
import type { Archive } from './archive.ts'
import { knowTheYears } from './calendar.ts'
import type { Cast } from './cast.ts'
import { begin, type Declared, fillIn } from './declaring.ts'
import { publishPlans } from './plans.ts'
import { type Setting, the } from './setting.ts'
import { tell } from './story.ts'

type Filling = Hosted & { server: Server; setting: Setting; archive: Archive; cast: Cast }

/** The same units and people on the same days so many years ago; what they were told then has long been read. */
export async function tellEarlier(
  filling: Filling,
  demonstration: Demonstration,
  libraries: ReadonlyMap<PersonId, ReadonlyMap<string, number>>,
  { yearsAgo, plans, applicants }: EarlierYear,
) {
  const { db, server } = filling
  const past = before(server, yearsAgo)
  const people = new Map(
    applicants.map((one) => {
      const now = demonstration.applicants.find(({ idNumber }) => idNumber === one.idNumber)
      return [one, the(filling.setting.people.get(the(now)))] as const
    }),
  )
  const then = { ...filling, server: past, setting: { ...filling.setting, people } }
  await knowTheYears(db, past.now())
  const published = await publishPlans(then, { ...demonstration, plans })
  const declared: Declared[] = []
  for (const one of applicants) declared.push(await begin(then, published, one))
  for (const one of declared) await fillIn(then, libraries, one)
  await tell(then, declared)
  await longRead(
    filling,
    declared.map(({ id }) => id),
  )
}

/** What they were told then, read on the day it came: the queue finds it told when it gets there. */
async function longRead({ db, region, server }: Filling, ids: ApplicationId[]) {
  const { rows } = await sql<{ act: string; id: number; version: number }>`
    select act, application as id, version from event where application = any (${ids}::bigint[]) order by id`.execute(
    db,
  )
  for (const { act, ...application } of rows)
    await told(server, { region: region.id, act, applications: [application] })
  await sql`update message m set made_at = e.at, read_at = e.at from event e
    where e.application = m.application and e.version = m.version and e.application = any (${ids}::bigint[])`.execute(
    db,
  )
  // Messages are listed in the order of their numbers: theirs get new ones in the order of the days.
  const { rows: messages } = await sql<{ id: number }>`
    select id from message where account in (select applicant from application where id = any (${ids}::bigint[])) order by made_at, id`.execute(
    db,
  )
  for (const { id } of messages) await sql`update message set id = default where id = ${id}`.execute(db)
}

const before = (server: Server, years: number): Server => {
  const day = today(server)
  const gone = Date.parse(day) - Date.parse(yearsAfter(day as Day, -years))
  return { ...server, now: () => new Date(server.now().getTime() - gone) }
}
