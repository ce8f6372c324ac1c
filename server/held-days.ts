import type { Day } from '../core/day.ts'
import { type Calendar, workdaysBetween } from '../core/workday.ts'
import { getCalendar } from './db/calendar.ts'
import { type Db, type Server, today } from './hosted.ts'

/** Working days since a moment; nothing where the year's holidays are not known. */
export type HeldDays = (since: string | Date) => number | undefined

export async function heldDays(db: Db, server: Pick<Server, 'now'>): Promise<HeldDays> {
  const now = today(server)
  const calendar = await recent(db)
  return (since) => {
    const from = dayIn(new Date(since))
    const days = from < now ? workdaysBetween(calendar, from, now) : 0
    return typeof days === 'number' ? days : undefined
  }
}

const dayIn = (moment: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(moment) as Day

const minute = 60_000
const kept = new WeakMap<Db, { until: number; calendar: Calendar }>()

/** A newly announced holiday may take a minute to show in the count of days; notices ask the calendar itself. */
async function recent(db: Db): Promise<Calendar> {
  const known = kept.get(db)
  if (known && known.until > Date.now()) return known.calendar
  const calendar = await getCalendar(db)
  kept.set(db, { until: Date.now() + minute, calendar })
  return calendar
}
