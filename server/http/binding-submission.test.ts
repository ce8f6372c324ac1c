import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { filledIn, versionOf } from '../testing/example-cast.ts'
import { byProvider } from '../testing/identity-scene.ts'
import { standingCast } from '../testing/standing-cast.ts'

const cast = await standingCast(byProvider)
const { call, db, offices, people, hire } = cast
await hire('sibling', 'administrator', offices.sibling)
await hire('hospital', 'administrator', offices.hospital)

const where = async (who: 'lin' | 'wang' | 'doctor') => {
  const { rows } = await sql<{ bound: number; declared: number; state: string; desk: number | null }>`
    select p.organisation as bound, a.organisation as declared, a.state, a.desk_office as desk
    from account p join application a on a.applicant = p.id where p.id = ${people[who]}`.execute(db)
  return rows[0]
}
const submit = async (who: string, id: number, version: number) =>
  call(who, 'PUT', `/applications/${id}/submission`, { version, undertaking: '1' })
const ask = async (who: string, unit: number, desk: string) => {
  expect((await call(who, 'POST', '/my/bindings', { unit, explanation: '调动' })).status).toBe(200)
  const [one] = (await call(desk, 'GET', '/bindings')).body.waiting
  return () => call(desk, 'PUT', `/bindings/${one.id}/approval`, { version: one.version })
}

describe('what is declared by somebody whose unit changes', () => {
  it('is sent to the unit that they are bound to at that moment, whatever the draft said [FJ-HOME-05]', async () => {
    const id = await filledIn(cast, 'lin')
    await sql`update account set organisation = ${offices.sibling} where id = ${people.lin}`.execute(db)
    expect((await where('lin'))?.declared).toBe(offices.unit)
    expect((await submit('lin', id, await versionOf(cast, 'lin', id))).status).toBe(200)
    expect(await where('lin')).toEqual({
      ...{ bound: offices.sibling, declared: offices.sibling },
      ...{ state: 'under-check', desk: offices.sibling },
    })
  })

  it('is never at one unit while they are of another, though sent in the moment of the unit’s decision', async () => {
    const id = await filledIn(cast, 'wang')
    const approve = await ask('wang', offices.sibling, 'sibling')
    const version = await versionOf(cast, 'wang', id)
    const [agreed, sent] = await Promise.all([approve(), submit('wang', id, version)])
    const { bound, declared, state } = (await where('wang')) ?? {}
    expect(bound).toBe(declared)
    expect([agreed.body.refusal ?? 'agreed', sent.body.refusal ?? 'sent', state]).toEqual(
      agreed.status === 200 ? ['agreed', 'changed-meanwhile', 'draft'] : ['asker-declaring', 'sent', 'under-check'],
    )
  })

  it('does not move once it is on its way: the request waits, and says why [FJ-HOME-05]', async () => {
    expect((await call('lin', 'GET', '/my/bindings')).body.whyNot).toBe('declaration-under-way')
    const asked = await call('lin', 'POST', '/my/bindings', { unit: offices.hospital, explanation: '调动' })
    expect(asked.body.refusal).toBe('declaration-under-way')
    const released = await call('sibling', 'PUT', `/applicants/${people.lin}/release`)
    expect(released.body.refusal).toBe('application-under-way')
  })
})
