import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import { act } from '../act.ts'
import type { UnitName } from '../testing/cast.ts'
import { routeScene } from '../testing/route-scene.ts'
import { waitingFile } from '../testing/waiting-file.ts'

const scene = await routeScene()
const { db, region, server, cast, units, committee, officers, ask, connect } = scene
const { works, county, city, department } = officers

beforeEach(async () => {
  await scene.forget()
  await sql`update application set progress = '{"state":"discarded"}'`.execute(db)
  await sql`update committee set paused = false`.execute(db)
})

const forward = (from: UnitName, id: ApplicationId) => {
  const account = cast.officer[from] as PersonId
  const session = {
    ...{ token: '', permitted: true, account, kind: 'officer' as const, name: '经办人', office: units[from] },
    ...{ ancestors: [], capabilities: ['check', 'forward'] as const, stage: 'ready' as const },
  }
  return act({ db, region, server, session }, 'forward', id)
}
const stranded = async (by: typeof works) => (await by('GET', '/stranded')).body
const where = async (id: ApplicationId) =>
  (
    await sql<{
      progress: unknown
      version: number
    }>`select progress, version from application where id = ${id}`.execute(db)
  ).rows[0]

describe('滞留申报', () => {
  it('cannot be forwarded without a route of its level, and can when it is granted [SD-PATH-06] [SD-FLOW-13]', async () => {
    const file = await waitingFile(scene, { own: units.works })
    await connect('works', { unit: 'county' }, ['junior-assistant'])
    expect(await forward('works', file)).toMatchObject({ ok: false, refusal: 'no-route' })
    const before = await stranded(works)
    expect(before.rows).toMatchObject([{ id: file, reason: 'no-route', asked: null, titleName: '工程师' }])
    expect(before.groups).toMatchObject([{ seriesName: '工程技术', levelName: '中级', count: 1, asked: null }])
    await ask('works', { unit: 'county' })
    expect((await stranded(works)).groups).toMatchObject([{ asked: '河东县职改办' }])
    expect(await forward('works', file)).toMatchObject({ ok: false, refusal: 'no-route' })
    await connect('works', { unit: 'county' })
    expect((await stranded(works)).rows).toEqual([])
    expect(await forward('works', file)).toMatchObject({ ok: true })
    expect(await where(file)).toMatchObject({
      progress: {
        state: 'under-check',
        at: 1,
        desks: [{ office: units.works }, { office: units.county, role: 'officer' }],
      },
    })
  })

  it('names the same reason as forwarding does: none goes to an office that it has passed [SD-FLOW-14]', async () => {
    await connect('works', { unit: 'county' })
    const back = await waitingFile(scene, { own: units.works, passed: [units.county] })
    expect((await stranded(works)).rows).toMatchObject([{ id: back, reason: 'already-passed-there' }])
    expect(await forward('works', back)).toMatchObject({ refusal: 'already-passed-there' })
    await connect('works', { committee })
    expect((await stranded(works)).rows).toEqual([])
    await sql`update committee set paused = true`.execute(db)
    expect((await stranded(works)).rows).toMatchObject([{ reason: 'committee-not-filed' }])
    expect(await forward('works', back)).toMatchObject({ refusal: 'committee-not-filed' })
    await sql`update committee set paused = false, levels = '{full-senior}'`.execute(db)
    expect((await stranded(works)).rows).toMatchObject([{ reason: 'committee-does-not-fit' }])
    expect(await forward('works', back)).toMatchObject({ refusal: 'committee-does-not-fit' })
    await sql`update committee set levels = '{junior-technician,junior-assistant,intermediate,associate-senior,full-senior}'`.execute(
      db,
    )
    expect(await forward('works', back)).toMatchObject({ ok: true, progress: { state: 'with-committee', committee } })
  })

  it('is listed page by page where it lies, and counted for the offices above', async () => {
    const ids = [
      await waitingFile(scene, { own: units.works }),
      await waitingFile(scene, { own: units.works }),
      await waitingFile(scene, { own: units.mill }),
      await waitingFile(scene, { own: units.mill, at: units.county, passed: [units.mill] }),
    ]
    const first = (await works('GET', '/stranded?limit=1')).body
    const second = (await works('GET', `/stranded?limit=1&after=${first.next}`)).body
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect([second.next, second.groups, second.below]).toEqual([null, null, null])
    expect(first.below.offices).toEqual([])
    const { rows, below } = await stranded(county)
    expect(rows).toMatchObject([{ id: ids[3] }])
    expect(below.offices).toMatchObject([
      { name: '机械厂', count: 2 },
      { name: '纺织厂', count: 1 },
    ])
    expect((await stranded(city)).below.offices).toHaveLength(3)
    expect((await stranded(department)).below.offices).toEqual([])
    expect((await works('GET', '/stranded?after=nonsense')).status).toBe(400)
  })

  it('has moved nothing when a route changes: what was sent stays where it is [SD-PATH-07]', async () => {
    await connect('works', { unit: 'county' })
    const sent = await waitingFile(scene, { own: units.works })
    const waits = await waitingFile(scene, { own: units.works })
    await forward('works', sent)
    const before = [await where(sent), await where(waits)]
    await connect('works', { unit: 'city' })
    expect([await where(sent), await where(waits)]).toEqual(before)
    expect(await forward('works', waits)).toMatchObject({ ok: true })
    expect(await where(waits)).toMatchObject({ progress: { desks: [{}, { office: units.city }] } })
    expect(await where(sent)).toEqual(before[0])
  })
})

describe('路径图', () => {
  const map = async (by: typeof works, unit?: OrganisationId) => by('GET', `/route-map${unit ? `?unit=${unit}` : ''}`)

  it('draws each way up to its committee, or to where it ends', async () => {
    await connect('works', { unit: 'county' }, ['junior-assistant', 'intermediate'])
    await connect('county', { unit: 'city' }, ['intermediate'])
    await connect('city', { committee }, ['intermediate'])
    const { unit, own, ways } = (await map(works)).body
    expect([unit.name, own]).toEqual(['机械厂', true])
    expect(ways).toEqual([
      expect.objectContaining({
        ...{ levelName: '助理级', broken: true },
        legs: [{ to: 'unit', name: '河东县职改办', filed: true }],
      }),
      expect.objectContaining({
        ...{ levelName: '中级', broken: false },
        legs: [
          { to: 'unit', name: '河东县职改办', filed: true },
          { to: 'unit', name: '东城市职改办', filed: true },
          { to: 'committee', name: '工程技术评委会S0001', filed: true },
        ],
      }),
    ])
    await sql`update committee set paused = true`.execute(db)
    expect((await map(works)).body.ways[1].legs.at(-1).filed).toBe(false)
  })

  it('of another unit is for those above it and those it has asked', async () => {
    expect((await map(county, units.works)).body).toMatchObject({ own: false, unit: { name: '机械厂' }, ways: [] })
    expect((await map(works, units.county)).status).toBe(404)
    expect((await map(department, units.works)).status).toBe(404)
    await ask('works', { committee })
    expect((await map(department, units.works)).status).toBe(200)
  })
})

describe('whatever is asked and decided', () => {
  it('the database holds no circle and no second live route', async () => {
    const names: UnitName[] = ['works', 'mill', 'county', 'city', 'otherCity', 'department', 'province']
    let seed = 7
    const pick = <One>(some: readonly One[]): One => {
      seed = (seed * 48271) % 2147483647
      return some[seed % some.length] as One
    }
    let granted = 0
    for (let round = 0; round < 40; round++) {
      const from = [pick(names), pick(names), pick(names)]
      const answers = await Promise.all(
        from.map((unit) => ask(unit, pick([0, 1, 2, 3]) ? { unit: pick(names) } : { committee })),
      )
      for (const { status } of answers) expect(status).toBeLessThan(500)
      const { rows: open } = await sql<{ id: number; target: OrganisationId | null }>`
        select id, target from route where state = 'open'`.execute(db)
      const decided = await Promise.all(
        open.map(({ id, target }) => {
          const decider = names.find((name) => units[name] === target) ?? 'department'
          const verdict = pick(['approval', 'approval', 'refusal'])
          const body = { version: 1, ...(verdict === 'refusal' && { reason: '不受理。' }) }
          return officers[decider]('PUT', `/route-checks/${id}/${verdict}`, body)
        }),
      )
      for (const { status } of decided) expect(status).toBeLessThan(500)
      granted += decided.filter(({ status }) => status === 200).length
      const { rows: circles } = await sql`
        with recursive way as (
          select organisation as start, target, array[organisation] as path from route where state = 'granted' and target is not null
          union all select w.start, r.target, w.path || r.organisation from way w
          join route r on r.organisation = w.target and r.state = 'granted' and r.target is not null and r.level = 'intermediate'
          where r.organisation <> all (w.path)
        ) select from way where target = any (path)`.execute(db)
      expect(circles).toEqual([])
    }
    expect(granted).toBeGreaterThan(20)
  })
})
