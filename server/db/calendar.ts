import { sql } from 'kysely'
import type { Calendar } from '../../core/workday.ts'
import { type CalendarDay, officialCalendar } from '../calendar.ts'
import type { Db } from '../hosted.ts'

/** The official calendar with the days that this region's managers have added. */
export async function getCalendar(db: Db): Promise<Calendar> {
  const { rows } =
    await sql<CalendarDay>`select day, extract(year from day)::int as year, kind from calendar_day`.execute(db)
  return officialCalendar(rows)
}
