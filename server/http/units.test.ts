import { beforeAll, describe, expect, it } from 'vitest'
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
    expect(await search('织厂')).toEqual([{ id: cast.units.mill, name: '纺织厂' }])
    expect(await search('职改办')).toEqual([])
  })

  it('takes what is typed as letters, and asks for two of them', async () => {
    const lin = await site.as(cast.lin)
    expect((await lin('GET', '/units?search=%25%25')).body).toEqual([])
    expect((await lin('GET', '/units?search=a')).status).toBe(400)
    expect((await lin('GET', '/units')).status).toBe(400)
  })
})
