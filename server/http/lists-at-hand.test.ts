import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { example } from '../../regions/example/index.ts'
import { hashOf, openSession } from '../session.ts'
import { type EndedSession, endedSessions } from '../testing/ended-sessions.ts'
import { handedIn } from '../testing/example-cast.ts'
import { type Cast, standingCast } from '../testing/standing-cast.ts'
import { statementsFromNowOn } from '../testing/statements.ts'

let cast: Cast
let asked: string[]

beforeAll(async () => {
  const { designing: _, ...plain } = example
  cast = await standingCast(plain)
  await handedIn(cast, 'lin')
  await handedIn(cast, 'wang')
})

const path = '/checks?list=all&year=2026'
/** Which statements a page needed, beside its answer. */
async function look(query = path, by = 'wu') {
  asked.length = 0
  const answer = await cast.call(by, 'GET', query)
  return { ...answer, asked: [...asked] }
}
const wus = () => sql`account = ${cast.people.wu}`

beforeEach(async () => {
  asked = statementsFromNowOn()
  await look()
  expect((await look()).asked).toEqual(['list-at-once'])
})

describe('one page after the other', () => {
  it('takes one statement each, whatever is asked for, and is the same page as by two', async () => {
    for (const more of ['', '&state=under-check', '&level=intermediate', '&series=engineering&state=sent-back'])
      for (const list of ['all', 'checked']) {
        const query = `/checks?list=${list}&year=2026${more}`
        const { status, body, asked } = await look(query)
        expect([query, status, asked]).toEqual([query, 200, ['list-at-once']])
        const { body: other, asked: two } = await look(`${query}&limit=19`)
        expect(two).toContain('session')
        expect(body).toEqual(other)
      }
    expect((await look()).body).toMatchObject({
      rows: [{ applicantName: '王建国' }, { applicantName: '林晓燕' }],
      total: { count: 2 },
    })
  })

  it('is refused as before where it is not understood', async () => {
    expect((await look('/checks?list=all&year=26')).status).toBe(400)
    expect((await look('/checks?list=all&year=2026&after=x')).status).toBe(400)
    expect((await look('/checks?list=nothing')).status).toBe(400)
  })

  it('is nobody else’s', async () => {
    expect((await look(path, 'lin')).status).toBe(403)
    expect((await look(path, 'administrator')).status).toBe(403)
    expect((await look(path, 'nobody')).status).toBe(401)
    expect((await look(path, 'stranger')).body.rows).toEqual([])
    expect((await look(path, 'stranger')).body.rows).toEqual([])
  })
})

describe('a session that no longer holds', () => {
  it.each<EndedSession>([
    ...endedSessions,
    ['is of somebody who is no officer any more', 403, sql`update account set kind = 'administrator' where id =`],
  ])('%s', async (_, status, change) => {
    await sql`${change} ${cast.people.wu}`.execute(cast.db)
    expect((await look()).status).toBe(status)
    await sql`update account set disabled_at = null, must_change = false, kind = 'officer' where id = ${cast.people.wu}`.execute(
      cast.db,
    )
    await sql`update login_session set expires_at = now() + interval '1 hour', seen_at = now() where ${wus()}`.execute(
      cast.db,
    )
  })

  it('was ended by logging out, though elsewhere they have not', async () => {
    const elsewhere = await openSession(cast.db, cast.people.wu, '')
    const { rows } =
      await sql<object>`delete from login_session s where ${wus()} and token_hash <> ${hashOf(elsewhere)} returning to_jsonb(s) as row`.execute(
        cast.db,
      )
    expect((await look()).status).toBe(401)
    const [{ row }] = rows as [{ row: object }]
    await sql`insert into login_session select * from jsonb_populate_record(null::login_session, ${JSON.stringify(row)}::jsonb)`.execute(
      cast.db,
    )
  })

  it('is noted as seen once a minute, and then asked for anew', async () => {
    await sql`update login_session set seen_at = now() - interval '2 minutes' where ${wus()}`.execute(cast.db)
    expect((await look()).asked).toEqual(expect.arrayContaining(['list-at-once', 'session', 'seen']))
    expect((await look()).asked).toEqual(['list-at-once'])
  })

  it('is asked for anew when its office is another by now', async () => {
    const { wu } = cast.people
    const { city, county } = cast.offices
    const move = (office: number) => sql`update account set organisation = ${office} where id = ${wu}`.execute(cast.db)
    await move(cast.offices.sibling)
    const away = await look()
    expect(away.asked).toContain('session')
    expect(away.body.rows).toEqual([])
    await move(city)
    await look()
    expect((await look()).asked).toEqual(['list-at-once'])
    await sql`update organisation set name = name where id = ${city}`.execute(cast.db)
    expect((await look()).asked).toContain('session')
    await sql`update organisation set name = name where id = ${county}`.execute(cast.db)
    expect((await look()).asked).toEqual(['list-at-once'])
  })
})
