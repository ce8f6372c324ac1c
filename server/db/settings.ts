import { sql } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { CalendarYear } from '../../core/workday.ts'
import type { Db } from '../hosted.ts'
import type { Settings } from './plans.ts'

export type PlanRow = { year: number; name: string; opens: Day; closes: Day; settings: Settings; applications: boolean }

/** Newest first; a province has one a year. */
export async function listPlans(db: Db): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select year, name, opens, closes, settings, exists (select from application a where a.plan = plan.id) as applications
    from plan where organiser is null order by year desc limit 50`.execute(db)
  return rows
}

type Planned = { name: string; opens: Day; closes: Day; settings: Settings }

export const updatePlan = (db: Db, year: number, { name, opens, closes, settings }: Planned) =>
  sql`update plan set name = ${name}, opens = ${opens}, closes = ${closes}, settings = ${JSON.stringify(settings)}::jsonb
    where year = ${year} and organiser is null`.execute(db)

/** The days that managers have entered themselves, by year. */
export async function listEntered(db: Db): Promise<{ year: number; day: Day; kind: 'off' | 'work' }[]> {
  const { rows } = await sql<{ year: number; day: Day; kind: 'off' | 'work' }>`
    select extract(year from day)::int as year, day, kind from calendar_day order by day limit 5000`.execute(db)
  return rows
}

/** The year as it was announced, in place of what had been entered for it. */
export async function replaceYear(tx: Db, year: number, { off, work }: CalendarYear) {
  await sql`delete from calendar_day where extract(year from day) = ${year}`.execute(tx)
  await sql`insert into calendar_day (day, kind)
    select unnest(${off}::date[]), 'off' union all select unnest(${work}::date[]), 'work'`.execute(tx)
}
