import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertOrganisation, renameOrganisation } from '../db/organisations.ts'
import { readUnits } from '../db/units.ts'
import { type Cast, enrol } from '../testing/cast.ts'
import { testSite } from '../testing/site.ts'

const site = await testSite()
let cast: Cast
beforeAll(async () => {
  cast = await enrol(site)
})

describe('choosing where one works', () => {
  it('finds units by a part of their name, and says nothing else of them', async () => {
    const lin = await site.as(cast.lin)
    const search = async (text: string) => (await lin('GET', `/units?search=${encodeURIComponent(text)}`)).body
    expect(await search('织厂')).toEqual({
      units: [{ id: cast.units.mill, name: '纺织厂', above: '河东县职改办' }],
      more: false,
    })
    expect(await search('职改办')).toEqual({ units: [], more: false })
  })

  it('finds the whole name by a fragment, by pinyin and by initials, and nothing in the offices [TJ-APPL-11]', async () => {
    const made = await insertOrganisation(site.db, {
      parent: cast.units.department,
      kind: 'employer',
      group: 'employer',
      code: '90010177777',
      name: '天津百利机械装备集团有限公司',
      category: null,
      nature: null,
      creditCode: null,
    })
    const lin = await site.as(cast.lin)
    for (const text of ['百利', '百利机械', 'baili', 'BLJX', '津百 利机'])
      expect((await lin('GET', `/units?search=${encodeURIComponent(text)}`)).body.units, text).toEqual([
        { id: made, name: '天津百利机械装备集团有限公司', above: '省教育厅' },
      ])
    expect((await lin('GET', '/units?search=shengjiaoyutingx')).body).toEqual({ units: [], more: false })
  })

  it('finds a renamed unit by its new name', async () => {
    await renameOrganisation(site.db, cast.units.works, '重型机械厂')
    const lin = await site.as(cast.lin)
    expect((await lin('GET', '/units?search=zxjxc')).body.units).toMatchObject([{ name: '重型机械厂' }])
  })

  it('says that there are more than it tells', async () => {
    for (let number = 0; number < 22; number++)
      await insertOrganisation(site.db, {
        parent: cast.units.department,
        kind: 'employer',
        group: 'employer',
        code: `9001018${String(number).padStart(4, '0')}`,
        name: `第${number}示例中学`,
        category: null,
        nature: null,
        creditCode: null,
      })
    const lin = await site.as(cast.lin)
    const { body } = await lin('GET', `/units?search=${encodeURIComponent('示例中学')}`)
    expect([body.units.length, body.more]).toEqual([20, true])
  })

  it('is open to applicants who are signed in, and to nobody else', async () => {
    expect((await site.nobody('GET', '/units?search=baili')).status).toBe(401)
    expect((await (await site.as(cast.officer.works))('GET', '/units?search=baili')).status).toBe(403)
  })

  it('reads the names of units from before there was a search', async () => {
    await sql`update organisation set written = null, pinyin = null, initials = null, pieces = null`.execute(site.db)
    expect(await readUnits(site.db)).toBeGreaterThan(20)
    const lin = await site.as(cast.lin)
    expect((await lin('GET', '/units?search=fangzhichang')).body.units).toMatchObject([{ name: '纺织厂' }])
  })

  it('takes what is typed as letters, and asks for two of them', async () => {
    const lin = await site.as(cast.lin)
    expect((await lin('GET', '/units?search=%25%25')).body).toEqual({ units: [], more: false })
    expect((await lin('GET', '/units?search=a')).status).toBe(400)
    expect((await lin('GET', '/units')).status).toBe(400)
  })
})
