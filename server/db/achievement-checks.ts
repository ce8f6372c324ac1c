import { type RawBuilder, sql } from 'kysely'
import type { AchievementState } from '../../core/achievement.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { others } from './achievement-marks.ts'

export const deskLists = ['pending', 'decided'] as const
export type DeskList = (typeof deskLists)[number]

export type DeskLine = {
  id: number
  version: number
  kind: string
  name: string
  state: AchievementState
  personName: string
  /** They are no longer the unit's: nothing can be decided any more. */
  hasLeft: boolean
  submitted_at: Date
  decided_at: Date | null
  duplicated: boolean
  key: string
}

type Filters = { list: DeskList; kind?: string | undefined; person?: string | undefined }
type Asked = Filters & { after?: { key: string; id: number } | undefined; limit: number }

/** What lies with a unit: the longest waiting first; what has been decided, the newest first. */
export async function listAtUnit(db: Db, unit: OrganisationId, { after, limit, ...filters }: Asked) {
  const { at, down } = orders[filters.list]
  const { rows } = await sql<DeskLine>`
    select x.id, x.version, x.kind, x.name, x.state, p.name as "personName",
      (p.released_at is not null or p.organisation is distinct from x.unit) as "hasLeft",
      x.submitted_at, x.decided_at, exists (${others}) as duplicated, ${at}::text as key
    from achievement x join account p on p.id = x.person
    where ${lying(unit, filters)} ${after ? sql`and (${at}, x.id) ${down ? sql`<` : sql`>`} (${after.key}::timestamptz, ${after.id}::bigint)` : sql``}
    order by ${at} ${down ? sql`desc` : sql``}, x.id ${down ? sql`desc` : sql``} limit ${limit}`.execute(db)
  return rows
}

/** Counting stops at the cap. */
export const deskCap = 1000

export async function countAtUnit(db: Db, unit: OrganisationId, filters: Filters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from achievement x where ${lying(unit, filters)} limit ${deskCap + 1}) as counted`.execute(db)
  return rows[0]?.count ?? 0
}

const orders = {
  pending: { at: sql`x.submitted_at`, down: false },
  decided: { at: sql`x.decided_at`, down: true },
} as const satisfies Record<DeskList, { at: RawBuilder<unknown>; down: boolean }>

const lying = (unit: OrganisationId, { list, kind, person }: Filters) => sql`x.unit = ${unit}
  and ${list === 'pending' ? sql`x.state = 'pending'` : sql`x.state in ('approved', 'returned')`}
  ${kind === undefined ? sql`` : sql`and x.kind = ${kind}`}
  ${person === undefined ? sql`` : sql`and x.person in (select id from account where kind = 'applicant' and name like ${`${person.replaceAll(/[\\%_]/g, '\\$&')}%`})`}`
