import { sql } from 'kysely'
import type { Demonstration } from '../../core/demonstration.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { Db, Server } from '../hosted.ts'
import type { Cast } from './cast.ts'
import { type Setting, the } from './setting.ts'
import { dayOf } from './stages.ts'

type Laying = { db: Db; server: Server; setting: Setting; cast: Cast }

/** 申报路径, as units asked for them before anybody declared, and as those above granted or refused them or have yet to. */
export async function layRoutes({ db, server, setting, cast }: Laying, { routes = [], committees }: Demonstration) {
  const officer = (office: OrganisationId) => cast.at(office, 'officer').account
  const unit = (key: string) => the(setting.organisations.get(key)).id
  const rows = routes.flatMap(({ from, to, series, levels, ...route }) => {
    const owner = 'unit' in to ? to.unit : the(committees.find(({ key }) => key === to.committee)).convener
    const isDecided = route.state !== 'open'
    return levels.map((level) => ({
      organisation: unit(from),
      target: 'unit' in to ? unit(to.unit) : null,
      committee: 'committee' in to ? the(setting.committees.get(to.committee)) : null,
      series,
      level,
      state: route.state,
      asked_by: officer(unit(from)),
      ended_by: isDecided ? officer(unit(owner)) : null,
      asked_at: dayOf(server.now(), isDecided ? 'plan' : 'check-lately', 0),
      decided_at: isDecided ? dayOf(server.now(), 'library', 0) : null,
      reason: route.state === 'refused' ? route.reason : null,
    }))
  })
  await sql`insert into route (organisation, target, committee, series, level, state, asked_by, ended_by, asked_at, decided_at, reason)
    select organisation, target, committee, series, level, state, asked_by, ended_by, asked_at, decided_at, reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(organisation bigint, target bigint, committee bigint, series text, level text,
      state text, asked_by bigint, ended_by bigint, asked_at timestamptz, decided_at timestamptz, reason text)`.execute(
    db,
  )
}
