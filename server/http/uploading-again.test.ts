import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filesAnApplication } from '../files/slot.ts'
import { openSession } from '../session.ts'
import { exampleCast, filledIn } from '../testing/example-cast.ts'
import { pdf } from '../testing/papers.ts'
import type { Cast } from '../testing/standing-cast.ts'
import { statementsFromNowOn } from '../testing/statements.ts'
import { uploadWhole } from '../testing/uploading.ts'
import { cookieName } from './cookie.ts'

let cast: Cast
let id: number
let agreed: string
let asked: string[]

beforeAll(async () => {
  cast = await exampleCast()
  id = await filledIn(cast, 'lin')
  const { rows } = await sql<{
    agreed: string
  }>`select agreed::text as agreed from account where id = ${cast.people.lin}`.execute(cast.db)
  agreed = rows[0]?.agreed ?? '{}'
})

const paper = () => pdf({ trailer: `/Note (${randomBytes(8).toString('hex')})` })
type Given = { who?: string; content?: Buffer; name?: string; id?: string; application?: number; field?: string }
/** Which statements a file needed, beside its answer. */
async function put({ who = 'lin', ...more }: Given = {}) {
  asked.length = 0
  const place = { application: id, section: 'education', field: 'proof' }
  const given = { name: '证明.pdf', content: paper(), cookie: cast.cookies[who] ?? '', ...place, ...more }
  return { ...(await uploadWhole(cast.app, given)), asked: asked.filter((name) => name !== 'seen') }
}
async function written(): Promise<number> {
  const { rows } = await sql<{ files: number }>`select count(*) as files from file`.execute(cast.db)
  return rows[0]?.files ?? 0
}
const restored = async () => {
  const { lin } = cast.people
  await sql`update account set disabled_at = null, must_change = false, agreed = ${agreed}::jsonb where id = ${lin}`.execute(
    cast.db,
  )
  await sql`update login_session set expires_at = now() + interval '1 hour', seen_at = now() where account = ${lin}`.execute(
    cast.db,
  )
  await sql`update application set progress = '{"state":"draft"}' where id = ${id}`.execute(cast.db)
}

beforeEach(async () => {
  asked = statementsFromNowOn()
  expect(await put()).toMatchObject({ status: 200 })
  expect((await put()).asked).toEqual(['keep-file-again'])
})
afterEach(restored)

describe('the next file to the same declaration', () => {
  it('takes one statement and is one like the first', async () => {
    const content = paper()
    const { status, body, asked } = await put({ content, name: '另一份.pdf' })
    expect([status, asked]).toEqual([200, ['keep-file-again']])
    expect(body).toMatchObject({ name: '另一份.pdf', type: 'pdf', bytes: content.length })
    const { rows } = await sql`select owner, application, pages from file where id = ${body.file}`.execute(cast.db)
    expect(rows).toEqual([{ owner: cast.people.lin, application: id, pages: 1 }])
  })

  it('is one file when it comes again, and refused where another has come under its number', async () => {
    const named = { id: randomBytes(16).toString('hex'), content: paper() }
    const first = await put(named)
    const again = await put(named)
    expect(again).toMatchObject({ status: 200, body: first.body, asked: ['keep-file-again'] })
    expect(await put({ ...named, content: paper() })).toMatchObject({ body: { refusal: 'key-used-otherwise' } })
  })

  it('is refused for what it is as the first is', async () => {
    const wrong = await put({ content: Buffer.from('no paper') })
    expect(wrong).toMatchObject({ status: 422, body: { refusal: 'file-content-differs' } })
    expect(await put({ field: 'degree' })).toMatchObject({ status: 422, body: { refusal: 'no-such-field' } })
    expect(await put({ name: 'a.docx' })).toMatchObject({ body: { refusal: 'file-type-not-accepted' } })
  })

  it('is of no use to anybody else', async () => {
    const before = await written()
    expect(await put({ who: 'wang' })).toMatchObject({ status: 404 })
    expect(await put({ who: 'chen' })).toMatchObject({ status: 403 })
    expect(await put({ who: 'nobody' })).toMatchObject({ status: 401 })
    expect(await put({ application: id + 1 })).toMatchObject({ status: 404 })
    expect(await written()).toBe(before)
  })

  it('finds when there are too many', async () => {
    await sql`insert into file (owner, application, name, type, bytes, sha256)
      select ${cast.people.lin}, ${id}, 'x', 'pdf', 1, repeat('0', 64) from generate_series(1, ${filesAnApplication}::int)`.execute(
      cast.db,
    )
    expect(await put()).toMatchObject({ status: 422, body: { refusal: 'too-many-files' } })
    await sql`delete from file where sha256 = repeat('0', 64)`.execute(cast.db)
  })
})

describe('whoever may no longer put files there', () => {
  const session = (set: string) => () =>
    sql`update login_session set ${sql.raw(set)} where account = ${cast.people.lin}`
  const account = (set: string) => () => sql`update account set ${sql.raw(set)} where id = ${cast.people.lin}`
  it.each([
    ['session is over', 401, session("expires_at = now() - interval '1 second'")],
    ['session was idle', 401, session("seen_at = now() - interval '61 minutes'")],
    ['account is disabled', 401, account('disabled_at = now()')],
    ['password is new', 403, account('must_change = true')],
    ['agreement is a former one', 403, account("agreed = '{}'")],
    [
      'declaration is under check',
      422,
      () => sql`update application set progress = '{"state":"under-check","desks":[],"at":0}' where id = ${id}`,
    ],
  ])('is refused: their %s', async (_, status, change) => {
    const before = await written()
    await change().execute(cast.db)
    const answer = await put()
    expect([answer.status, await written()]).toEqual([status, before])
    await restored()
    expect((await put()).asked).toContain('slot')
  })

  it('is refused: they have logged out, though elsewhere they have not', async () => {
    const cookie = cast.cookies.lin
    cast.cookies.lin = `${cookieName('example')}=${await openSession(cast.db, cast.people.lin, '')}`
    await put()
    expect((await put()).asked).toEqual(['keep-file-again'])
    expect(await cast.call('lin', 'DELETE', '/session')).toMatchObject({ status: 200 })
    expect((await put()).status).toBe(401)
    cast.cookies.lin = cookie ?? ''
    expect((await put()).status).toBe(200)
  })
})

it.each([
  ['declaration', () => sql`update application set specialty = specialty where id = ${id}`],
  ['account', () => sql`update account set name = name where id = ${cast.people.lin}`],
])('looks again when the %s has changed, and then no more', async (_, change) => {
  await change().execute(cast.db)
  expect(await put()).toMatchObject({ status: 200, asked: expect.arrayContaining(['session', 'slot', 'keep-file']) })
  expect((await put()).asked).toEqual(['keep-file-again'])
})

it('notes once a minute that the session was seen', async () => {
  await sql`update login_session set seen_at = now() - interval '2 minutes' where account = ${cast.people.lin}`.execute(
    cast.db,
  )
  expect((await put()).asked).toContain('session')
  expect((await put()).asked).toEqual(['keep-file-again'])
})
