import { sql } from 'kysely'
import { dayAfter } from '../../core/day.ts'
import { addWorkdays } from '../../core/workday.ts'
import { getCalendar } from '../db/calendar.ts'
import { type Db, today } from '../hosted.ts'

/**
 * A demonstration must run in any year: one whose holidays are not known yet gets New Year's Day alone, as a manager would
 * enter it. Real work never does this: an unknown year stays unknown until somebody has entered it.
 */
export async function knowTheYears(db: Db, now: Date) {
  const day = today({ now: () => now })
  for (const year of new Set([dayAfter(day, -120), day, dayAfter(day, 60)].map((one) => one.slice(0, 4)))) {
    const asked = addWorkdays(await getCalendar(db), `${Number(year)}-06-01`, 1)
    if (typeof asked === 'object')
      await sql`insert into calendar_day (day, kind) values (${`${year}-01-01`}, 'off') on conflict do nothing`.execute(
        db,
      )
  }
}
