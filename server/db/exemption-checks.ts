import { type RawBuilder, sql } from 'kysely'
import type { ExemptionState } from '../../core/exemption.ts'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'

export const exemptionLists = ['open', 'decided'] as const
export type ExemptionList = (typeof exemptionLists)[number]

export type ExemptionLine = {
  id: number
  application: ApplicationId
  state: ExemptionState
  personName: string
  organisationName: string
  planName: string
  series: string
  level: Level
  title: string
  specialty: string
  askedAt: Date
  endedAt: Date | null
  key: string
}

const columns = sql`x.id, x.application, x.state, a.applicant_name as "personName", coalesce(o.name, '') as "organisationName",
  p.name as "planName", coalesce(a.series, '') as series, a.level, coalesce(a.title, '') as title, a.specialty, x.asked_at as "askedAt",
  x.ended_at as "endedAt"`
const source = sql`exemption x join application a on a.id = x.application join plan p on p.id = a.plan
  left join organisation o on o.id = a.organisation`

type Asked = { list: ExemptionList; after?: { key: string; id: number } | undefined; limit: number }

/** Of the plans of one unit: the longest waiting first; what has been decided, the newest first. */
export async function listExemptions(db: Db, organiser: OrganisationId, { list, after, limit }: Asked) {
  const { at, down, states } = orders[list]
  const { rows } = await sql<ExemptionLine>`
    select ${columns}, ${at}::text as key from ${source}
    where p.organiser = ${organiser} and a.state <> 'discarded' and ${states}
      ${after ? sql`and (${at}, x.id) ${down ? sql`<` : sql`>`} (${after.key}::timestamptz, ${after.id}::bigint)` : sql``}
    order by ${at} ${down ? sql`desc` : sql``}, x.id ${down ? sql`desc` : sql``} limit ${limit}`.execute(db)
  return rows
}

export async function findExemptionLine(db: Db, organiser: OrganisationId, id: number) {
  const { rows } = await sql<ExemptionLine>`
    select ${columns}, '' as key from ${source} where p.organiser = ${organiser} and x.id = ${id}`.execute(db)
  return rows[0]
}

const orders = {
  open: { at: sql`x.asked_at`, down: false, states: sql`x.state = 'open'` },
  decided: { at: sql`x.ended_at`, down: true, states: sql`x.state in ('granted', 'refused')` },
} as const satisfies Record<ExemptionList, { at: RawBuilder<unknown>; down: boolean; states: RawBuilder<unknown> }>
