import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, dayAfter } from './day.ts'
import { addWorkdays, type Calendar, isWorkday, workdaysBetween } from './workday.ts'

/** 2026-04-10 is a Friday. */
const calendar: Calendar = { 2026: { off: ['2026-04-13'], work: ['2026-04-18'] } }

describe('the working-day clock', () => {
  it('skips weekends and days off, and counts the make-up days', () => {
    expect(addWorkdays(calendar, '2026-04-10', 5)).toBe('2026-04-18')
    expect(workdaysBetween(calendar, '2026-04-10', '2026-04-18')).toBe(5)
    expect(isWorkday(calendar, '2026-04-18')).toBe(true)
    expect(isWorkday(calendar, '2026-04-13')).toBe(false)
  })

  it('does not count the day it starts on', () => expect(addWorkdays(calendar, '2026-04-09', 1)).toBe('2026-04-10'))

  it('refuses a year that nobody has announced, by name', () => {
    const refusal = { refusal: 'calendar-unknown', year: 2027 }
    expect(addWorkdays(calendar, '2026-12-30', 5)).toEqual(refusal)
    expect(workdaysBetween(calendar, '2026-12-30', '2027-01-05')).toEqual(refusal)
    expect(isWorkday(calendar, '2027-03-03')).toEqual(refusal)
  })

  it('never needs the next year for what ends in this one', () =>
    expect(addWorkdays(calendar, '2026-12-24', 5)).toBe('2026-12-31'))

  it('adds and counts as inverses, and always lands on a working day', () => {
    const start = fc.nat({ max: 300 }).map((days) => dayAfter('2026-01-01', days))
    const days = (max: number) =>
      fc.uniqueArray(
        fc.nat({ max: 364 }).map((n) => dayAfter('2026-01-01', n)),
        { maxLength: max },
      )
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 15 }), days(20), days(10), (from, count, off, work) => {
        const made: Calendar = { 2026: { off, work } }
        const to = addWorkdays(made, from, count)
        if (typeof to === 'object') return
        expect(workdaysBetween(made, from, to)).toBe(count)
        expect(isWorkday(made, to)).toBe(true)
        expect(to > from).toBe(true)
        expect(workdaysBetween(made, from, dayAfter(to as Day, -1))).toBe(count - 1)
      }),
    )
  })
})
