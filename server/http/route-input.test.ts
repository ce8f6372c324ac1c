import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputFor, pathFor, queryFor, shapeOf } from '../testing/random-input.ts'
import { routeScene } from '../testing/route-scene.ts'
import { noBody } from './route.ts'
import { routeCheckRoutes } from './route-checks.ts'
import { routeMapRoutes } from './route-map.ts'
import { routeRequestRoutes } from './route-requests.ts'
import { routeTargetRoutes } from './route-targets.ts'
import { strandedRoutes } from './stranded.ts'

const { officers, ask, committee } = await routeScene()
const all = [...routeCheckRoutes, ...routeMapRoutes, ...routeRequestRoutes, ...routeTargetRoutes, ...strandedRoutes]

/** Elsewhere these are refused before they are read. */
describe.each(all.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', (_, one) => {
  it('never breaks where routes are granted, whatever it is sent', async () => {
    await ask('works', { unit: 'county' })
    await ask('county', { committee })
    const body = one.body === noBody ? fc.constant(undefined) : inputFor(shapeOf(one.body))
    await fc.assert(
      fc.asyncProperty(
        pathFor(one.path),
        queryFor(one.query),
        body,
        fc.constantFrom(...Object.values(officers)),
        async (path, query, payload, by) => {
          const answer = await by(one.method, query ? `${path}?${query}` : path, payload)
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 25), seed: Number(process.env.SEED ?? 2026) },
    )
  })
})
