import { Writable } from 'node:stream'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Db } from '../hosted.ts'
import { idNumber } from '../testing/cast.ts'
import { exampleCast, handedIn, versionOf } from '../testing/example-cast.ts'
import { buildApp } from './app.ts'
import { route } from './route.ts'

const breaks = route({
  method: 'PUT',
  path: '/breaks/:id',
  who: ['anyone'],
  summary: 'breaks',
  tag: 'test',
  params: z.object({ id: z.string() }),
  body: z.strictObject({ name: z.string(), idNumber: z.string() }),
  answer: z.unknown(),
  handle: async () => {
    throw new Error('broken')
  },
})
const secret = { name: '苏木清', number: idNumber(77), mobile: '13877776666', opinion: '材料真实，同意推荐' }
const plain = { lin: '', mobile: '13812341234', phone: '13900001111' }
const cast = await exampleCast()
const { db, server } = cast
let log = ''

const everything = async (of: Db) => {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(of)
  return Promise.all(
    rows.map(async ({ name }) => {
      const dump = sql<{ all: string | null }>`select string_agg(t::text, ' ') as all from ${sql.table(name)} t`
      return { name, text: (await dump.execute(of)).rows[0]?.all ?? '' }
    }),
  )
}

/** An applicant made, a declaration handed in and checked, a search, refusals and an error, all of it logged at the finest. */
beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _, done) {
      log += String(chunk)
      done()
    },
  })
  const loud = await buildApp(server, { logLevel: 'trace', logTo: stream, extra: [breaks] })
  const quiet = cast.app.inject.bind(cast.app)
  cast.app.inject = loud.inject.bind(loud) as typeof quiet
  const { name, number, mobile, opinion } = secret
  await cast.call('administrator', 'POST', '/applicants', { name, idNumber: number, mobile })
  await cast.call('administrator', 'POST', '/applicants', { name, idNumber: number, mobile })
  await cast.call('administrator', 'GET', `/applicants?search=${number}`)
  await cast.call('administrator', 'GET', `/applicants?search=${encodeURIComponent(name)}`)
  await cast.call(undefined, 'PUT', `/breaks/7`, { name, idNumber: number })
  await cast.call(undefined, 'PUT', '/session', {
    role: 'personal',
    login: number,
    password: 'Secret-word-1',
    captcha: {},
  })
  const file = await handedIn(cast, 'lin')
  const version = await versionOf(cast, 'lin', file)
  const approval = { version, opinion, recommendation: opinion, groupOpinion: opinion }
  expect((await cast.call('chen', 'PUT', `/checks/${file}/approval`, approval)).status).toBe(200)
  const { body } = await cast.call('lin', 'GET', `/applications/${file}`)
  plain.lin = body.known.idNumber ?? body.answers.person.idNumber ?? '110101198001010019'
  cast.app.inject = quiet
  await loud.close()
})

describe('the log', () => {
  it('tells of every call, and of the error with where it happened', () => {
    expect(log.split('\n').length).toBeGreaterThan(20)
    expect(log).toContain('/api/example/applicants')
    expect(log).toContain('"msg":"unexpected"')
    expect(log).toContain('broken')
  })

  it('names nobody, and holds nothing that anybody has typed', () => {
    for (const said of [...Object.values(secret), ...Object.values(plain), '林晓燕', 'Secret-word-1', 'search='])
      for (const form of [said, encodeURIComponent(said)]) expect(log.includes(form), form).toBe(false)
    expect(log).not.toMatch(/session-example=|"cookie"/)
  })
})

describe('the database', () => {
  it('has no ID number and no phone number that can be read, in any column of any table', async () => {
    const tables = await everything(db)
    expect(tables.find(({ name }) => name === 'submission')?.text).toContain('机械设计')
    for (const { name, text } of tables)
      for (const number of [secret.number, secret.mobile, plain.lin, plain.mobile, plain.phone])
        for (const form of [number, Buffer.from(number).toString('hex'), Buffer.from(number).toString('base64')])
          expect(text.includes(form), `${name}: ${form}`).toBe(false)
  })

  it('and the dump would show one if there were', async () => {
    await sql`update organisation set name = name || ${secret.mobile} where id = ${cast.offices.sibling}`.execute(db)
    const seen = (await everything(db)).filter(({ text }) => text.includes(secret.mobile))
    expect(seen.map(({ name }) => name)).toEqual(['organisation'])
  })
})
