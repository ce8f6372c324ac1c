import { describe, expect, it } from 'vitest'
import { secondsToWait } from './allowance.ts'

const allowances = [
  { most: 1, seconds: 60 },
  { most: 3, seconds: 3600 },
]
const now = Date.parse('2026-05-09T02:00:00Z')
const ago = (...seconds: number[]) => seconds.map((one) => now - one * 1000)

describe('an allowance of one a minute and three an hour', () => {
  it.each([
    ['nothing before', [], 0],
    ['one just now', [0], 60],
    ['one 59 seconds ago', [59], 1],
    ['one a minute ago', [60], 0],
    ['three in the hour, in any order', [600, 3000, 1200], 600],
    ['three, the first of them an hour ago', [600, 1200, 3600], 0],
    ['more than three', [100, 200, 300, 400, 500], 3300],
  ])('%s', (_, before, seconds) => expect(secondsToWait(allowances, ago(...before), now)).toBe(seconds))
})
