import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import { idCheckDigit } from '../../core/identity.ts'
import type { Capability, Region } from '../../core/region.ts'
import { ensurePlan } from '../db/plans.ts'
import type { Db, Server } from '../hosted.ts'
import { buildApp } from '../http/app.ts'
import { cookieName } from '../http/cookie.ts'
import { mark, seal } from '../seal.ts'
import { openSession } from '../session.ts'
import { testDatabase } from './database.ts'

type Place = { kind: string; group: string; name: string; autonomous?: readonly string[] }
type Chain = { province: Place; city: Place; county: Place; unit: Place; sibling: Place; hospital: Place }

/** The kinds that every pack calls alike, but for the unit that reviews by itself. */
const chainTo = (hospital: string): Chain => ({
  province: { kind: 'province-office', group: 'office', name: '省职改办' },
  city: { kind: 'city-office', group: 'office', name: '市职改办' },
  county: { kind: 'county-office', group: 'office', name: '县职改办' },
  unit: { kind: 'employer', group: 'employer', name: '机械厂' },
  sibling: { kind: 'employer', group: 'employer', name: '纺织厂' },
  hospital: { kind: hospital, group: 'self-review', name: '省医院', autonomous: ['health'] },
})

const everything: Capability[] = ['check', 'approve', 'publicise', 'export-roster', 'entrust-intermediate', 'convene']

/** The standing cast in a database: one chain of four offices, a sibling unit, a unit that reviews by itself. */
export async function standingCast(
  region: Region,
  more: Partial<Server> = {},
  reviewsItself = 'self-review',
  opened?: Awaited<ReturnType<typeof testDatabase>>,
) {
  // A worker runs one file after the other, and tests reckon with the numbers.
  born = 0
  files = 0
  const { region: open, connection } = opened ?? (await testDatabase([region.id]))
  const db = open(region.id)
  const key = Buffer.alloc(32, 7)
  const clock = { now: new Date('2026-04-10T02:00:00Z') }
  const server: Server = {
    regions: new Map([[region.id, { region, db }]]),
    keys: { field: key, mark: key, certificate: key },
    files: await mkdtemp(join(tmpdir(), 'files-')),
    publicUrl: 'http://localhost',
    demonstration: false,
    now: () => clock.now,
    ...more,
  }
  const app = await buildApp(server, { logLevel: process.env.LOG ?? 'silent' })
  const offices = await organise(db, chainTo(reviewsItself))
  const cookies: Record<string, string> = {}
  const hire = async (
    name: string,
    kind: string,
    office: OrganisationId,
    capabilities: readonly Capability[] = everything,
  ) => {
    const id = await account(db, server, region, { kind, name, office, capabilities })
    cookies[name] = `${cookieName(region.id)}=${await openSession(db, id, '')}`
    return id
  }
  const { unit, county, city, province, sibling, hospital } = offices
  const people = {
    lin: await hire('lin', 'applicant', unit),
    wang: await hire('wang', 'applicant', unit),
    doctor: await hire('doctor', 'applicant', hospital),
    chen: await hire('chen', 'officer', unit),
    gao: await hire('gao', 'approver', unit),
    zhou: await hire('zhou', 'officer', county),
    he: await hire('he', 'approver', county),
    wu: await hire('wu', 'officer', city),
    sun: await hire('sun', 'approver', city),
    qian: await hire('qian', 'officer', province),
    kong: await hire('kong', 'approver', province),
    stranger: await hire('stranger', 'officer', sibling),
    powerless: await hire('powerless', 'officer', unit, []),
    administrator: await hire('administrator', 'administrator', unit),
  }
  await ensurePlan(db, region, { year: 2026, opens: '2026-04-01', closes: '2026-04-30' })
  const call = async (
    who: string | undefined,
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    path: string,
    payload?: unknown,
  ) => {
    const answer = await app.inject({
      method,
      url: `/api/${region.id}${path}`,
      ...(payload !== undefined && { payload: payload as object }),
      headers: { ...(who && { cookie: cookies[who] ?? '' }) },
    })
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() }
  }
  const raw = (who: string, path: string, payload: string) =>
    app.inject({
      method: 'PUT',
      url: `/api/${region.id}${path}`,
      payload,
      headers: { cookie: cookies[who] ?? '', 'content-type': 'application/json' },
    })
  /** For what is no JSON: papers and sheets. */
  const fetch = (who: string | undefined, path: string) =>
    app.inject({ url: `/api/${region.id}${path}`, headers: { ...(who && { cookie: cookies[who] ?? '' }) } })
  const file = (person: PersonId, application: number, name: string) => insertFile(db, person, application, name)
  return { db, app, server, clock, region, offices, people, cookies, call, raw, fetch, file, connection, hire }
}

export type Cast = Awaited<ReturnType<typeof standingCast>>

async function organise(db: Db, places: Chain) {
  let last = 0
  const add = async ({ kind, group, name, autonomous = [] }: Place, code: string, parent?: OrganisationId) => {
    last += 1
    await sql`insert into organisation (id, parent, ancestors, kind, kind_group, code, name, autonomous_series, completed_at)
      overriding system value values (${last}::bigint, ${parent ?? null}::bigint,
        coalesce((select ancestors from organisation where id = ${parent ?? null}::bigint), '{}') || ${last}::bigint,
        ${kind}, ${group}, ${code}, ${name}, ${autonomous}, now())`.execute(db)
    return last as OrganisationId
  }
  const province = await add(places.province, '1')
  const city = await add(places.city, '2', province)
  const county = await add(places.county, '3', city)
  const unit = await add(places.unit, '4', county)
  const sibling = await add(places.sibling, '5', county)
  const hospital = await add(places.hospital, '6', province)
  await sql`select nextval(pg_get_serial_sequence('organisation', 'id')) from generate_series(1, ${last}::int)`.execute(
    db,
  )
  return { province, city, county, unit, sibling, hospital }
}

type Hired = { kind: string; name: string; office: OrganisationId; capabilities: readonly Capability[] }

let born = 0

async function account(
  db: Db,
  { keys }: Server,
  region: Region,
  { kind, name, office, capabilities }: Hired,
): Promise<PersonId> {
  const applicant = kind === 'applicant'
  const number = `11010119800101${String(++born).padStart(3, '0')}`
  const idNumber = number + idCheckDigit(number)
  const { rows } = await sql<{ id: PersonId }>`
    insert into account (kind, login, name, organisation, password, must_change, agreed, capabilities, id_number_mark, id_number_sealed,
      mobile_sealed)
    values (${kind}, ${applicant ? null : `${name}-${born}`}, ${names[name] ?? name}, ${office}, '', false,
      ${JSON.stringify({ agreement: region.words.agreement.version })}::jsonb, ${applicant ? [] : capabilities},
      ${applicant ? mark(idNumber, keys) : null}, ${applicant ? seal(idNumber, keys) : null}, ${seal('13812341234', keys)})
    returning id`.execute(db)
  return rows[0]?.id as PersonId
}

const names: Record<string, string> = {
  lin: '林晓燕',
  wang: '王建国',
  doctor: '杜大夫',
  chen: '陈经办',
  gao: '高领导',
  zhou: '周经办',
}

let files = 0

async function insertFile(db: Db, owner: PersonId, application: number, name: string): Promise<FileRef> {
  const sha256 = String(++files).padStart(64, '0')
  const type = name.endsWith('pdf') ? 'pdf' : 'jpg'
  const { rows } = await sql<{ id: number }>`
    insert into file (owner, application, name, type, bytes, sha256)
    values (${owner}, ${application as ApplicationId}, ${name}, ${type}, 1000, ${sha256}) returning id`.execute(db)
  return { file: rows[0]?.id ?? 0, name, type, bytes: 1000, sha256 }
}
