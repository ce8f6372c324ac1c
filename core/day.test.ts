import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, isDay, isOpen, printed, yearsAfter } from './day.ts'

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2026-12-31'])('%s exists', (text) =>
    expect(isDay(text)).toBe(true),
  )

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2026-1-1',
    '２０２６-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '',
  ])('%j does not', (text) => expect(isDay(text)).toBe(false))

  it('is followed by the next, over months, years and 29 February', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
    expect(dayAfter('2024-02-28')).toBe('2024-02-29')
    expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29')
  })

  it('is the same so many years on, but for 29 February', () => {
    expect(yearsAfter('2026-04-10', 3)).toBe('2029-04-10')
    expect(yearsAfter('2024-02-29', 3)).toBe('2027-02-28')
    expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('is written on paper without zeros', () => expect(printed('2026-04-09')).toBe('2026年4月9日'))

  it('stays a day whatever is added to it', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
        const from = date.toISOString().slice(0, 10) as '2026-01-01'
        expect(isDay(dayAfter(from, days))).toBe(true)
        expect(dayAfter(dayAfter(from, days), -days)).toBe(from)
        expect(isDay(yearsAfter(from, 3))).toBe(true)
      }),
    )
  })
})

it('a window is open on its first and on its last day', () => {
  const window = { opens: '2026-04-01', closes: '2026-04-30' } as const
  expect(
    ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map((day) => isOpen(window, day as '2026-04-01')),
  ).toEqual([false, true, true, false])
})
