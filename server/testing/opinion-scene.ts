import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Progress } from '../../core/application.ts'
import type { ApplicationId, CommitteeId, OrganisationId, PersonId } from '../../core/id.ts'
import type { Capability, Permission } from '../../core/region.ts'
import { example } from '../../regions/example/index.ts'
import type { Db } from '../hosted.ts'
import { cookieName } from '../http/cookie.ts'
import { openSession } from '../session.ts'
import { enrol, type UnitName } from './cast.ts'
import { pdf } from './papers.ts'
import { type Caller, solved, testSite } from './site.ts'
import { upload } from './uploading.ts'

const held = (capability: Capability): Permission => ({ capability, label: capability, role: 'officer' })

/** The made-up province, had it granted routes and opinions that climb them. */
const region = {
  ...example,
  permissions: [...example.permissions, held('give-opinion'), held('forward')],
  policy: {
    ...example.policy,
    route: { roles: ['officer'] as const, takes: {} },
    outcomeNotice: 'climbs' as const,
  },
}

/** People under review who came up to one committee over one, two or three offices. */
export async function opinionScene() {
  const site = await testSite({ region })
  const { db, server } = site
  server.files = await mkdtemp(join(tmpdir(), 'files-'))
  const clock = { now: new Date('2026-09-18T02:00:00Z') }
  server.now = () => clock.now
  const cast = await enrol(site)
  await sql`insert into form (id, version, body) values ('declaration', 1, ${JSON.stringify(region.forms[0])}::jsonb)`.execute(
    db,
  )
  await sql`insert into plan (year, name, opens, closes, form_id, form_version) values (2026, '2026', '2026-01-01', '2026-12-31', 'declaration', 1)`.execute(
    db,
  )
  const { rows } = await sql<{ id: CommitteeId }>`
    insert into committee (code, name, series, levels, type, convener, authoriser, members, filed_from, filed_to)
    values ('C1', '工程系列中级评委会', 'engineering', '{intermediate}', 'open', ${cast.units.department}, ${cast.units.province}, 7,
      '2026-01-01', '2026-12-31') returning id`.execute(db)
  const committee = rows[0]?.id as CommitteeId
  const underReview: Progress = { state: 'under-review', office: cast.units.province, committee, entrusted: false }

  const reviewed = (applicant: PersonId, trail: readonly UnitName[]) =>
    insertReviewed(db, applicant, { trail: trail.map((unit) => cast.units[unit]), progress: underReview })
  const people = {
    lin: await reviewed(cast.lin, ['works', 'county', 'city']),
    tang: await reviewed(cast.tang, ['works', 'county', 'city']),
    mei: await reviewed(cast.mei, ['mill', 'city']),
  }
  const callers: Record<string, Caller> = {}
  for (const unit of Object.keys(cast.units) as UnitName[]) callers[unit] = await site.as(cast.officer[unit])
  for (const who of ['lin', 'tang', 'mei'] as const) callers[who] = await site.as(cast[who])
  const as = (who: string): Caller => callers[who] ?? site.nobody
  const day = (text: string) => {
    clock.now = new Date(`${text}T02:00:00Z`)
  }
  const vote = async (...outcomes: (readonly [ApplicationId, number])[]) =>
    as('department')('PUT', '/outcomes', {
      outcomes: outcomes.map(([application, yes]) => ({
        application,
        tally: { members: 7, attending: 6, yes, no: 6 - yes, abstain: 0 },
      })),
    })
  const list = async (who: string, path: 'outcome-notices' | 'opinion-checks' | 'opinion-rulings', query = '') =>
    (await as(who)('GET', `/${path}${query}`)).body
  const stages = async (...[who, path, query]: Parameters<typeof list>) =>
    Object.fromEntries(
      (await list(who, path, query)).rows.map((one: { name: string; stage: string }) => [one.name, one.stage]),
    )
  const publicise = (who: string, applications: readonly ApplicationId[], more: object = {}) =>
    as(who)('POST', '/notices', { kind: 'outcome', applications, contact: '0531-86011234', ...more })
  const cookieOf = async (account: PersonId) => `${cookieName('example')}=${await openSession(db, account, '')}`
  const prove = async (unit: UnitName, application: ApplicationId, content = 'proof') =>
    upload(site.app, {
      name: '举报材料.pdf',
      content: pdf({ trailer: `/Note (${content})` }),
      cookie: await cookieOf(cast.officer[unit]),
      under: 'opinion-uploads',
      opinion: application,
    })
  const mayRead = async (account: PersonId, file: number) =>
    (await site.app.inject({ url: `/api/example/files/${file}`, headers: { cookie: await cookieOf(account) } }))
      .statusCode
  const version = async (id: ApplicationId) =>
    (await db.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
  const object = async (unit: UnitName, id: ApplicationId, said: { reason?: string; files?: readonly number[] } = {}) =>
    as(unit)('PUT', `/outcome-notices/${id}/objection`, {
      version: await version(id),
      reason: '群众举报业绩材料不实',
      files: [(await prove(unit, id, String(Math.random()))).body.file],
      ...said,
    })
  const strangerObjects = async (notice: number, entry: ApplicationId, more: object = {}) =>
    site.nobody('POST', `/notices/${notice}/objections`, {
      ...{ entry, text: '该同志的论文署名与事实不符。', name: '郑直言', contact: '13800000000' },
      captcha: await solved(site.nobody),
      ...more,
    })
  const stateOf = async (id: ApplicationId) =>
    (await sql<{ progress: Progress }>`select progress from application where id = ${id}`.execute(db)).rows[0]?.progress
  return {
    ...{ site, db, cast, people, committee, as, day, vote, list, stages, publicise, prove, mayRead, version, object },
    ...{ strangerObjects, stateOf },
  }
}

export type OpinionScene = Awaited<ReturnType<typeof opinionScene>>

type Reviewed = { trail: readonly OrganisationId[]; progress: Progress }

/** Declared, checked and forwarded by each of these offices; the committee has it. */
async function insertReviewed(db: Db, applicant: PersonId, { trail, progress }: Reviewed) {
  const { rows } = await sql<{ id: ApplicationId }>`
    insert into application (applicant, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title, level,
      specialty, way, progress, submissions)
    select p.id, p.name, o.id, o.ancestors, plan.id, 2026, 'declaration', 1, 'engineering', 'engineer', 'intermediate', '机械', 'regular',
      ${JSON.stringify(progress)}::jsonb, 1
    from account p join organisation o on o.id = p.organisation, plan where p.id = ${applicant} returning id`.execute(
    db,
  )
  const id = rows[0]?.id as ApplicationId
  const desks = trail.map((office) => ({ office, role: 'officer', own: office === trail[0] }))
  const lines = [
    ['submit', null, { state: 'under-check', desks: desks.slice(0, 1), at: 0 }],
    ...trail.map((office, at) => [
      'forward',
      office,
      at + 1 < trail.length
        ? { state: 'under-check', desks: desks.slice(0, at + 2), at: at + 1 }
        : { ...progress, state: 'with-committee' },
    ]),
  ]
  for (const [index, [act, office, then]] of lines.entries())
    await sql`insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress)
      values (${id}, ${index + 1}, ${act}, ${act === 'submit' ? applicant : null}, ${act === 'submit' ? 'applicant' : 'officer'}, '某人',
        ${office}::bigint, '{}', ${JSON.stringify(then)}::jsonb)`.execute(db)
  await sql`update application set version = ${lines.length + 1} where id = ${id}`.execute(db)
  return id
}
