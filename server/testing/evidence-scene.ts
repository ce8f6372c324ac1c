import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import { example } from '../../regions/example/index.ts'
import type { Db, Server } from '../hosted.ts'
import { buildApp } from '../http/app.ts'
import { cookieName } from '../http/cookie.ts'
import { type Keys, seal } from '../seal.ts'
import { openSession } from '../session.ts'
import { testDatabase } from './database.ts'

/** A city with two counties and a unit in each; two applicants of the first unit, officers everywhere. */
export async function evidenceScene(more: Partial<Server> = {}) {
  accounts = 0
  const database = await testDatabase()
  const db = database.region('example')
  const key = Buffer.alloc(32, 7)
  const server: Server = {
    regions: new Map([['example', { region: example, db }]]),
    keys: { field: key, mark: key, certificate: key },
    files: await mkdtemp(join(tmpdir(), 'files-')),
    publicUrl: 'http://localhost',
    demonstration: false,
    now: () => new Date('2026-04-10T02:00:00Z'),
    ...more,
  }
  const app = await buildApp(server, { logLevel: 'silent' })
  const organisations = await organise(db)
  const person = (kind: string, unit: OrganisationId) => account(db, server.keys, kind, unit)
  const people = {
    lin: await person('applicant', organisations.unit),
    wu: await person('applicant', organisations.unit),
    unitOfficer: await person('officer', organisations.unit),
    cityApprover: await person('approver', organisations.city),
    siblingOfficer: await person('officer', organisations.sibling),
    otherCountyOfficer: await person('officer', organisations.otherCounty),
    administrator: await person('administrator', organisations.unit),
    convenerOfficer: await person('officer', organisations.convener),
  }
  await sql`insert into form (id, version, body) values ('declaration', 1, ${JSON.stringify(example.forms[0])}::jsonb)`.execute(
    db,
  )
  await sql`insert into plan (year, name, opens, closes, form_id, form_version)
    values (2026, '2026', '2026-01-01', '2026-12-31', 'declaration', 1)`.execute(db)
  const applications = {
    lin: await declare(db, people.lin, organisations.unit),
    wu: await declare(db, people.wu, organisations.unit),
  }
  const cookies = Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(async ([name, id]) => [
        name,
        `${cookieName('example')}=${await openSession(db, id, '')}`,
      ]),
    ),
  ) as Record<keyof typeof people, string>
  return { db, app, server, people, organisations, applications, cookies }
}

export type Scene = Awaited<ReturnType<typeof evidenceScene>>

async function organise(db: Db) {
  let last = 0
  const add = async (name: string, kind: string, parent?: OrganisationId) => {
    last += 1
    await sql`
      insert into organisation (id, parent, ancestors, kind, kind_group, code, name, completed_at) overriding system value
      values (${last}::bigint, ${parent ?? null}::bigint,
        coalesce((select ancestors from organisation where id = ${parent ?? null}::bigint), '{}') || ${last}::bigint,
        ${kind}::text, ${kind}::text, ${String(last)}::text, ${name}::text, now())`.execute(db)
    return last as OrganisationId
  }
  const province = await add('省职改办', 'province-office')
  const city = await add('市职改办', 'city-office', province)
  const county = await add('甲县职改办', 'county-office', city)
  const otherCounty = await add('乙县职改办', 'county-office', city)
  const unit = await add('甲县一中', 'employer', county)
  const sibling = await add('甲县二中', 'employer', county)
  const convener = await add('省教育厅', 'department', province)
  return { province, city, county, otherCounty, unit, sibling, convener }
}

let accounts = 0
async function account(db: Db, keys: Keys, kind: string, organisation: OrganisationId): Promise<PersonId> {
  accounts += 1
  const applicant = kind === 'applicant'
  const { rows } = await sql<{ id: PersonId }>`
    insert into account (kind, login, name, organisation, password, must_change, agreed, id_number_mark, id_number_sealed)
    values (${kind}, ${applicant ? null : `${kind}-${accounts}`}, ${`某${accounts}`}, ${organisation}, '', false,
      ${JSON.stringify({ agreement: example.words.agreement.version })}::jsonb,
      ${applicant ? Buffer.from(`mark-${accounts}`) : null}, ${applicant ? seal('110101199003071233', keys) : null}) returning id`.execute(
    db,
  )
  return rows[0]?.id as PersonId
}

async function declare(db: Db, applicant: PersonId, organisation: OrganisationId): Promise<ApplicationId> {
  const { rows } = await sql<{ id: ApplicationId }>`
    insert into application (applicant, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title, level, way, progress)
    select ${applicant}, '某', o.id, o.ancestors, p.id, 2026, 'declaration', 1, 'teaching', 'teacher', 'intermediate', 'regular',
      '{"state":"draft"}'::jsonb from organisation o, plan p where o.id = ${organisation} returning id`.execute(db)
  return rows[0]?.id as ApplicationId
}
