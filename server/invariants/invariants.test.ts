import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { shandong } from '../../regions/shandong/index.ts'
import { migrate } from '../db/migrate.ts'
import { type Connection, openRegions } from '../db/pool.ts'
import { fillDemonstration } from '../demonstration.ts'
import type { Server } from '../hosted.ts'
import { openSession } from '../session.ts'
import { placeOf } from '../storage/folder.ts'
import { storeOf } from '../storage/open.ts'
import { copyTemplate, dropCopy } from '../testing/template.ts'
import { type Checked, check, rules } from './check.ts'
import { storeRule } from './files.ts'
import { brokenIn, lineOf, summaryOf } from './report.ts'
import type { Rule } from './rule.ts'

const postgres = inject('postgres')
const sound = await copyTemplate(postgres)
const files = await mkdtemp(join(tmpdir(), 'invariants-'))
const store = storeOf({ files }, 'shandong')
afterAll(async () => {
  await dropCopy(postgres, sound)
  await rm(files, { recursive: true })
})
await fill({ ...postgres, database: sound })

/** A whole demonstration: everything that people do has been done in it, from drafts to a certificate that was revoked. */
async function fill(connection: Connection) {
  await migrate(connection, ['shandong'])
  const database = openRegions(connection, ['shandong'])
  const db = database.region('shandong')
  const key = Buffer.alloc(32, 7)
  const server: Server = {
    regions: new Map([['shandong', { region: shandong, db }]]),
    keys: { field: key, mark: key, certificate: key },
    files,
    publicUrl: 'http://localhost',
    demonstration: true,
    now: () => new Date('2026-06-10T02:00:00Z'),
  }
  await fillDemonstration(server, () => {})
  const { rows } = await database.jobs.query<{ id: string }>('select min(id) as id from shandong.account')
  await openSession(db, Number(rows[0]?.id) as never, '')
  await database.close()
}

async function lookedAt(database: string, which: 'all' | 'none' = 'none'): Promise<Checked[]> {
  const found: Checked[] = []
  const asked = { connection: { ...postgres, database }, region: shandong, store, files: which } as const
  for await (const one of check(asked)) found.push(one)
  return found
}

/** In a transaction that is undone: with the database's own rights and past every constraint, nobody stops a harm but this checker. */
async function afterHarm(sql: string, rule: Rule) {
  const client = new pg.Client({ ...postgres, database: sound, options: '-c search_path=shandong,public' })
  await client.connect()
  try {
    await client.query(`begin; set local session_replication_role = replica; ${sql}`)
    return await rule.look({ region: shandong, client, store, files: 'none' })
  } finally {
    await client.end()
  }
}

it('a sound database breaks no rule, and nearly every rule has something to look at', async () => {
  const found = await lookedAt(sound, 'all')
  expect(brokenIn(found).map(lineOf)).toEqual([])
  expect(found.filter(({ checked }) => checked === 0).map(({ says }) => says.slice(0, 18))).toEqual([
    'a file that was co',
    'whoever is barred ',
    'a long task that i',
    'a short message th',
  ])
  expect(summaryOf(found)).toMatch(/^\d+ rules hold for \d+ things/)
})

const one = (table: string, when = 'true') => `(select min(id) from ${table} where ${when})`
const inState = (state: string) => one('application', `state = '${state}'`)

/** Each rule by the beginning of its sentence, and a harm that it finds. */
const harms: readonly (readonly [string, string])[] = [
  ['each line of an application’s log', `update event set version = version + 1000 where id = ${one('event')}`],
  [
    'an application stands where',
    `update application set progress = '{"state": "draft"}' where id = ${inState('passed')}`,
  ],
  ['every step in the log', `update event set act = 'confirm' where act = 'receive'`],
  [
    'nobody has two applications',
    `drop index one_application_a_year; update application set year = 2026, applicant = 1 where id in
    (select id from application where state <> 'discarded' order by id limit 2)`,
  ],
  [
    'an application under check lies at one desk',
    `update application set progress = progress || '{"at": 9}' where id = ${inState('under-check')}`,
  ],
  [
    'an application under check lies at one desk',
    `update application set progress = progress || '{"committee": 999}' where id = ${inState('under-review')}`,
  ],
  ['every state is one', `update application set progress = '{"state": "lost"}' where id = ${one('application')}`],
  [
    'only applicants submit',
    `update event e set actor = a.applicant from application a where a.id = e.application and e.act = 'approve'`,
  ],
  ['every act has an actor', `update event set actor = null where id = ${one('event')}`],
  ['an act that needs a reason', `update event set input = '{}' where act = 'sendBack'`],
  [
    'a unit’s ancestors',
    `alter table organisation drop constraint ancestors_end_with_itself; update organisation set ancestors = '{1}' where id = ${one('organisation', 'parent is not null')}`,
  ],
  ['an application was submitted as often', `delete from submission where application = ${inState('passed')}`],
  [
    'every snapshot matches',
    `update submission set snapshot = jsonb_set(snapshot, '{on}', '"2020-01-01"') where application = ${inState('passed')}`,
  ],
  [
    'every snapshot is of the form',
    `update submission set snapshot = jsonb_set(snapshot, '{form,version}', '99') where application = ${inState('passed')}`,
  ],
  ['every file of a snapshot', `update file set sha256 = repeat('a', 64) where application = ${inState('passed')}`],
  ['every file that an answer names', `update file set dropped_at = now() where application = ${inState('passed')}`],
  ['whoever is beyond the draft', `update application set submissions = 0 where id = ${inState('passed')}`],
  [
    'every file has an owner',
    `update file set owner = null, application = null, made_at = '2020-01-01' where id = ${one('file')}`,
  ],
  ['a file that was copied', `update file set copied_from = id - 1 where id = (select max(id) from file)`],
  [
    'a count adds up',
    `update application set progress = jsonb_set(progress, '{tally,yes}', '0') where id = ${inState('passed')}`,
  ],
  [
    'no count says who voted',
    `update application set progress = jsonb_set(progress, '{tally,by}', '7') where id = ${inState('passed')}`,
  ],
  ['no table keeps ballots', `create table ballot (voter bigint)`],
  [
    'whoever is on notice',
    `update application set progress = progress || '{"openObjections": 5}' where id = ${inState('outcome-on-notice')}`,
  ],
  ['whoever is certified', `delete from certificate`],
  ['a certificate’s number', `update certificate_counter set last = 0`],
  [
    'a certificate is revoked',
    `update application set progress = progress || '{"state": "revoked"}' where id = ${inState('certified')}`,
  ],
  [
    'whoever is barred',
    `update application set progress = progress || '{"state": "barred", "until": "2029-01-01"}' where id = ${inState('sent-back')}`,
  ],
  [
    'a unit has one live route',
    `drop index one_live_route; insert into route (organisation, target, committee, series, level, state, asked_by, asked_at, decided_at)
    select organisation, target, committee, series, level, state, asked_by, asked_at, decided_at from route where state = 'granted' limit 1`,
  ],
  ['a notice runs for', `update notice set closes = opens + 1`],
  ['no log-in lasts', `update login_session set expires_at = now() + interval '1 year'`],
  [
    'an account has a unit',
    `update account set organisation = 999999 where id = ${one('account', "kind = 'officer' and opened = 'by-unit'")}`,
  ],
  ['the server may do', `grant update on event to title_review_app`],
  ['the server may do', `create table spare (id int); grant delete on spare to title_review_app`],
  ['every constraint has been checked', `alter table audit add constraint later check (id > 0) not valid`],
  [
    'whoever an act was to be told',
    `delete from graphile_worker._private_jobs where task_id = (select id from graphile_worker._private_tasks where identifier = 'tell')`,
  ],
  [
    'whoever an act was to be told',
    `drop index one_message_an_act; insert into message (account, application, version, text)
    select a.applicant, a.id, e.version, '' from application a join event e on e.application = a.id and e.act = 'approve', generate_series(1, 2)`,
  ],
  ['a long task that is not', `insert into task (account, kind, input) values (1, 'print', '{}')`],
  [
    'a short message that waits',
    `insert into text_message (purpose, mobile_sealed, ticket, made_at, until)
    values ('registration', '', gen_random_uuid(), now(), now() + interval '1 hour')`,
  ],
  ['no job was given up', `update graphile_worker._private_jobs set attempts = max_attempts`],
]

describe('what is broken is told by its rule and by ids', () => {
  it.each(harms)('%s … : %s', async (says, sql) => {
    const rule = rules.find((one) => one.says.startsWith(says))
    const found = rule && (await afterHarm(sql, rule))
    expect(found?.broken).toBeGreaterThan(0)
    expect(found?.ids).toContainEqual(expect.any(String))
    expect(lineOf({ region: 'shandong', says, ms: 0, checked: 1, broken: 0, ids: [], ...found })).toMatch(
      /^BROKEN .* broken: /,
    )
  })

  it('every rule has been broken once', () =>
    expect(rules.filter(({ says }) => !harms.some(([beginning]) => says.startsWith(beginning)))).toEqual([]))

  it.each([
    ['is missing', (path: string) => rm(path)],
    ['is cut short', (path: string) => writeFile(path, '')],
    ['is another', (path: string) => writeFile(path, 'x'.repeat(1000))],
  ])('a file that %s', async (_, spoil) => {
    const client = new pg.Client({ ...postgres, database: sound })
    await client.connect()
    const { rows } = await client.query<{ sha256: string }>(
      'select sha256 from shandong.file order by random() limit 1',
    )
    await client.end()
    const path = join(files, 'kept', 'shandong', placeOf(rows[0]?.sha256 ?? ''))
    const before = await readFile(path)
    await spoil(path)
    const broken = brokenIn(await lookedAt(sound, 'all'))
    await writeFile(path, before)
    expect(broken).toMatchObject([{ says: storeRule.says, broken: 1 }])
  })
})
