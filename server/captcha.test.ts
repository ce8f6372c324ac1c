import { randomBytes } from 'node:crypto'
import { solveChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newChallenge, type Proof, provenBy, secrets } from './captcha.ts'

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

type Plain = { [key: string]: string | number | undefined }

/** One thing about it is another: left out, emptied, another number, another letter somewhere, the other case. */
function changed(proof: Proof, at: number, how: number): Proof {
  const copy = structuredClone(proof)
  const parts = [copy.challenge, copy.challenge.parameters, copy.solution] as unknown as Plain[]
  const spots = parts.flatMap((part) => Object.keys(part).map((key) => [part, key] as const))
  const [part, key] = spots[at % spots.length] ?? []
  const value = key && part?.[key]
  if (!part || !key || typeof value === 'object') return copy
  if (typeof value === 'number') part[key] = [0, -1, 0.5, 2 ** 32, value + 1, value + 2 ** 32][how % 6]
  else if (typeof value === 'string') {
    const place = how % (value.length + 1)
    const other = value[place] === '0' ? '1' : '0'
    part[key] = [
      `${value.slice(0, place)}${other}${value.slice(place + 1)}`,
      value.slice(0, place),
      value.toUpperCase(),
      `${value} `,
      '',
      undefined,
    ][how % 6]
  }
  return copy
}

it('takes and refuses a proof as the library that set it does, whatever of it is changed', async () => {
  const challenge = await newChallenge(keys, 3)
  const solution = await solveChallenge({ challenge, deriveKey })
  const proof = { challenge, solution } as Proof
  expect(provenBy(proof, keys)).toBeDefined()
  const other = { ...keys, mark: randomBytes(32) }
  expect(provenBy(proof, other)).toBeUndefined()
  const late = await newChallenge(keys, 3)
  const passed = { ...late, parameters: { ...late.parameters, expiresAt: 1 } }
  expect(provenBy({ challenge: passed, solution } as Proof, keys)).toBeUndefined()
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), fc.nat(1000), async (at, how) => {
      const given = changed(proof, at, how)
      const options = JSON.parse(JSON.stringify(given))
      const theirs = await verifySolution({ ...options, deriveKey, ...secrets(keys) }).catch(() => ({
        verified: false,
      }))
      expect(provenBy(given, keys) !== undefined).toBe(
        theirs.verified && given.challenge.parameters.expiresAt !== undefined,
      )
    }),
    { numRuns: 500 },
  )
})
