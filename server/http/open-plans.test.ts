import { describe, expect, it } from 'vitest'
import { planScene } from '../testing/plan-scene.ts'

const scene = await planScene()
const { call, published, design, good } = scene
const engineering = await published({ name: '2026年度机械工程师评审' })
const special = await published({
  name: '2026年度100%专项评审',
  kind: 'special',
  titles: ['senior-engineer'],
  window: { opens: '2026-04-05', closes: '2026-04-20' },
})
const next = await published({
  name: '2027年度机械工程师评审',
  year: 2027,
  window: { opens: '2026-04-08', closes: '2026-06-30' },
})
await design({ name: '2026年度未发布评审' })

const names = async (query: string) => {
  const { rows } = good(await call('lin', 'GET', `/plans?${query}`)) as { rows: { name: string }[] }
  return rows.map(({ name }) => name)
}

describe('the list of plans', () => {
  it('has what is published, newest first, with committee, level and days [FJ-PLAN-10] [FJ-PLAN-18]', async () => {
    const { rows, next: more, years } = good(await call('lin', 'GET', '/plans'))
    expect([rows.map(({ id }: { id: number }) => id), more, years]).toEqual([
      [next.id, special.id, engineering.id],
      null,
      [2027, 2026],
    ])
    expect(rows[2]).toEqual({
      id: engineering.id,
      name: '2026年度机械工程师评审',
      year: 2026,
      kind: 'regular',
      kindName: '年度评审',
      committeeName: '市工程评委会',
      levels: ['intermediate', 'associate-senior'],
      levelNames: ['中级', '副高级'],
      opens: '2026-04-01',
      closes: '2026-04-30',
      open: true,
    })
  })

  it('is searched by name, year, level and kind, each alone and together [FJ-PLAN-09]', async () => {
    const [e, s, n] = ['2026年度机械工程师评审', '2026年度100%专项评审', '2027年度机械工程师评审']
    for (const [query, found] of [
      ['name=机械', [n, e]],
      ['name=100%25', [s]],
      ['name=%25', [s]],
      ['name=_', []],
      ['year=2026', [s, e]],
      ['level=intermediate', [n, e]],
      ['level=associate-senior', [n, s, e]],
      ['kind=special', [s]],
      ['kind=gone', []],
      ['name=机械&year=2026&level=intermediate&kind=regular', [e]],
      ['name=机械&kind=special', []],
    ] as const)
      expect([query, await names(query)]).toEqual([query, found])
    expect((await call('lin', 'GET', '/plans?level=low')).status).toBe(400)
    expect((await call('lin', 'GET', '/plans?cursor=abc')).status).toBe(400)
    const nowhere = Buffer.from('["2026-02-31",1]').toString('base64url')
    expect((await call('lin', 'GET', `/plans?cursor=${nowhere}`)).status).toBe(400)
  })

  it('goes on where a page ended, each plan once [FJ-PLAN-09]', async () => {
    for (let made = 0; made < 21; made++) await published({ name: `2026年度批量评审${made}` })
    const first = good(await call('lin', 'GET', '/plans?name=批量'))
    const rest = good(await call('lin', 'GET', `/plans?name=批量&cursor=${first.next}`))
    const ids = [...first.rows, ...rest.rows].map(({ id }: { id: number }) => id)
    expect([first.rows.length, rest.rows.length, rest.next, new Set(ids).size]).toEqual([20, 1, null, 21])
  })
})

describe('a plan’s page', () => {
  it('has everything as it was entered [FJ-PLAN-11] [FJ-PLAN-18]', async () => {
    const { design } = engineering
    expect(good(await call('lin', 'GET', `/plans/${engineering.id}`))).toMatchObject({
      name: design.name,
      organiserName: '市职改办',
      seriesName: '工程技术',
      interview: true,
      reckonedTo: design.reckonedTo,
      people: design.people,
      specialties: design.specialties,
      content: design.content,
      files: [],
      ways: [{ way: 'regular', name: '正常申报' }],
      titles: [{ id: 'engineer' }, { id: 'senior-engineer' }],
      undertaking: { version: '1', text: design.undertaking },
      refusal: null,
      application: null,
    })
  })

  it('is not there before it is published', async () => {
    const { id } = await design()
    expect((await call('lin', 'GET', `/plans/${id}`)).status).toBe(404)
    expect((await scene.declare('lin', id)).status).toBe(404)
  })

  it('says why one cannot begin: a declaration of the year there already [FJ-PLAN-15]', async () => {
    const { id } = good(await scene.declare('wang', engineering.id))
    for (const [plan, refusal] of [
      [special.id, { refusal: 'one-a-year', detail: { year: 2026, application: id } }],
      [next.id, null],
    ] as const)
      expect(good(await call('wang', 'GET', `/plans/${plan}`)).refusal).toEqual(refusal)
  })
})
