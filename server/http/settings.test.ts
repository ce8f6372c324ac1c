import { beforeAll, describe, expect, it } from 'vitest'
import { example } from '../../regions/example/index.ts'
import { type Cast, enrol } from '../testing/cast.ts'
import { testSite } from '../testing/site.ts'

const { designing: _, ...yearly } = example
const site = await testSite({ region: yearly })
let cast: Cast
beforeAll(async () => {
  cast = await enrol(site)
})

const plan = { name: '2026年度', opens: '2026-03-01', closes: '2026-06-30', settings: { paperLimit: 3 } }

describe('the year’s plan', () => {
  it('is set by the system manager and by the province office’s administrator, and read by those who declare', async () => {
    for (const [by, closes] of [
      [cast.system, '2026-06-30'],
      [cast.administrator.province, '2026-07-31'],
    ] as const) {
      const call = await site.as(by)
      expect((await call('PUT', '/settings/plans/2026', { ...plan, closes })).body).toEqual({ ok: true })
      expect((await call('GET', '/settings')).body.plans).toMatchObject([
        { year: 2026, closes, settings: { paperLimit: 3 } },
      ])
    }
    const lin = await site.as(cast.lin)
    expect((await lin('GET', '/plans/current')).body.plan).toMatchObject({
      name: '2026年度',
      closes: '2026-07-31',
      open: true,
    })
  })

  it('is nobody else’s', async () => {
    const city = await site.as(cast.administrator.city)
    for (const answer of [await city('GET', '/settings'), await city('PUT', '/settings/plans/2026', plan)])
      expect([answer.status, answer.body]).toEqual([403, { refusal: 'province-office-only' }])
  })

  it('has a window that does not end before it begins, and only the region’s settings', async () => {
    const call = await site.as(cast.system)
    const put = async (more: object) => (await call('PUT', '/settings/plans/2026', { ...plan, ...more })).body
    expect(await put({ closes: '2026-02-28' })).toEqual({ refusal: 'window-reversed' })
    expect(await put({ opens: '2026-02-30' })).toMatchObject({ refusal: 'no-such-day' })
    expect(await put({ settings: { other: 1 } })).toEqual({ refusal: 'no-such-setting' })
    expect(await put({ settings: { paperLimit: true } })).toEqual({ refusal: 'no-such-setting' })
    expect(await put({ settings: { paperLimit: null } })).toEqual({ ok: true })
    expect((await call('GET', '/settings')).body.plans[0].settings).toEqual({})
  })
})

it('there is none to set where the units that form committees design the plans [FJ-PLAN-18]', async () => {
  const designed = await testSite()
  const call = await designed.as((await enrol(designed)).system)
  expect((await call('GET', '/settings')).body).toMatchObject({ designed: true, plans: [] })
  expect((await call('PUT', '/settings/plans/2026', plan)).body).toEqual({ refusal: 'plans-are-designed' })
})

it('where the year has its plan nobody designs one', async () => {
  const [officer, lin] = [await site.as(cast.officer.city), await site.as(cast.lin)]
  for (const path of ['/plan-designs', '/plan-designs-palette', '/plan-designs/1'])
    expect((await officer('GET', path)).status).toBe(404)
  expect((await lin('GET', '/plans')).body.rows).toEqual([])
})

describe('the calendar', () => {
  it('knows a year once it has been entered, and a correction takes its place', async () => {
    const call = await site.as(cast.administrator.province)
    const year = async () =>
      (await call('GET', '/settings')).body.years.find((one: { year: number }) => one.year === 2027)
    expect(await year()).toMatchObject({ known: false, entered: false })
    for (const off of [['2027-01-01', '2027-01-02'], ['2027-01-01']]) {
      const body = { off, work: ['2027-01-03'] }
      expect((await call('PUT', '/settings/calendar/2027', body)).body).toEqual({ ok: true })
      expect(await year()).toEqual({ year: 2027, known: true, entered: true, ...body })
    }
    expect((await call('GET', '/audit')).body.rows[0]).toMatchObject({ action: 'change-calendar' })
  })

  it('takes no day of another year, and none that is both', async () => {
    const call = await site.as(cast.system)
    const put = async (off: string[], work: string[]) =>
      (await call('PUT', '/settings/calendar/2027', { off, work })).body
    expect(await put(['2026-12-31'], [])).toEqual({ refusal: 'holiday-days-elsewhere', detail: { year: 2027 } })
    expect(await put(['2027-01-01'], ['2027-01-01'])).toEqual({
      refusal: 'holiday-days-twice',
      detail: { day: '2027-01-01' },
    })
    expect(await put(['2027-02-29'], [])).toMatchObject({ refusal: 'no-such-day' })
  })
})

describe('the description of the routes', () => {
  type Operation = { operationId: string; parameters?: { name: string; in: string }[] }

  it('is OpenAPI 3.1 with every name resolved and every route told apart', async () => {
    const description = (await site.app.inject('/api/openapi.json')).json()
    expect(description.openapi).toMatch(/^3\.1\./)
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    const found = (path: string) => path.split('/').reduce((at, key) => at?.[key.replaceAll('~1', '/')], description)
    expect(references.filter((path) => found(path) === undefined)).toEqual([])
    const operations = Object.entries(description.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, methods]) => Object.values(methods).map((operation) => ({ path, ...operation })),
    )
    expect(operations.length).toBeGreaterThan(100)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { path, parameters = [] } of operations) {
      const named = (path.match(/\{(\w+)\}/g) ?? []).map((one) => one.slice(1, -1))
      expect(
        parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .sort(),
        path,
      ).toEqual(named.sort())
    }
  })
})
