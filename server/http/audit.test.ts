import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cast, enrol } from '../testing/cast.ts'
import { testSite } from '../testing/site.ts'

const site = await testSite()
let cast: Cast

type Line = { id: number; at: string; who: string; login: string; action: string; about: string }

beforeAll(async () => {
  cast = await enrol(site)
  await site.settle()
  // 120 lines in two units over three months, several of them at the very same moment.
  await sql`insert into audit (account, organisation, action, subject, subject_id, at)
    select account, organisation, case when n % 3 = 0 then 'create-staff' else 'reset-password' end, 'account', account,
      '2026-03-01 00:00:00+08'::timestamptz + make_interval(days => n / 2)
    from generate_series(0, 119) n, lateral (select id as account, organisation from account
      where id = case when n % 4 = 0 then ${cast.administrator.mill} else ${n4()} end) a`.execute(site.db)
})
const n4 = () =>
  sql`case when n % 4 = 1 then ${cast.officer.works}::bigint else ${cast.administrator.works}::bigint end`

const read = async (who: number, query: Record<string, string> = {}) =>
  (await site.as(who))('GET', `/audit?${new URLSearchParams(query)}`)
async function all(who: number, query: Record<string, string> = {}) {
  const lines: Line[] = []
  for (let after = ''; ; ) {
    const { body } = await read(who, { ...query, ...(after && { after }) })
    lines.push(...body.rows)
    if (!body.next) return lines
    after = body.next
  }
}

describe('the log', () => {
  it('is read to its end page by page, newest first, nothing twice, and of the own unit alone', async () => {
    const lines = await all(cast.administrator.works)
    expect(lines).toHaveLength(90)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(90)
    const order = lines.map(({ at, id }) => `${at} ${String(id).padStart(9, '0')}`)
    expect(order).toEqual([...order].sort().reverse())
    expect(await all(cast.administrator.mill)).toHaveLength(30)
    expect(await all(cast.system)).toHaveLength(120)
  })

  it('is narrowed to a person, by the beginning of the name or by the log-in name', async () => {
    const [{ who, login } = { who: '', login: '' }] = await all(cast.administrator.works, { action: 'create-staff' })
    const named = await all(cast.administrator.works, { person: who.slice(0, 1) })
    expect(named.length).toBeGreaterThan(0)
    expect(named.every((line) => line.who.startsWith(who.slice(0, 1)))).toBe(true)
    const byLogin = await all(cast.administrator.works, { person: ` ${login.toUpperCase()} ` })
    expect(new Set(byLogin.map((line) => line.login))).toEqual(new Set([login]))
    for (const person of ['%', '_', login.slice(0, 3), '没有这个人'])
      expect(await all(cast.administrator.works, { person }), person).toEqual([])
    const [other = { login: '' }] = await all(cast.administrator.mill)
    expect(await all(cast.administrator.works, { person: other.login })).toEqual([])
    expect((await all(cast.system, { person: other.login })).length).toBe(30)
  })

  it('is narrowed to a kind of act and to days of China, both ends included', async () => {
    const staff = await all(cast.administrator.works, { action: 'create-staff' })
    expect(new Set(staff.map(({ action }) => action))).toEqual(new Set(['create-staff']))
    const days = await all(cast.system, { from: '2026-03-02', to: '2026-03-03' })
    expect(new Set(days.map(({ at }) => at))).toEqual(new Set(['2026-03-01T16:00:00.000Z', '2026-03-02T16:00:00.000Z']))
    expect(await all(cast.system, { from: '2026-03-02', to: '2026-03-02', action: 'create-staff' })).toHaveLength(1)
    expect(await all(cast.system, { from: '2030-01-01' })).toEqual([])
  })

  it('refuses what makes no sense', async () => {
    expect((await read(cast.system, { from: '2026-03-03', to: '2026-03-02' })).body.refusal).toBe('days-reversed')
    for (const wrong of [{ from: '2026-02-30' }, { action: 'fly' }, { after: 'x' }, { person: ' ' }, { before: '1' }])
      expect((await read(cast.system, wrong as Record<string, string>)).status, JSON.stringify(wrong)).toBe(400)
    expect((await read(cast.officer.works)).status).toBe(403)
  })
})
