import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWordsOf, readWhen, whyNotThen } from './defence.ts'
import { type Booked, clash, clashing } from './defence-clash.ts'

describe('when a defence is', () => {
  it.each([
    ['2026-05-20', '09:00-09:30'],
    ['2026/5/20', '9:00—9:30'],
    ['2026年5月20日', '９：００ 至 ９：３０'],
    ['20260520', '9点到9点30分'],
    ['2026.05.20', '09:00～09:30'],
  ])('is read as people write it: %s %s', (day, time) => {
    expect(readWhen(day, time)).toEqual({ on: '2026-05-20', begins: '09:00', ends: '09:30' })
  })
  it.each([
    ['2026-02-29', '09:00-09:30', 'defence-day-unreadable'],
    ['5月20日', '09:00-09:30', 'defence-day-unreadable'],
    ['2026-05-20', '09:00', 'defence-time-unreadable'],
    ['2026-05-20', '09:00-24:00', 'defence-time-unreadable'],
    ['2026-05-20', '08:00-09:00-10:00', 'defence-time-unreadable'],
    ['2026-05-20', '0.375', 'defence-time-unreadable'],
  ])('is not guessed: %s %s', (day, time, refusal) => expect(readWhen(day, time)).toBe(refusal))

  it('is after now, after its beginning and within a year', () => {
    const now = { day: '2026-05-20', time: '09:00' } as const
    const at = (on: string, begins: string, ends: string) => whyNotThen({ on: on as '2026-05-20', begins, ends }, now)
    expect(at('2026-05-20', '09:01', '09:30')).toBeUndefined()
    expect(at('2026-05-20', '09:00', '09:30')).toBe('defence-past')
    expect(at('2026-05-19', '10:00', '10:30')).toBe('defence-past')
    expect(at('2026-05-21', '10:00', '10:00')).toBe('defence-ends-before-it-begins')
    expect(at('2027-05-21', '10:00', '10:30')).toBeUndefined()
    expect(at('2027-05-22', '10:00', '10:30')).toBe('defence-too-far')
  })
})

it('is called as the province calls it', () => {
  const says = '您的答辩已安排。请打印答辩通知单'
  expect(inWordsOf({ called: { defence: '面试', notice: '准考证' } }, says)).toBe('您的面试已安排。请打印准考证')
  expect(inWordsOf({}, says)).toBe(says)
  expect(inWordsOf(undefined, says)).toBe(says)
})

describe('rooms', () => {
  const booked = (most: number) =>
    fc
      .array(
        fc.record({
          application: fc.integer({ min: 1, max: most }),
          on: fc.constant('2026-05-20' as const),
          place: fc.constantFrom('一室', ' 一 室', '二室'),
          begin: fc.integer({ min: 9, max: 13 }),
          hours: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 12 },
      )
      .map((all) => [...new Map(all.map((one) => [one.application, one])).values()])
      .map((all): Booked[] =>
        all.map(({ begin, hours, ...one }) => ({
          ...one,
          begins: String(begin).padStart(2, '0'),
          ends: String(begin + hours).padStart(2, '0'),
        })),
      )
  const isFree = (all: readonly Booked[]) => all.every((one) => all.every((other) => !clash(one, other)))
  /** Whatever was stored held: each of them where nobody else is. */
  const sound = booked(12).map((all) => all.filter((one, at) => all.slice(0, at).every((other) => !clash(one, other))))

  it('never hold two people at one time, whoever moves and whoever is refused', () => {
    fc.assert(
      fc.property(booked(12), sound, (wanted, stored) => {
        const refused = clashing(wanted, stored)
        const moved = wanted.filter((one) => !refused.has(one))
        const staying = stored.filter(({ application }) => moved.every((one) => one.application !== application))
        expect(isFree([...moved, ...staying])).toBe(true)
      }),
    )
  })
  it('are refused to nobody where all have room', () => {
    fc.assert(
      fc.property(sound, sound, (wanted, stored) => {
        const others = stored.filter((one) =>
          wanted.every((other) => other.application !== one.application && !clash(one, other)),
        )
        expect(clashing(wanted, others).size).toBe(0)
      }),
    )
  })
})
