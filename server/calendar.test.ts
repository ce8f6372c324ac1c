import { describe, expect, it } from 'vitest'
import { noticeWindow } from '../core/notice.ts'
import { addWorkdays, isWorkday } from '../core/workday.ts'
import { officialCalendar } from './calendar.ts'

const calendar = officialCalendar()

describe('the official calendar', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'] as const)(
    'works on the make-up day %s',
    (day) => expect(isWorkday(calendar, day)).toBe(true),
  )

  it.each(['2026-01-01', '2026-02-16', '2026-04-06', '2026-05-05', '2026-06-19', '2026-09-25', '2026-10-07'] as const)(
    'rests on %s',
    (day) => expect(isWorkday(calendar, day)).toBe(false),
  )

  it('knows 2004 to 2026 and, silently, no other year', () =>
    expect(Object.keys(calendar).map(Number)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index)))

  it('counts a notice over the spring festival', () =>
    expect(noticeWindow(calendar, '2026-02-13', 5)).toEqual({ opens: '2026-02-13', closes: '2026-02-27' }))

  it('refuses 2027 until somebody has entered it', () => {
    expect(addWorkdays(calendar, '2026-12-30', 5)).toEqual({ refusal: 'calendar-unknown', year: 2027 })
    const entered = officialCalendar([
      { year: 2027, day: '2027-01-01', kind: 'off' },
      { year: 2027, day: '2027-01-03', kind: 'work' },
    ])
    expect(addWorkdays(entered, '2026-12-30', 3)).toBe('2027-01-04')
  })

  it('lets a row correct the package', () => {
    const corrected = officialCalendar([{ year: 2026, day: '2026-10-10', kind: 'off' }])
    expect(isWorkday(corrected, '2026-10-10')).toBe(false)
  })
})
