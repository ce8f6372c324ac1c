import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Act } from '../../core/acts.ts'
import type { Progress } from '../../core/application.ts'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import type { Session } from '../session.ts'
import { exampleCast, handedIn } from '../testing/example-cast.ts'
import type { Cast } from '../testing/standing-cast.ts'
import { writeAct } from './acting.ts'
import { noting } from './answered.ts'
import type { AtDesk, List } from './check-lists.ts'
import { countChecks, listChecks } from './checks.ts'

let cast: Cast
let id: ApplicationId
let offices: OrganisationId[]
beforeAll(async () => {
  cast = await exampleCast()
  id = (await handedIn(cast, 'lin')) as ApplicationId
  offices = [cast.offices.unit, cast.offices.county, cast.offices.city] as OrganisationId[]
})

const roles = ['officer', 'approver'] as const
const acts = ['submit', 'approve', 'approve', 'approve', 'sendBack', 'refuse', 'bar', 'withdraw', 'forward'] as const
const step = fc.record({
  act: fc.constantFrom(...acts),
  office: fc.nat(2),
  role: fc.constantFrom(...roles),
  next: fc.nat(7),
})

/** The lists as they were defined before decisions were kept: out of the whole log, each time. */
const before: Record<
  'checked' | 'forwarded' | 'passed' | 'not-passed',
  (mine: ReturnType<typeof sql>) => ReturnType<typeof sql>
> = {
  checked: (mine) => mine,
  passed: (mine) => sql`${mine} and e.act = 'approve' and ${thisRound} and ${alive}`,
  forwarded: (mine) =>
    sql`${mine} and e.act = 'approve' and ${thisRound} and ${alive} and not coalesce(a.state = 'to-forward' and a.office = e.office, false)`,
  'not-passed': (mine) => sql`${mine} and ${thisRound} and a.state in ('sent-back', 'refused', 'barred')`,
}
const thisRound = sql`not exists (select from event s where s.application = e.application and s.version > e.version and s.act = 'submit')`
const alive = sql`a.state not in ('sent-back', 'refused', 'barred', 'withdrawn', 'discarded')`
const said = sql`('approve', 'sendBack', 'refuse', 'bar')`

it('what a desk has decided, as it is kept, is what the whole log says, whatever happened to the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const one of steps) await happens(one)
      for (const office of offices)
        for (const role of roles)
          for (const list of Object.keys(before) as (keyof typeof before)[]) {
            const desk: AtDesk = { office, role, depth: 2, organises: false }
            const mine = sql`e.office = ${office} and e.actor_is = ${role} and e.act in ${said}
              and not coalesce(a.desk_office = e.office and a.desk_role = e.actor_is, false)
              and not exists (select from event n where n.application = e.application and n.version > e.version and n.office = e.office
                and n.actor_is = e.actor_is and n.act in ${said})`
            const { rows } = await sql<{ id: number; act: string; event: number }>`
              select a.id, e.act, e.id as event from event e join application a on a.id = e.application where ${before[list](mine)}
              order by e.id desc`.execute(cast.db)
            const asked = { list: list as List, filters: { year: 2026 }, sort: 'arrived' as const, limit: 50 }
            const now = await listChecks(cast.db, desk, asked)
            expect(now.map((row) => ({ id: row.id, act: row.decision, event: Number(row.key) }))).toEqual(rows)
            expect(await countChecks(cast.db, desk, asked.list, {})).toBe(rows.length)
          }
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function happens({
  act,
  office,
  role,
  next,
}: {
  act: Act
  office: number
  role: (typeof roles)[number]
  next: number
}) {
  const { rows } = await sql<{ version: number }>`select version from application where id = ${id}`.execute(cast.db)
  const due = [{ id, ok: true as const, act, version: rows[0]?.version ?? 0, progress: progressAt(next) }]
  const session = {
    account: cast.people.lin,
    kind: act === 'submit' ? 'applicant' : role,
    name: '某人',
    office: offices[office],
  }
  await writeAct(
    cast.db,
    due,
    {},
    {
      session: session as unknown as Session,
      now: new Date(),
      note: noting(undefined, [], new Date()),
    },
  )
}

function progressAt(next: number): Progress {
  const desks = offices.flatMap((office) => roles.map((role) => ({ office, role, own: false })))
  const [from] = desks
  if (!from) throw new Error('no desk')
  if (next < 5) return { state: 'under-check', desks, at: next }
  if (next === 5) return { state: 'sent-back', from, reason: '补正', marks: [], as: 'correction' }
  return next === 6
    ? { state: 'refused', office: from.office, reason: '不符' }
    : { state: 'to-forward', office: from.office, passed: desks }
}
