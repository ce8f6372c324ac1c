import { type Day, dayAfter, type Window } from './day.ts'
import { maskName } from './identity.ts'
import { type Level, levelNames } from './title.ts'
import { addWorkdays, type Calendar, type CalendarRefusal, isWorkday } from './workday.ts'

/** 公示 of who is eligible before the review, and of who passed after it. */
export const noticeNames = { eligibility: '资格审查结果公示', outcome: '评审结果公示' } as const
export type NoticeKind = keyof typeof noticeNames

/** Order 40, art. 16 and 26: so many whole working days after the day of opening; open to the end of the last. */
export function noticeWindow(calendar: Calendar, opens: Day, noticeDays: number): Window | CalendarRefusal {
  const closes = addWorkdays(calendar, opens, noticeDays)
  return typeof closes === 'string' ? { opens, closes } : closes
}

/** The notice day by day, so that anyone can count along: which of its days are working days. */
export function noticeClock(calendar: Calendar, { opens, closes }: Window): { day: Day; workday: boolean }[] {
  const days: { day: Day; workday: boolean }[] = []
  for (let day = opens; day <= closes; day = dayAfter(day))
    days.push({ day, workday: isWorkday(calendar, day) === true })
  return days
}

/** One person on a notice, as the office knows them. */
export type Listed = { name: string; organisation: string; series: string; level: Level; title: string }

/** What a stranger may read: enough to object, too little to look somebody up. */
export const publicLine = ({ name, organisation, series, level, title }: Listed) => ({
  name: maskName(name),
  organisation,
  series,
  level: levelNames[level],
  title,
})
