import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Progress } from '../../core/application.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import type { Capability } from '../../core/region.ts'
import { example } from '../../regions/example/index.ts'
import type { Db, Server } from '../hosted.ts'
import { buildApp } from '../http/app.ts'
import { cookieName } from '../http/cookie.ts'
import { seal } from '../seal.ts'
import { openSession } from '../session.ts'
import { testDatabase } from './database.ts'

/** Everything after the desks: a city office whose checks are done, its committee, a sibling city, the convening department. */
export async function closingScene() {
  numbers = 0
  const database = await testDatabase()
  const db = database.region('example')
  const key = Buffer.alloc(32, 7)
  const clock = { now: new Date('2026-09-18T02:00:00Z') }
  const server: Server = {
    regions: new Map([['example', { region: example, db }]]),
    keys: { field: key, mark: key, certificate: key },
    files: await mkdtemp(join(tmpdir(), 'files-')),
    publicUrl: 'http://localhost',
    demonstration: false,
    now: () => clock.now,
  }
  const app = await buildApp(server, { logLevel: 'silent' })
  const add = organisations(db)
  const province = await add('省职改办', 'province-office', 'office')
  const city = await add('甲市职改办', 'city-office', 'office', province)
  const otherCity = await add('乙市职改办', 'city-office', 'office', province)
  const unit = await add('甲市一厂', 'employer', 'employer', city)
  const department = await add('省工信厅', 'department', 'department', province)
  const cookies: Record<string, string> = {}
  const person = async (name: string, kind: string, office: OrganisationId, capabilities: Capability[] = []) => {
    const id = await account(db, kind, office, capabilities, server)
    cookies[name] = `${cookieName('example')}=${await openSession(db, id, '')}`
    return id
  }
  const people = {
    lin: await person('lin', 'applicant', unit),
    wu: await person('wu', 'applicant', unit),
    officer: await person('officer', 'officer', city, ['check', 'publicise', 'authorise-as-officer']),
    plainOfficer: await person('plainOfficer', 'officer', city, ['check']),
    approver: await person('approver', 'approver', city, ['approve', 'entrust-intermediate', 'authorise-as-approver']),
    plainApprover: await person('plainApprover', 'approver', city, ['approve']),
    siblingOfficer: await person('siblingOfficer', 'officer', otherCity, ['check', 'publicise', 'convene']),
    siblingApprover: await person('siblingApprover', 'approver', otherCity, [
      'approve',
      'entrust-intermediate',
      'check-expert',
    ]),
    unitOfficer: await person('unitOfficer', 'officer', unit, ['check']),
    administrator: await person('administrator', 'administrator', city),
    siblingAdministrator: await person('siblingAdministrator', 'administrator', otherCity),
    convenerOfficer: await person('convenerOfficer', 'officer', city, ['convene']),
    convenerApprover: await person('convenerApprover', 'approver', city, ['check-expert']),
    departmentOfficer: await person('departmentOfficer', 'officer', department, ['check', 'publicise', 'convene']),
  }
  await sql`insert into form (id, version, body) values ('declaration', 1, ${JSON.stringify(example.forms[0])}::jsonb)`.execute(
    db,
  )
  await sql`insert into plan (year, name, opens, closes, form_id, form_version) values (2026, '2026', '2026-01-01', '2026-12-31', 'declaration', 1)`.execute(
    db,
  )
  const applications = {
    lin: await declare(db, people.lin, '林小雨', unit, { state: 'eligible', office: city }),
    wu: await declare(db, people.wu, '吴大年', unit, { state: 'eligible', office: city }),
  }
  const call = async (who: string | undefined, method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/example${path}`,
      ...(payload && { payload }),
      ...(who && { headers: { cookie: cookies[who] ?? '' } }),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const stateOf = async (id: ApplicationId) =>
    (await sql<{ progress: Progress }>`select progress from application where id = ${id}`.execute(db)).rows[0]?.progress
  return { db, app, server, cookies, clock, city, otherCity, department, unit, people, applications, call, stateOf }
}

export type ClosingScene = Awaited<ReturnType<typeof closingScene>>

const organisations = (db: Db) => {
  let last = 0
  return async (name: string, kind: string, group: string, parent?: OrganisationId) => {
    last += 1
    await sql`insert into organisation (id, parent, ancestors, kind, kind_group, code, name, completed_at) overriding system value
      values (${last}::bigint, ${parent ?? null}::bigint,
        coalesce((select ancestors from organisation where id = ${parent ?? null}::bigint), '{}') || ${last}::bigint,
        ${kind}, ${group}, ${`90${last}`}, ${name}, now())`.execute(db)
    return last as OrganisationId
  }
}

let numbers = 0
async function account(
  db: Db,
  kind: string,
  office: OrganisationId,
  capabilities: Capability[],
  { keys }: Server,
): Promise<PersonId> {
  numbers += 1
  const applicant = kind === 'applicant'
  const { rows } = await sql<{ id: PersonId }>`
    insert into account (kind, login, name, organisation, password, must_change, agreed, capabilities, id_number_mark, id_number_sealed)
    values (${kind}, ${applicant ? null : `person-${numbers}`}, ${`某${numbers}`}, ${office}, '', false,
      ${JSON.stringify({ agreement: example.words.agreement.version })}::jsonb, ${capabilities},
      ${applicant ? Buffer.from(`mark-${numbers}`) : null}, ${applicant ? seal('110101199003070011', keys) : null}) returning id`.execute(
    db,
  )
  return rows[0]?.id as PersonId
}

async function declare(
  db: Db,
  applicant: PersonId,
  name: string,
  unit: OrganisationId,
  progress: Progress,
): Promise<ApplicationId> {
  const { rows } = await sql<{ id: ApplicationId }>`
    insert into application (applicant, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title, level, specialty, way, progress, submissions)
    select ${applicant}, ${name}, o.id, o.ancestors, p.id, 2026, 'declaration', 1, 'engineering', 'engineer', 'intermediate', '机械', 'regular',
      ${JSON.stringify(progress)}::jsonb, 1 from organisation o, plan p where o.id = ${unit} returning id`.execute(db)
  const id = rows[0]?.id as ApplicationId
  const snapshot = {
    form: example.forms[0],
    answers: {
      person: {
        name,
        gender: '女',
        unit: { id: unit, name: '甲市一厂（总部）' },
        photo: { file: 1, name: '照片.jpg', type: 'jpg', bytes: 9, sha256: 'a'.repeat(64) },
      },
    },
    known: {},
    undertaking: { version: '1', text: '' },
    files: [],
    on: '2026-09-01',
  }
  await sql`insert into submission (application, number, snapshot) values (${id}, 1, ${JSON.stringify(snapshot)}::jsonb)`.execute(
    db,
  )
  return id
}
