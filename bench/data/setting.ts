import type pg from 'pg'
import { type Day, dayAfter } from '../../core/day.ts'
import type { Demonstration } from '../../core/demonstration.ts'
import type { CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { levels } from '../../core/title.ts'
import { demonstrations } from '../../regions/demonstrations.ts'
import { ensurePlan } from '../../server/db/plans.ts'
import { readUnits } from '../../server/db/units.ts'
import { findCast } from '../../server/demonstration/cast.ts'
import { publishPlans } from '../../server/demonstration/plans.ts'
import { type Setting as Made, makeSetting } from '../../server/demonstration/setting.ts'
import { type Db, type Server, today } from '../../server/hosted.ts'
import { hashPassword } from '../../server/password.ts'
import { benchKeys } from './keys.ts'
import { designedOffers, type Offer, plainOffers } from './offers.ts'
import { layRoutes } from './routes.ts'
import { employ, findPosts, type Posts } from './staff.ts'
import { growTree, type Place } from './tree.ts'

export const password = 'Title-Review-13'

export type Board = { id: CommitteeId; series: string; convener: OrganisationId; authoriser: OrganisationId }
export type Setting = {
  region: Region
  year: number
  today: Day
  form: { id: string; version: number }
  demonstration: Demonstration
  made: Made
  all: readonly Place[]
  employers: readonly Place[]
  posts: Posts
  offers: readonly Offer[]
  boards: readonly Board[]
}

/** Everything but people and files: units, staff, committees, plans and routes, as the province's demonstration begins. */
export async function prepare(db: Db, client: pg.Client, region: Region): Promise<Setting> {
  const server: Server = {
    ...{
      regions: new Map([[region.id, { region, db }]]),
      keys: benchKeys,
      files: '',
      publicUrl: '',
      demonstration: false,
    },
    now: () => new Date(),
  }
  const now = today(server)
  const year = Number(now.slice(0, 4))
  const demonstration = demonstrations[region.id]?.(year) ?? bare(region, year)
  const made = await makeSetting({ db, region }, server, { ...demonstration, password, applicants: [] })
  for (const past of [year, year - 1, year - 2]) if (!region.designing) await ensurePlan(db, region, { year: past })
  await client.query(
    `update plan set opens = make_date(year, 1, 1), closes = make_date(year, 12, 31) where organiser is null`,
  )
  const published = { db, region, server, setting: made, cast: await findCast(db) }
  const designed = await publishPlans(published, demonstration)
  if (designed.size === 0) for (const past of [year, year - 1, year - 2]) await ensurePlan(db, region, { year: past })
  const { all, employers } = await growTree(client, region)
  await employ(client, region, all, await hashPassword(password))
  await readUnits(db)
  const offers = designed.size > 0 ? await designedOffers(client, region, year) : await plainOffers(client, region)
  await convene(client, all, offers, now)
  const { rows: boards } = await client.query<Board>(
    'select id, series, convener, authoriser from committee order by id',
  )
  const { rows: forms } = await client.query<{ id: string; version: number }>(
    'select form_id as id, form_version as version from plan where year = $1 and form_id is not null limit 1',
    [year],
  )
  const [form] = forms
  if (!form) throw new Error(`no plan ${year}`)
  const posts = await findPosts(client)
  const setting = { region, year, today: now, form, demonstration, made, all, employers, posts, offers, boards }
  await layRoutes(client, setting)
  return setting
}

/** Each series has a committee of the first city. */
async function convene(client: pg.Client, [, city]: readonly Place[], offers: readonly Offer[], now: Day) {
  if (!city) throw new Error('there is no city')
  const boards = offers.map(({ series }, index) => ({
    ...{ code: `${city.code}9${index}`, name: `${series.name}系列评审委员会`, series: series.id, levels, type: 'open' },
    ...{ convener: city.id, authoriser: city.id, members: 25, from: dayAfter(now, -300), to: dayAfter(now, 700) },
  }))
  await client.query(
    `insert into committee (code, name, series, levels, type, convener, authoriser, members, filed_from, filed_to)
      select code, name, series, levels, type, convener, authoriser, members, "from", "to" from jsonb_to_recordset($1::jsonb) as r(code text,
        name text, series text, levels text[], type text, convener bigint, authoriser bigint, members int, "from" date, "to" date)
      where not exists (select from committee c where c.series = r.series) on conflict do nothing`,
    [JSON.stringify(boards)],
  )
}

/** A province without a demonstration begins with its root alone. */
function bare({ root }: Region, year: number): Demonstration {
  const office = { key: 'root', kind: root.kind, code: root.code, name: root.name, category: '', nature: '', phone: '' }
  return {
    ...{ year, password, window: { opens: `${year}-01-01`, closes: `${year}-12-31` } },
    ...{ organisations: [{ ...office, autonomousSeries: [] }], staff: [], committees: [], applicants: [] },
  }
}
