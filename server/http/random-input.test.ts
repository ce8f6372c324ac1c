import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '../../core/id.ts'
import { hashPassword } from '../password.ts'
import { inputFor, pathFor, queryFor, shapeOf } from '../testing/random-input.ts'
import { wholeProvince } from '../testing/whole-province.ts'
import { noBody, type Route } from './route.ts'
import { routes } from './routes.ts'

const cast = await wholeProvince()
const runs = { numRuns: Number(process.env.RUNS ?? 12), seed: Number(process.env.SEED ?? 2026) }
const callers = {
  applicant: ['lin', 'wang'],
  officer: ['chen', 'wu', 'qian'],
  approver: ['gao', 'sun', 'kong'],
  administrator: ['administrator', 'provincial'],
  system: ['manager'],
  anyone: [undefined, 'lin'],
}

beforeAll(async () => {
  await cast.hire('manager', 'system', null as unknown as OrganisationId, [])
  await cast.hire('provincial', 'administrator', cast.offices.province, [])
  for (const who of ['lin', 'wang', 'doctor'])
    expect(
      await cast.call(who, 'POST', '/applications', {
        mode: 'open',
        way: 'regular',
        series: 'engineering',
        title: 'engineering-intermediate',
        specialty: '机械设计',
      }),
    ).toMatchObject({ status: 200 })
  await sql`update account set password = ${await hashPassword('Correct-horse-1')}`.execute(cast.db)
  const { rows } = await sql<{ all: unknown }>`select json_agg(s)::text as all from login_session s`.execute(cast.db)
  sessions = rows[0]?.all
  const atDesk = { state: 'under-check', at: 0, desks: [{ office: cast.offices.unit, role: 'officer', own: true }] }
  await sql`update application set progress = ${JSON.stringify(atDesk)}::jsonb where id = 2`.execute(cast.db)
})

const callersOf = ({ who }: Route) => who.flatMap((one): readonly (string | undefined)[] => callers[one])

let sessions: unknown

/** Whatever a call before has done to them, they are let in. */
async function letIn() {
  const agreed = JSON.stringify({ agreement: cast.region.words.agreement.version })
  await sql`update account set disabled_at = null, must_change = false, agreed = ${agreed}::jsonb`.execute(cast.db)
  await sql`insert into login_session select * from jsonb_populate_recordset(null::login_session, ${sessions}::jsonb)
    on conflict do nothing`.execute(cast.db)
}

describe.each(routes.map((one) => [`${one.method} ${one.path || '/'}`, one] as const))('%s', (_, one) => {
  it('never breaks, whatever it is sent', async () => {
    await letIn()
    const body = one.body === noBody ? fc.constant(undefined) : inputFor(shapeOf(one.body))
    await fc.assert(
      fc.asyncProperty(
        pathFor(one.path),
        queryFor(one.query),
        body,
        fc.constantFrom(...callersOf(one)),
        async (path, query, payload, who) => {
          const answer = await cast.call(who, one.method as 'PUT', query ? `${path}?${query}` : path, payload)
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
        },
      ),
      runs,
    )
  })
})
