import { sql } from 'kysely'
import type { Committee } from '../../core/committee.ts'
import type { Day } from '../../core/day.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import type { Level } from '../../core/title.ts'
import type { Db } from '../hosted.ts'
import type { Plan } from './plans.ts'

/** A plan as everybody sees it who may declare by it: in the version that is published. */
export type OpenPlan = Plan & {
  kind: string
  series: string
  levels: Level[]
  number: number
  design: PlanDesign
  committeeName: string
  committeeType: Committee['type']
  organiser: OrganisationId
  organiserName: string
}

export async function findOpenPlan(db: Db, id: number): Promise<OpenPlan | undefined> {
  const { rows } = await sql<OpenPlan>`
    select p.id, p.year, p.name, p.opens, p.closes, p.form_id, p.form_version, p.settings, p.kind, p.series, p.levels,
      v.number, v.design, c.name as "committeeName", c.type as "committeeType", p.organiser, o.name as "organiserName"
    from plan p join plan_version v on v.plan = p.id and v.number = p.published
    join committee c on c.id = p.committee join organisation o on o.id = p.organiser
    where p.id = ${id}`.execute(db)
  return rows[0]
}

export type PlanLine = {
  id: number
  name: string
  year: number
  kind: string
  committeeName: string
  levels: Level[]
  opens: Day
  closes: Day
}

export type PlanFilters = {
  name?: string | undefined
  year?: number | undefined
  level?: string | undefined
  kind?: string | undefined
}

/** Newest first by their first day; filters combine. */
export async function listOpenPlans(
  db: Db,
  { name, year, level, kind }: PlanFilters,
  { after, limit }: { after: { key: string; id: number } | undefined; limit: number },
): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`
    select p.id, p.name, p.year, p.kind, c.name as "committeeName", p.levels, p.opens, p.closes
    from plan p join committee c on c.id = p.committee
    where p.published is not null and p.organiser is not null
      ${name === undefined ? sql`` : sql`and p.name like ${`%${name.replaceAll(/[\\%_]/g, '\\$&')}%`}`}
      ${year === undefined ? sql`` : sql`and p.year = ${year}`}
      ${level === undefined ? sql`` : sql`and ${level} = any (p.levels)`}
      ${kind === undefined ? sql`` : sql`and p.kind = ${kind}`}
      ${after === undefined ? sql`` : sql`and (p.opens, p.id) < (${after.key}::date, ${after.id}::bigint)`}
    order by p.opens desc, p.id desc limit ${limit}`.execute(db)
  return rows
}

/** What the search offers: the years, levels and kinds that there are plans of. */
export async function listPlanYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from plan where published is not null and organiser is not null order by year desc limit 50`.execute(
    db,
  )
  return rows.map(({ year }) => year)
}
