import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import { type OpinionScene, opinionScene } from '../testing/opinion-scene.ts'

let scene: OpinionScene
beforeAll(async () => {
  scene = await opinionScene()
  const { people, cast, vote, publicise, day } = scene
  await handedInAgain(people.lin, [cast.units.works, cast.units.city])
  await handedInAgain(people.mei, [])
  await vote([people.lin, 6], [people.mei, 6])
  await publicise('works', [people.lin])
  await publicise('mill', [people.mei])
  day('2026-10-20')
})

/** Sent back and declared anew since: these offices forwarded it then. */
async function handedInAgain(id: ApplicationId, trail: readonly OrganisationId[]) {
  for (const [index, office] of [null, ...trail].entries())
    await sql`insert into event (application, version, act, actor_is, actor_name, office, input, progress)
      values (${id}, ${100 + index}, ${office === null ? 'submit' : 'forward'}, ${office === null ? 'applicant' : 'officer'}, '某人',
        ${office}::bigint, '{}', '{"state": "under-check", "desks": [], "at": 0}')`.execute(scene.db)
}

const clear = async (unit: string, id: ApplicationId) =>
  (await scene.as(unit)('PUT', '/outcome-notices/clearances', { applications: [id] })).body.results[0]

describe('the path of an opinion', () => {
  it('is the one that the file came last, not one of before it was sent back [SD-PUB-10]', async () => {
    const { people, as, stages } = scene
    expect(await clear('works', people.lin)).toMatchObject({ ok: true })
    const { body } = await as('works')('PUT', '/outcome-notices/submission', { applications: [people.lin] })
    expect(body.results[0]).toMatchObject({ ok: true })
    expect(await stages('county', 'opinion-checks')).toEqual({})
    expect(await stages('city', 'opinion-checks')).toEqual({ 林知夏: 'to-check' })
  })

  it('begins at the unit of the person: no other says anything of them [SD-PUB-04] [SD-PUB-05]', async () => {
    const { people, object, prove, stateOf } = scene
    for (const unit of ['works', 'city']) expect(await clear(unit, people.mei)).toMatchObject({ refusal: 'not-found' })
    const file = (await prove('mill', people.mei, 'proof')).body.file as number
    expect((await object('works', people.mei, { files: [file] })).status).toBe(404)
    expect(await stateOf(people.mei)).toMatchObject({ state: 'outcome-on-notice' })
  })

  it('must be there: without one nothing is said and nothing handed in [SD-PUB-10]', async () => {
    const { people, as, object, stateOf } = scene
    expect(await clear('mill', people.mei)).toMatchObject({ ok: false, refusal: 'no-route' })
    expect((await object('mill', people.mei)).body.refusal).toBe('no-route')
    const { body } = await as('mill')('PUT', '/outcome-notices/submission', { applications: [people.mei] })
    expect(body.results[0]).toMatchObject({ ok: false })
    expect(await stateOf(people.mei)).toMatchObject({ state: 'outcome-on-notice' })
  })
})
