import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { idNumber } from '../testing/cast.ts'
import { identityScene } from '../testing/identity-scene.ts'

const scene = await identityScene()
const { browser, db } = scene
const agreed = { agreement: '1', privacy: '1' }
const zhou = browser()
await zhou.logIn('person-33')
await zhou.api('PUT', '/identity/arrival', { mobile: '13800000033', agreed })
const record = async () => (await zhou.api('GET', '/my/record')).body
const complete = async (change: object) =>
  zhou.api('PUT', '/my/record', { address: '', version: (await record()).version, ...change })

describe('个人中心', () => {
  it('shows name, number and mobile of the account, gender and birthday as the service told them [FJ-HOME-03] [FJ-HOME-04]', async () => {
    expect(await record()).toMatchObject({
      name: '周以宁',
      idNumber: idNumber(33),
      mobile: '13800000033',
      gender: '女',
      birthday: '1990-03-08',
      address: '',
      mayChangeMobile: true,
    })
  })

  it('keeps an address, sealed, that nobody finds in the table [FJ-HOME-04]', async () => {
    expect((await complete({ address: ' 福州市鼓楼区示例路 1 号 ' })).body).toEqual({ ok: true })
    expect((await record()).address).toBe('福州市鼓楼区示例路 1 号')
    const { rows } = await sql<{
      text: string
    }>`select account::text as text from account where name = '周以宁'`.execute(db)
    expect(rows[0]?.text).not.toContain('示例路')
    expect((await complete({ address: '' })).status).toBe(200)
    expect((await record()).address).toBe('')
  })

  it.each([
    ['gender', '男'],
    ['birthday', '1980-01-01'],
    ['name', '周宁'],
    ['idNumber', idNumber(35)],
    ['organisation', 1],
  ])('takes no other %s: it stays as it is [FJ-HOME-04] [FJ-AUTH-03]', async (name, value) => {
    const before = await record()
    expect(await complete({ [name]: value })).toMatchObject({ status: 400, body: { refusal: 'unknown-field' } })
    expect(await record()).toEqual(before)
  })

  it.each([
    [{ address: '字'.repeat(121) }, 'too-long'],
    [{ address: '示例路\u0007 1 号' }, 'characters-not-accepted'],
    [{ mobile: '1380000' }, 'not-a-mobile'],
    [{ version: 99 }, 'changed-meanwhile'],
  ])('says what is wrong with %j, and stores nothing', async (change, refusal) => {
    const before = await record()
    expect((await complete(change)).body.refusal).toBe(refusal)
    expect(await record()).toEqual(before)
  })

  it('changes a mobile that the service has not told for good', async () => {
    expect((await complete({ mobile: '138 0000 0034' })).body).toEqual({ ok: true })
    expect((await record()).mobile).toBe('13800000034')
  })
})
