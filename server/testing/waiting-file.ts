import { sql } from 'kysely'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import type { Level } from '../../core/title.ts'
import { insertAccount } from '../db/accounts.ts'
import { ensurePlan } from '../db/plans.ts'
import { sealIdNumber, sealMobile } from '../personal.ts'
import { idNumber } from './cast.ts'
import type { Site } from './site.ts'

let born = 100

type Waiting = { own: OrganisationId; at?: OrganisationId; passed?: readonly OrganisationId[]; level?: Level }

/** Somebody's file that the office has passed and that waits to be forwarded; it was passed before by these. */
export async function waitingFile(
  { db, region, server }: Site,
  { own, at = own, passed = [], level = 'intermediate' }: Waiting,
): Promise<ApplicationId> {
  const serial = ++born
  const name = `申报人${serial}`
  const applicant = await insertAccount(db, {
    ...{ kind: 'applicant', login: null, name, organisation: own, password: '-', createdBy: null },
    idNumber: sealIdNumber(idNumber(serial), server.keys),
    mobile: sealMobile(`1380000${String(serial).padStart(4, '0')}`, server.keys),
  })
  await ensurePlan(db, region, { year: 2026, opens: '2026-04-01', closes: '2026-06-30' })
  const desks = [...passed, at].map((office) => ({ office, role: 'officer', own: office === own }))
  const progress = JSON.stringify({ state: 'to-forward', office: at, passed: desks })
  const { rows } = await sql<{ id: ApplicationId }>`
    insert into application (applicant, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title,
      level, way, progress, submissions, submitted_at, arrived_at)
    select ${applicant}, ${name}, o.id, o.ancestors, p.id, 2026, p.form_id, p.form_version, 'engineering', 'engineer', ${level}, 'regular',
      ${progress}::jsonb, 1, ${server.now()}, ${server.now()}
    from organisation o, plan p where o.id = ${own} and p.year = 2026 limit 1 returning id`.execute(db)
  if (!rows[0]) throw new Error('no file was written')
  return rows[0].id
}
