import { workdaysBetween } from '../../core/workday.ts'
import { type CalendarDay, officialCalendar } from '../calendar.ts'
import { named, type Rule } from './rule.ts'

type Line = { id: string; opens: string; closes: string }

/** Counted by the calendar as it is known today; a year that nobody has announced is left out. */
export const noticeRules: readonly Rule[] = [
  {
    says: 'a notice runs for the working days of the law',
    look: async ({ client, region }) => {
      const { rows: days } = await client.query<CalendarDay>(
        `select day::text, extract(year from day)::int as year, kind from calendar_day`,
      )
      const { rows } = await client.query<Line>(`select id, opens::text, closes::text from notice order by id`)
      const calendar = officialCalendar(days)
      const tooShort = ({ opens, closes }: Line) => {
        const count = workdaysBetween(calendar, opens as CalendarDay['day'], closes as CalendarDay['day'])
        return typeof count === 'number' && count < region.policy.noticeDays
      }
      const broken = rows.filter(tooShort)
      return { checked: rows.length, broken: broken.length, ids: broken.slice(0, named).map(({ id }) => id) }
    },
  },
]
