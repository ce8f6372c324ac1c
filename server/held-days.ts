import type { Day } from '../core/day.ts'
import { type Calendar, workdaysBetween } from '../core/workday.ts'
import { getCalendar } from './db/calendar.ts'
import { type Db, type Server, today } from './hosted.ts'

/** Working days since a moment; nothing where the year's holidays are not known. */
export type HeldDays = (since: string | Date) => number | undefined

export async function heldDays(db: Db, server: Pick<Server, 'now'>): Promise<HeldDays> {
  const now = today(server)
  const { calendar, counted } = await recent(db)
  return (since) => {
    const from = dayIn(new Date(since))
    const span = `${from} ${now}`
    const days = counted.get(span) ?? (from < now ? workdaysBetween(calendar, from, now) : 0)
    counted.set(span, days)
    return typeof days === 'number' ? days : undefined
  }
}

/** China has had one time zone without summer time since 1992: a formatter takes longer than the rest of a list's line. */
const dayIn = (moment: Date) => new Date(moment.getTime() + eightHours).toISOString().slice(0, 10) as Day
const eightHours = 8 * 3_600_000

const minute = 60_000
/** A list counts the days of twenty files, and many of them arrived on the same day. */
type Recent = { until: number; calendar: Calendar; counted: Map<string, ReturnType<typeof workdaysBetween>> }
const kept = new WeakMap<Db, Recent>()

/** A newly announced holiday may take a minute to show in the count of days; notices ask the calendar itself. */
async function recent(db: Db): Promise<Recent> {
  const known = kept.get(db)
  if (known && known.until > Date.now()) return known
  const calendar = await getCalendar(db)
  const fresh = { until: Date.now() + minute, calendar, counted: new Map() }
  kept.set(db, fresh)
  return fresh
}
