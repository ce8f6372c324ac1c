import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../seal.ts'
import { type EndedSession, endedSessions } from '../testing/ended-sessions.ts'
import { exampleCast, filledIn } from '../testing/example-cast.ts'
import type { Cast } from '../testing/standing-cast.ts'
import { statementsFromNowOn } from '../testing/statements.ts'
import { buildApp } from './app.ts'

let cast: Cast
let id: number
let version: number
let asked: string[]

beforeAll(async () => {
  cast = await exampleCast()
  id = await filledIn(cast, 'lin')
})

const put = (section: string, value: unknown, by = 'lin') =>
  cast.call(by, 'PUT', `/applications/${id}/answers/${section}`, { version, value })
/** Which statements a 保存 needed, beside its answer. */
async function save(text: string, by = 'lin') {
  asked.length = 0
  const answer = await put('summary', { text }, by)
  if (answer.status === 200) version = answer.body.version
  return { ...answer, asked: asked.filter((name) => name !== 'seen') }
}
const own = async () => {
  const { body } = await cast.call('lin', 'GET', `/applications/${id}`)
  return { version: body.versions.summary as number, value: body.answers.summary as unknown }
}
const sealedNothing = () => seal('{}', cast.server.keys)
const session = () => sql`login_session s where s.account = ${cast.people.lin}`

beforeEach(async () => {
  asked = statementsFromNowOn()
  version = (await own()).version
  const first = await save('第一次')
  expect(first.body).toMatchObject({ version })
  expect((await save('第二次')).asked).toEqual(['save-again'])
})

describe('saving the same section again', () => {
  it('takes one statement, and stores what was sent', async () => {
    const { status, body } = await save('第三次')
    expect(status).toBe(200)
    expect(body).toMatchObject({ section: 'summary', version, value: { text: '第三次' } })
    expect(await own()).toMatchObject({ version, value: { text: '第三次' } })
  })

  it('finds what is wrong as at first', async () => {
    const { body, asked } = await save('长'.repeat(2001))
    expect(asked).toEqual(['save-again'])
    expect(body.problems).toMatchObject([{ section: 'summary', field: 'text', problem: 'too-long' }])
  })

  it('shows what is stored when another tab was faster, and loses neither', async () => {
    const mine = version
    const app = await buildApp({ ...cast.server }, { logLevel: 'silent' })
    const other = await app.inject({
      method: 'PUT',
      url: `/api/example/applications/${id}/answers/summary`,
      payload: { version, value: { text: '另一个窗口' } },
      headers: { cookie: cast.cookies.lin ?? '' },
    })
    await app.close()
    expect(other.statusCode).toBe(200)
    version = mine
    const { status, body } = await save('这个窗口')
    expect(status).toBe(409)
    expect(body).toMatchObject({ refusal: 'changed-elsewhere', stored: { value: { text: '另一个窗口' } } })
    expect(await own()).toMatchObject({ value: { text: '另一个窗口' } })
  })

  it('is of no use to anybody else', async () => {
    expect(await save('别人', 'wang')).toMatchObject({ status: 404 })
    expect(await save('工作人员', 'chen')).toMatchObject({ status: 403 })
  })

  it('is read anew when nothing can be kept of what was sent', async () => {
    const { status, asked } = await save(undefined as never)
    expect(status).toBe(200)
    expect(await put('summary', 7)).toMatchObject({ status: 400 })
    expect(asked).toEqual(['save-again'])
  })
})

describe('a session that no longer holds', () => {
  afterEach(async () => {
    await sql`update account set disabled_at = null, must_change = false, agreed = ${agreed}::jsonb where id = ${cast.people.lin}`.execute(
      cast.db,
    )
    await sql`update login_session set expires_at = now() + interval '1 hour', seen_at = now() where account = ${cast.people.lin}`.execute(
      cast.db,
    )
  })
  let agreed: string
  beforeAll(async () => {
    const { rows } = await sql<{
      agreed: string
    }>`select agreed::text as agreed from account where id = ${cast.people.lin}`.execute(cast.db)
    agreed = rows[0]?.agreed ?? '{}'
  })

  it.each<EndedSession>([
    ...endedSessions,
    ['is of somebody who has to agree anew', 403, sql`update account set agreed = '{}' where id =`],
  ])('%s', async (_, status, change) => {
    const before = await own()
    await sql`${change} ${cast.people.lin}`.execute(cast.db)
    expect((await save('不该写入')).status).toBe(status)
    await sql`update account set disabled_at = null, must_change = false, agreed = ${agreed}::jsonb where id = ${cast.people.lin}`.execute(
      cast.db,
    )
    await sql`update login_session set expires_at = now() + interval '1 hour', seen_at = now() where account = ${cast.people.lin}`.execute(
      cast.db,
    )
    expect(await own()).toEqual(before)
  })

  it('was ended by logging out', async () => {
    const { rows } = await sql<object>`delete from ${session()} returning to_jsonb(s) as row`.execute(cast.db)
    expect((await save('不该写入')).status).toBe(401)
    const [{ row }] = rows as [{ row: object }]
    await sql`insert into login_session select * from jsonb_populate_record(null::login_session, ${JSON.stringify(row)}::jsonb)`.execute(
      cast.db,
    )
  })

  it('is noted as seen once a minute, and then read anew', async () => {
    await sql`update login_session set seen_at = now() - interval '2 minutes' where account = ${cast.people.lin}`.execute(
      cast.db,
    )
    expect((await save('过了两分钟')).asked).toContain('session')
    expect((await save('随即')).asked).toEqual(['save-again'])
  })
})

describe('whatever the section is judged by', () => {
  beforeAll(async () => {
    const { city, unit } = cast.offices
    await sql`with convened as (
        insert into committee (code, name, series, levels, type, convener, authoriser, members, filed_from, filed_to)
        values ('C1', '工程系列中级评委会', 'engineering', '{intermediate}', 'open', ${unit}, ${city}, 7, '2026-01-01', '2026-12-31')
        returning id
      ) update plan set committee = convened.id from convened`.execute(cast.db)
  })

  it.each([
    ['the declaration', () => sql`update application set specialty = specialty where id = ${id}`],
    ['the account', () => sql`update account set name = name where id = ${cast.people.lin}`],
    ['its unit', () => sql`update organisation set name = name where id = ${cast.offices.unit}`],
    ['the plan', () => sql`update plan set settings = settings`],
    [
      'the version of its plan',
      () => sql`insert into plan_version (plan, number, design, form_id, form_version, published_by, published_at)
        select plan, 1, '{"slots":[],"parts":[]}', form_id, form_version, ${cast.people.wu}, now()
        from application where id = ${id}`,
    ],
    [
      'what an identity service says',
      () => sql`insert into identity (issuer, subject_mark, account, told_sealed, told_at)
        values ('https://identity.example', 'lin', ${cast.people.lin}, ${sealedNothing()}, now())`,
    ],
    ['the committee of its plan', () => sql`update committee set name = '工程系列评委会'`],
    ['another section', () => sql`update answer set value = value where application = ${id} and section = 'work'`],
    [
      'this section, without another version',
      () => sql`update answer set value = value where application = ${id} and section = 'summary'`,
    ],
    ['a section more', () => sql`insert into answer (application, section, value) values (${id}, 'more', '{}')`],
    ['a section less', () => sql`delete from answer where application = ${id} and section = 'more'`],
    [
      'what social security says',
      () =>
        sql`insert into shared_record (application, sealed, looked_up_at) values (${id}, ${sealedNothing()}, now())`,
    ],
    ['what it says later', () => sql`update shared_record set looked_up_at = now() where application = ${id}`],
  ])('is looked at again when it has changed: %s', async (_, change) => {
    await change().execute(cast.db)
    const again = await save('又一次')
    expect(again.status).toBe(200)
    expect(again.asked).toEqual(expect.arrayContaining(['save-again', 'session', 'working-copy', 'save']))
    expect((await save('再一次')).asked).toEqual(['save-again'])
  })

  it('is looked at again when other files are named', async () => {
    const { answers, versions } = (await cast.call('lin', 'GET', `/applications/${id}`)).body
    version = versions.education
    const { proof, ...education } = answers.education
    const one = { ...education, proof: [{ file: proof[0].file }] }
    for (const expected of ['save', 'save-again']) {
      asked.length = 0
      const { body } = await put('education', one)
      version = body.version
      expect(asked).toContain(expected)
    }
    const another = await cast.file(cast.people.lin, id, '学位证书.pdf')
    asked.length = 0
    const { body } = await put('education', { ...one, proof: [...one.proof, { file: another.file }] })
    expect(body.value.proof[1]).toMatchObject({ file: another.file, name: '学位证书.pdf' })
    expect(asked).toContain('working-copy')
  })
})

describe('a declaration that is no longer one’s own to change', () => {
  it('refuses what comes after it was sent from another window', async () => {
    const { body } = await cast.call('lin', 'GET', `/applications/${id}`)
    const sent = { version: body.version, undertaking: '1' }
    expect(await cast.call('lin', 'PUT', `/applications/${id}/submission`, sent)).toMatchObject({ status: 200 })
    expect(await save('太晚了')).toMatchObject({ status: 409, body: { refusal: 'not-editable' } })
  })
})
