import type { Known } from '../bare/answering.ts'
import type { Checked } from '../load/approve.ts'
import type { Site } from '../site/site.ts'

type Row = Known & { id: number; version: number; own: boolean }

/** Files that lie at a desk and not at their last, each with somebody who may pass it on; most at desks above the unit. */
export async function checksOf(site: Site, most: number): Promise<Checked[]> {
  const { rows } = await site.owner.query<Row>(
    `select a.id, a.version, p.id as account, p.kind, p.name, p.organisation as office,
        a.progress -> 'desks' -> (a.progress ->> 'at')::int ->> 'own' = 'true' as own from application a
      join lateral (select p.* from account p where p.organisation = a.desk_office and p.kind = a.desk_role and p.disabled_at is null
        and not p.must_change and p.capabilities && '{check,approve}' and p.id <> a.applicant order by p.id limit 1) p on true
      where a.state = 'under-check' and (a.progress ->> 'at')::int + 1 < jsonb_array_length(a.progress -> 'desks')
      order by own, a.id limit $1`,
    [most],
  )
  const checks: Checked[] = []
  const people: Record<string, Known> = {}
  for (const { id, version, account, kind, name, office, own } of rows) {
    const cookie = await site.cookieOf(Number(account))
    people[cookie] = { account: Number(account), kind, name, office: Number(office) }
    checks.push({ application: Number(id), cookie, version, own })
  }
  if (checks.length === 0) throw new Error('nothing lies at a desk')
  await site.learn({ people })
  return checks
}
