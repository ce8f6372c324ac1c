import { type Day, dayAfter } from './day.ts'

/** One year as the State Council announced it: days off, and weekend days made up for as working days. */
export type CalendarYear = { off: readonly Day[]; work: readonly Day[] }
export type Calendar = Readonly<Record<number, CalendarYear>>

/** A year nobody has announced yet is never guessed: plain weekends would close a notice too early. */
export type CalendarRefusal = { refusal: 'calendar-unknown'; year: number }

export function isWorkday(calendar: Calendar, day: Day): boolean | CalendarRefusal {
  const year = Number(day.slice(0, 4))
  const known = calendar[year]
  if (!known) return { refusal: 'calendar-unknown', year }
  if (known.work.includes(day)) return true
  return !known.off.includes(day) && !isWeekend(day)
}

/** The nth working day after this day, which itself does not count (Civil Code, art. 201). */
export function addWorkdays(calendar: Calendar, from: Day, count: number): Day | CalendarRefusal {
  let day = from
  for (let left = count; left > 0; ) {
    day = dayAfter(day)
    const counts = isWorkday(calendar, day)
    if (typeof counts === 'object') return counts
    if (counts) left--
  }
  return day
}

/** How many working days lie after `from`, up to and with `to`; the inverse of `addWorkdays`. */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): number | CalendarRefusal {
  let count = 0
  for (let day = from; day < to; ) {
    day = dayAfter(day)
    const counts = isWorkday(calendar, day)
    if (typeof counts === 'object') return counts
    if (counts) count++
  }
  return count
}

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
