import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { OrganisationId } from '../../core/id.ts'
import { insertOrganisation } from '../db/organisations.ts'
import { engineer, exampleCast, handedIn } from '../testing/example-cast.ts'
import type { Cast } from '../testing/standing-cast.ts'

let cast: Cast
let right: OrganisationId
const texts = { opinion: '同意', recommendation: '无异议', groupOpinion: '同意' }

beforeAll(async () => {
  cast = await exampleCast()
  const { city, county } = cast.offices
  const office = { kind: 'county-office', group: 'office', category: null, nature: null, creditCode: null }
  right = await insertOrganisation(cast.db, { ...office, parent: city, code: '27', name: '河西县职改办' })
  await sql`update organisation set completed_at = now() where id = ${right}`.execute(cast.db)
  for (const [name, where] of [
    ['of the city', city],
    ['of the county', county],
    ['of the right county', right],
  ] as const)
    await cast.hire(name, 'administrator', where)
  await cast.hire('right officer', 'officer', right)
})

const move = (who: string, parent: number, unit: number = cast.offices.unit) =>
  cast.call(who, 'PUT', `/organisations/${unit}/parent`, { parent })
const officesOf = async (id: number) => {
  const { body } = await cast.call('lin', 'GET', `/applications/${id}`)
  return body.steps.flatMap(({ step, office }: { step: string; office?: number }) => (step === 'desk' ? [office] : []))
}
const approve = async (who: string, id: number) => {
  const { version } = (await cast.call('chen', 'GET', `/checks/${id}`)).body
  return cast.call(who, 'PUT', `/checks/${id}/approval`, { version, ...texts })
}

it('is moved by the authority above both and nobody else', async () => {
  expect((await move('of the county', right)).body).toEqual({ refusal: 'not-above-both' })
  expect((await move('of the right county', right)).status).toBe(404)
  expect((await move('of the city', cast.offices.hospital)).body).toEqual({ refusal: 'not-above-both' })
  expect((await move('of the city', 999_999)).body).toEqual({ refusal: 'not-above-both' })
  expect((await move('of the city', cast.offices.county)).body).toEqual({ refusal: 'already-below-it' })
  expect((await move('of the city', right, cast.offices.county)).body).toEqual({ refusal: 'unit-has-units-below' })
  expect((await move('of the city', right, cast.offices.city)).status).toBe(404)
})

it('gets a code of its new place; who is under check keeps the desks, who has not sent goes the new way', async () => {
  const { unit, county } = cast.offices
  const sent = await handedIn(cast, 'lin')
  const before = await officesOf(sent)
  expect(before).toContain(county)
  const { body: draft } = await cast.call('wang', 'POST', '/applications', engineer)
  const { status, body } = await move('of the city', right)
  expect([status, body.code.startsWith('27')]).toEqual([200, true])
  const { rows } = await sql<{ parent: number; code: string; ancestors: number[] }>`
    select parent, code, ancestors from organisation where id = ${unit}`.execute(cast.db)
  expect(rows[0]).toEqual({
    parent: right,
    code: body.code,
    ancestors: [cast.offices.province, cast.offices.city, right, unit],
  })
  expect(await officesOf(sent)).toEqual(before)
  for (const who of ['chen', 'gao', 'zhou', 'he']) expect((await approve(who, sent)).status, who).toBe(200)
  const { rows: of } = await sql<{ ancestors: number[] }>`
    select ancestors from application where id = ${draft.id}`.execute(cast.db)
  expect(of[0]?.ancestors).toEqual([cast.offices.province, cast.offices.city, right, unit])
})

it('leaves a line in the log and tells the administrators of all three', async () => {
  const { rows } = await sql<{ detail: object }>`
    select detail from audit where action = 'move-organisation' and subject_id = ${cast.offices.unit}`.execute(cast.db)
  expect(rows).toMatchObject([{ detail: { from: cast.offices.county, to: right } }])
  for (const who of ['administrator', 'of the county', 'of the right county']) {
    const { body } = await cast.call(who, 'GET', '/messages')
    expect(JSON.stringify(body), who).toContain('主管单位由“县职改办”调整为“河西县职改办”')
  }
})
