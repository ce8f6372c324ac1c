import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { idCheckDigit } from '../core/identity.ts'
import { example } from '../regions/example/index.ts'
import { engineer, filledIn, versionOf } from './testing/example-cast.ts'
import { standingCast } from './testing/standing-cast.ts'

/** The made-up province, where the file is given to somebody by name. */
const cast = await standingCast({
  ...example,
  permissions: [
    ...example.permissions,
    { capability: 'keep-integrity-file', label: '诚信档案管理', role: 'officer', kinds: ['province-office'] },
  ],
})
const { call, clock, db, people } = cast
const at = (day: string) => {
  clock.now = new Date(`${day}T02:00:00Z`)
}
const numberOf = (who: keyof typeof people) => {
  const serial = [...Object.keys(people)].indexOf(who) + 1
  const first = `11010119800101${String(serial).padStart(3, '0')}`
  return `${first}${idCheckDigit(first)}`
}
const breach = { name: '林晓燕', basis: '提供虚假业绩', from: '2026-04-05', until: '2026-04-08' }
const record = async (more: object = {}, by = 'keeper') =>
  call(by, 'POST', '/bars', { ...breach, idNumber: numberOf('lin'), ...more })
const begin = (who: string) => call(who, 'POST', '/applications', engineer)
const audited = async () => {
  const { rows } = await sql<{ action: string }>`
    select action from audit where subject = 'bar' order by id`.execute(db)
  return rows.map(({ action }) => action)
}

beforeAll(async () => {
  await cast.hire('keeper', 'officer', cast.offices.province, ['keep-integrity-file'])
})

describe('the integrity file', () => {
  it('is read, kept and ended by those it is given to, and by nobody else [FJ-PLAN-17]', async () => {
    for (const who of ['chen', 'sun', 'qian', 'kong', 'lin']) expect((await record({}, who)).status, who).toBe(403)
    for (const who of ['chen', 'qian', 'kong', 'lin']) expect((await call(who, 'GET', '/bars')).status, who).toBe(403)
    const { body } = await record()
    for (const who of ['chen', 'qian', 'kong', 'lin'])
      expect((await call(who, 'PUT', `/bars/${body.id}/lift`, { reason: '误录' })).status, who).toBe(403)
    const list = await call('keeper', 'GET', '/bars')
    expect(list.body).toMatchObject({
      mayKeep: true,
      rows: [{ id: body.id, name: '林晓燕', basis: '提供虚假业绩', from: '2026-04-05', until: '2026-04-08' }],
    })
    expect(list.body.rows[0].idNumber).toMatch(/^110\*+\d[\dX]$/)
    expect(await audited()).toEqual(['record-breach'])
  })

  it('keeps somebody from beginning on its first day, on its last and in between, not before and not after [FJ-PLAN-16]', async () => {
    for (const day of ['2026-04-05', '2026-04-06', '2026-04-08']) {
      at(day)
      const { status, body } = await begin('lin')
      expect([status, body.refusal, body.detail], day).toEqual([409, 'barred', { until: '2026-04-08' }])
      expect((await call('lin', 'GET', '/plans/current')).body.barredUntil, day).toBe('2026-04-08')
    }
    at('2026-04-04')
    expect((await call('lin', 'GET', '/plans/current')).body.barredUntil).toBeNull()
    at('2026-04-09')
    expect((await begin('lin')).status).toBe(200)
  })

  it('keeps from submitting what had been begun before, and lets go of it afterwards [FJ-PLAN-16]', async () => {
    at('2026-04-09')
    const id = await filledIn(cast, 'wang')
    await record({
      name: '王建国',
      idNumber: numberOf('wang'),
      from: '2026-04-10',
      until: '2026-04-12',
    })
    const submit = async () =>
      call('wang', 'PUT', `/applications/${id}/submission`, {
        version: await versionOf(cast, 'wang', id),
        undertaking: '1',
      })
    for (const day of ['2026-04-10', '2026-04-11', '2026-04-12']) {
      at(day)
      expect((await submit()).body.refusal, day).toBe('barred')
    }
    at('2026-04-13')
    expect((await submit()).status).toBe(200)
  })

  it('stops nobody whose record has no span [FJ-PLAN-16]', async () => {
    await cast.hire('only-noted', 'applicant', cast.offices.unit)
    const { rows } = await sql<{ name: string }>`select name from account where name = 'only-noted'`.execute(db)
    const serial = 16
    const first = `11010119800101${String(serial).padStart(3, '0')}`
    const idNumber = `${first}${idCheckDigit(first)}`
    const made = await record({ name: rows[0]?.name, idNumber, from: null, until: null })
    expect(made.status, JSON.stringify(made.body)).toBe(200)
    expect((await begin('only-noted')).status).toBe(200)
    const { body } = await call('keeper', 'GET', '/bars?name=only')
    expect(body.rows).toMatchObject([{ from: null, until: null, inForce: false, isOver: false }])
  })

  it('waits for somebody who has no account yet [FJ-PLAN-17]', async () => {
    at('2026-04-14')
    const first = '11010119800101017'
    const idNumber = `${first}${idCheckDigit(first)}`
    expect((await record({ name: 'later', idNumber, from: '2026-04-01', until: '2026-12-31' })).status).toBe(200)
    await cast.hire('later', 'applicant', cast.offices.unit)
    expect((await begin('later')).body.refusal).toBe('barred')
  })

  it('is ended early with a reason, told to the person, kept with who did it [FJ-PLAN-17]', async () => {
    const [bar] = (await call('keeper', 'GET', '/bars?name=later')).body.rows
    const lift = (reason: string) => call('keeper', 'PUT', `/bars/${bar.id}/lift`, { reason })
    expect((await lift(' ')).body.refusal).toBe('reason-missing')
    expect((await lift('复核后撤销处理')).status).toBe(200)
    expect((await lift('再次')).status).toBe(404)
    expect((await begin('later')).status).toBe(200)
    expect((await call('keeper', 'GET', '/bars?name=later')).body.rows[0]).toMatchObject({
      liftedBy: 'keeper',
      liftReason: '复核后撤销处理',
      inForce: false,
    })
    expect((await call('later', 'GET', '/messages')).body.rows[0].text).toContain('复核后撤销处理')
    expect((await audited()).at(-1)).toBe('lift-bar')
  })

  it.each([
    ['a number with a wrong check digit', { idNumber: '110101198001010011' }, 409, 'id-number-check-digit'],
    ['no basis', { basis: ' ' }, 409, 'reason-missing'],
    ['one end only', { until: null }, 409, 'span-incomplete'],
    ['an end before its beginning', { from: '2026-05-02', until: '2026-05-01' }, 409, 'days-reversed'],
    ['a day that does not exist', { from: '2026-02-30' }, 400, 'no-such-day'],
    ['another name than the account has', { name: '林晓' }, 409, 'person-has-other-name'],
    ['what stands there already', {}, 409, 'already-recorded'],
  ])('is not written with %s', async (_, more, status, refusal) => {
    const before = await audited()
    const answer = await record(more)
    expect([answer.status, answer.body.refusal]).toEqual([status, refusal])
    expect(await audited()).toEqual(before)
  })

  it('is never written twice by two clicks at once, and never about the keeper', async () => {
    const twice = await Promise.all([record({ basis: '甲' }), record({ basis: '甲' })])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    const mark = sql`(select id_number_mark from account where id = ${people.doctor})`
    await sql`update account set id_number_mark = ${mark} where name = 'keeper'`.execute(db)
    const own = await record({ name: '杜大夫', idNumber: numberOf('doctor') })
    expect(own.body.refusal).toBe('own-record')
  })
})
