import { randomBytes } from 'node:crypto'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect, it } from 'vitest'
import { newChallenge } from './captcha.ts'

const keys = { field: randomBytes(32), mark: randomBytes(32), certificate: randomBytes(32) }

it('sets a browser a sum of about as many rounds as the operator wants, never the same', async () => {
  const counters = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const solution = await solveChallenge({ challenge: await newChallenge(keys, 20), deriveKey })
      return solution?.counter ?? 0
    }),
  )
  expect(Math.min(...counters)).toBeGreaterThanOrEqual(10)
  expect(Math.max(...counters)).toBeLessThanOrEqual(30)
  expect(new Set(counters).size).toBeGreaterThan(1)
})
