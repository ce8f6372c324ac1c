import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cast, enrol } from '../testing/cast.ts'
import { type Caller, testSite } from '../testing/site.ts'
import type { Who } from './route.ts'
import { routes } from './routes.ts'

const site = await testSite()
let cast: Cast

const people: Record<Exclude<Who, 'anyone'> | 'nobody', () => number | undefined> = {
  nobody: () => undefined,
  applicant: () => cast.lin,
  officer: () => cast.officer.works,
  approver: () => cast.approver.works,
  administrator: () => cast.administrator.works,
  system: () => cast.system,
}
const stages = {
  'change-password': sql`update account set must_change = true`,
  agree: sql`update account set must_change = false, agreed = '{}'`,
  'complete-unit': sql`update account set must_change = false, agreed = ${'{"agreement":"1"}'}::jsonb`,
} as const
/** Who ever stands at a stage: only applicants are asked to agree, only administrators to complete their unit. */
const standsAt = { 'change-password': Object.keys(people), agree: ['applicant'], 'complete-unit': ['administrator'] }

beforeAll(async () => {
  cast = await enrol(site)
})

const call = async (as: number | undefined, { method, path }: (typeof routes)[number]) => {
  const caller: Caller = as === undefined ? site.nobody : await site.as(as)
  return caller(method, path.replaceAll(/:\w+/g, '999999'), method === 'GET' || method === 'DELETE' ? undefined : {})
}

describe.each(routes.map((one) => [`${one.method} ${one.path || '/'}`, one] as const))('%s', (_, one) => {
  it.each(Object.keys(people) as (keyof typeof people)[])('answers %s as the table of routes says', async (person) => {
    const { status, body } = await call(people[person](), one)
    expect(status).toBeLessThan(500)
    if (one.who.includes('anyone') || one.who.includes(person as Who)) {
      expect([body.refusal, status]).not.toEqual(['not-for-you', 403])
      expect([body.refusal, status]).not.toEqual(['not-signed-in', 401])
    } else if (person === 'nobody') expect([status, body]).toEqual([401, { refusal: 'not-signed-in' }])
    else expect([status, body]).toEqual([403, { refusal: 'not-for-you' }])
  })
})

describe.each(Object.keys(stages) as (keyof typeof stages)[])('somebody who must first pass %s', (stage) => {
  beforeAll(async () => {
    await site.settle()
    if (stage === 'complete-unit') await sql`update organisation set completed_at = null`.execute(site.db)
    await stages[stage].execute(site.db)
  })

  it('reaches the routes of that stage alone [HE-AUTH-08] [HE-ORG-25]', async () => {
    for (const one of routes.filter(({ who }) => !who.includes('anyone')))
      for (const kind of one.who.filter((kind) => standsAt[stage].includes(kind)) as Exclude<Who, 'anyone'>[]) {
        const { status, body } = await call(people[kind](), one)
        const name = `${kind}: ${one.method} ${one.path}`
        if (one.stages.includes(stage)) expect(body.refusal, name).not.toBe(stage)
        else expect([status, body], name).toEqual([403, { refusal: stage }])
      }
  })
})
