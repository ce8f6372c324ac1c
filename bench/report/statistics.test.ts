import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, quantile } from './statistics.ts'

const some = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 })

describe('the median', () => {
  it('is the middle one, or lies between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('is not moved by one round that went wrong', () => expect(median([100, 101, 99, 3])).toBe(99.5))
})

describe('a quantile', () => {
  it('is a value that was measured, counted by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([0, 0.5, 0.99, 1].map((part) => quantile(hundred, part))).toEqual([1, 50, 99, 100])
    expect(quantile([7], 0.99)).toBe(7)
  })

  it('has so large a part of all at or below it, and no smaller value has', () =>
    fc.assert(
      fc.property(some, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, part) => {
        const found = quantile(values, part)
        const below = (limit: number) => values.filter((one) => one <= limit).length
        const smaller = values.filter((one) => one < found)
        expect(below(found)).toBeGreaterThanOrEqual(part * values.length - 1e-9)
        if (smaller.length > 0) expect(below(Math.max(...smaller))).toBeLessThan(part * values.length + 1e-9)
      }),
    ))
})

it('of nothing there is neither', () => {
  expect(() => median([])).toThrow('nothing was measured')
  expect(() => quantile([], 0.5)).toThrow('nothing was measured')
})
