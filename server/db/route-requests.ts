import { sql } from 'kysely'
import type { Committee } from '../../core/committee.ts'
import type { CommitteeId, OrganisationId, PersonId } from '../../core/id.ts'
import type { RouteState } from '../../core/route-request.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

/** One leg of a way up, asked for, live or past. */
export type RouteRequest = {
  id: number
  version: number
  state: RouteState
  series: string
  level: Level
  unit: OrganisationId
  unitName: string
  unitPermitted: boolean
  target: { id: OrganisationId; name: string; kind: string; permitted: boolean } | null
  committee: Committee | null
  /** To whom the unit forwards today, where that is somebody else. */
  present: string | null
  askedBy: PersonId
  askerName: string
  askedAt: Date
  endedBy: PersonId | null
  decidedAt: Date | null
  reason: string | null
  /** Asked by the human being who looks. */
  own: boolean
}

const committee = sql`json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'series', c.series, 'levels', c.levels, 'type', c.type,
  'convener', c.convener, 'authoriser', c.authoriser, 'members', c.members, 'paused', c.paused,
  'filing', json_build_object('opens', c.filed_from, 'closes', c.filed_to))`

const request = (viewer: PersonId) => sql`
  select r.id, r.version, r.state, r.series, r.level, r.organisation as unit, u.name as "unitName",
    u.permitted_at is not null as "unitPermitted",
    case when t.id is not null then json_build_object('id', t.id, 'name', t.name, 'kind', t.kind, 'permitted', t.permitted_at is not null) end as target,
    case when c.id is not null then ${committee} end as committee,
    (select coalesce(lt.name, lc.name) from route l left join organisation lt on lt.id = l.target left join committee lc on lc.id = l.committee
      where l.organisation = r.organisation and l.series = r.series and l.level = r.level and l.state = 'granted' and l.id <> r.id) as present,
    r.asked_by as "askedBy", asker.name as "askerName", r.asked_at as "askedAt", r.ended_by as "endedBy", r.decided_at as "decidedAt", r.reason,
    exists (select from account me where me.id = ${viewer}
      and (me.id = asker.id or me.id_number_mark = asker.id_number_mark or me.mobile_mark = asker.mobile_mark)) as own
  from route r join organisation u on u.id = r.organisation join account asker on asker.id = r.asked_by
  left join organisation t on t.id = r.target left join committee c on c.id = r.committee`

/** Nobody grants another route of this series and level before this transaction ends: two together could close a circle. */
export const holdRoutes = (tx: Db, series: string, level: Level) =>
  sql`select pg_advisory_xact_lock(hashtextextended(concat_ws('-', 'routes', current_schema(), ${series}::text, ${level}::text), 0))`.execute(
    tx,
  )

export async function findRouteRequest(db: Db, id: number, viewer: PersonId): Promise<RouteRequest | undefined> {
  const { rows } = await sql<RouteRequest>`${request(viewer)} where r.id = ${id}`.execute(db)
  return rows[0]
}

export type Sought = {
  to: 'unit' | 'committee'
  state?: RouteState | undefined
  series?: string | undefined
  level?: Level | undefined
  /** A part of the other side's name. */
  name?: string | undefined
  before?: number | undefined
}
type Page = Sought & { viewer: PersonId; limit: number }

const matching = ({ to, state, series, level, before }: Sought) =>
  sql.join(
    [
      to === 'unit' ? sql`r.target is not null` : sql`r.committee is not null`,
      ...(state ? [sql`r.state = ${state}`] : []),
      ...(series ? [sql`r.series = ${series}`] : []),
      ...(level ? [sql`r.level = ${level}`] : []),
      ...(before ? [sql`r.id < ${before}`] : []),
    ],
    sql` and `,
  )

/** What a unit has asked for, newest first. */
export async function listOwnRoutes(db: Db, unit: OrganisationId, asked: Page): Promise<RouteRequest[]> {
  const { name = null } = asked
  const { rows } = await sql<RouteRequest>`${request(asked.viewer)}
    where r.organisation = ${unit} and ${matching(asked)}
      and (${name}::text is null or strpos(coalesce(t.name, c.name), ${name}) > 0)
    order by r.id desc limit ${asked.limit}`.execute(db)
  return rows
}

/** Asked of this office: as a unit, or as the one that decides on a committee's (`deciderOf`). */
const askedOf = (office: OrganisationId, to: Sought['to']) =>
  to === 'unit'
    ? sql`r.target = ${office}`
    : sql`r.committee in (select id from committee k where k.convener = ${office} or k.authoriser = ${office})
        and (select case when k.convener = r.organisation then k.authoriser else k.convener end from committee k where k.id = r.committee) = ${office}`

/** What others have asked of an office, newest first. */
export async function listAskedRoutes(db: Db, office: OrganisationId, asked: Page): Promise<RouteRequest[]> {
  const { name = null } = asked
  const { rows } = await sql<RouteRequest>`${request(asked.viewer)}
    where ${askedOf(office, asked.to)} and ${matching(asked)} and (${name}::text is null or strpos(u.name, ${name}) > 0)
    order by r.id desc limit ${asked.limit}`.execute(db)
  return rows
}

/** How many of each state there are; up to a thousand of each. */
export async function countAskedRoutes(
  db: Db,
  office: OrganisationId,
  to: Sought['to'],
): Promise<Record<RouteState, number>> {
  const count = (state: RouteState) =>
    sql`${sql.lit(state)}, (select count(*)::int from (select from route r where ${askedOf(office, to)} and ${matching({ to, state })} limit 1000) s)`
  const { rows } = await sql<{ counts: Record<RouteState, number> }>`
    select json_build_object(${sql.join([count('open'), count('granted'), count('refused'), count('withdrawn'), count('replaced')])}) as counts`.execute(
    db,
  )
  if (!rows[0]) throw new Error('nothing was counted')
  return rows[0].counts
}

type New = {
  unit: OrganisationId
  target: { office: OrganisationId } | { committee: CommitteeId }
  series: string
  level: Level
  by: PersonId
  at: Date
}

export async function insertRouteRequest(tx: Db, { unit, target, series, level, by, at }: New): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into route (organisation, target, committee, series, level, asked_by, asked_at)
    values (${unit}, ${'office' in target ? target.office : null}::bigint, ${'committee' in target ? target.committee : null}::bigint,
      ${series}, ${level}, ${by}, ${at}) returning id`.execute(tx)
  return rows[0]?.id ?? 0
}

type Ended = { state: RouteState; reason: string | null; by: PersonId; at: Date }

/** `decided_at` stays what it was when a route that was live is replaced. */
export const endRouteRequest = (tx: Db, id: number, { state, reason, by, at }: Ended) =>
  sql`update route set state = ${state}, version = version + 1, ended_by = ${by}, reason = ${reason},
    decided_at = case when ${state}::text in ('granted', 'refused') then ${at}::timestamptz else decided_at end,
    ended_at = case when ${state}::text <> 'granted' then ${at}::timestamptz end where id = ${id}`.execute(tx)
