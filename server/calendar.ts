import { createRequire } from 'node:module'
import type { Day } from '../core/day.ts'
import type { Calendar } from '../core/workday.ts'

/** A row of `calendar_day`: what an administrator adds when a year, or a change to one, has been announced. */
export type CalendarDay = { year: number; day: Day; kind: 'off' | 'work' }

/**
 * The official calendar. The package answers for years it does not know as if they had no holidays, so its lists are read
 * instead of its functions: a year without any holiday in them is unknown. A year with rows of its own is known by these,
 * and where a row and the package disagree about a day the row is right.
 */
export function officialCalendar(rows: readonly CalendarDay[] = []): Calendar {
  const { holidays, workdays } = announced()
  const years = new Set([...Object.keys(holidays), ...rows.map(({ day }) => day)].map(yearOf))
  return Object.fromEntries(
    [...years].map((year) => {
      const kinds = new Map<Day, CalendarDay['kind']>([
        ...daysOf(holidays, year).map((day) => [day, 'off'] as const),
        ...daysOf(workdays, year).map((day) => [day, 'work'] as const),
        ...rows.filter(({ day }) => yearOf(day) === year).map(({ day, kind }) => [day, kind] as const),
      ])
      const are = (kind: CalendarDay['kind']) => [...kinds].filter((one) => one[1] === kind).map(([day]) => day)
      return [year, { off: are('off'), work: are('work') }]
    }),
  )
}

type Announced = Record<'holidays' | 'workdays', Record<string, string>>

const announced = () => createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Announced

const yearOf = (day: string) => Number(day.slice(0, 4))

const daysOf = (days: Record<string, string>, year: number) =>
  Object.keys(days).filter((day) => yearOf(day) === year) as Day[]
