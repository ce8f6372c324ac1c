import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpinionScene, opinionScene } from '../testing/opinion-scene.ts'
import { inputFor, pathFor, queryFor, shapeOf } from '../testing/random-input.ts'
import { noBody } from './route.ts'
import { routes } from './routes.ts'

let scene: OpinionScene
beforeAll(async () => {
  scene = await opinionScene()
  const { people, vote, publicise } = scene
  await vote([people.lin, 6], [people.tang, 6], [people.mei, 6])
  await publicise('works', [people.lin])
})

const opinions = routes.filter(({ tag, path }) => tag === '公示意见' && !path.startsWith('/opinion-uploads'))

describe.each(opinions.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', (_, one) => {
  it('never breaks, whatever it is sent where opinions climb, and tells nobody of people who are not theirs', async () => {
    const body = one.body === noBody ? fc.constant(undefined) : inputFor(shapeOf(one.body))
    await fc.assert(
      fc.asyncProperty(
        pathFor(one.path),
        queryFor(one.query),
        body,
        fc.constantFrom('works', 'county', 'city', 'province', 'department'),
        async (path, query, payload, who) => {
          const answer = await scene.as(who)(one.method, query ? `${path}?${query}` : path, payload)
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
          expect(JSON.stringify(answer.body)).not.toContain('梅若')
        },
      ),
      { numRuns: 40, seed: 2026 },
    )
  })
})

describe('the uploads of proof', () => {
  it.each(['0', '-1', 'x', '99999999999999999999', ''])('find nobody under %j', async (opinion) =>
    expect((await scene.prove('works', opinion as never)).body.refusal).toBe('not-found'),
  )
})

it('two officers at once: one is told that the other was faster, and the opinion is one of the two', async () => {
  const { people, object, day, as, stateOf } = scene
  day('2026-10-20')
  const [cleared, objected] = await Promise.all([
    as('works')('PUT', '/outcome-notices/clearances', { applications: [people.lin] }),
    object('works', people.lin),
  ])
  const opinion = (await stateOf(people.lin)) as { opinion: { objection: boolean } }
  if (objected.status === 200) expect(opinion.opinion.objection).toBe(true)
  else {
    expect(objected.body.refusal).toBe('changed-meanwhile')
    expect([cleared.body.results[0].ok, opinion.opinion.objection]).toEqual([true, false])
  }
})
