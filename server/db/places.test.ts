import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { example } from '../../regions/example/index.ts'
import { tianjin } from '../../regions/tianjin/index.ts'
import { readConfig } from '../config.ts'
import { temporaryPlace } from '../embedded/place.ts'
import { type Postgres, startPostgres } from '../embedded/postgres.ts'
import { type Jobs, startJobs } from '../jobs.ts'
import { makeKeys } from '../keys.ts'
import { prepare } from '../start.ts'
import { urlOf } from '../testing/process.ts'
import { copyTemplate, dropCopy } from '../testing/template.ts'

const data = mkdtempSync(join(tmpdir(), 'title-review-places-'))
const postgres = inject('postgres')
const name = await copyTemplate(postgres)
const first = { ...postgres, database: name }
let second: Postgres
let prepared: Awaited<ReturnType<typeof prepare>>
let jobs: Jobs[]

beforeAll(async () => {
  second = await startPostgres(temporaryPlace(), 'throwaway')
  makeKeys(join(data, 'keys.json'))
  const environment = {
    ...{ DATA: data, DEMO: 'off', REGIONS: 'example,tianjin' },
    DATABASE_URL: urlOf(first),
    DATABASE_URL_TIANJIN: urlOf(second.connection),
  }
  prepared = await prepare(readConfig(environment, [example, tianjin]), environment)
  const { server, database } = prepared
  jobs = await Promise.all(
    database.queues.map((queue) =>
      startJobs(
        { ...server, regions: new Map([...server.regions].filter(([id]) => queue.regions.includes(id))) },
        queue.jobs,
      ),
    ),
  )
}, 90_000)
afterAll(async () => {
  for (const one of jobs ?? []) await one.stop()
  await prepared?.stop()
  await second?.stop()
  await dropCopy(postgres, name)
  rmSync(data, { recursive: true, force: true })
})

const schemasOn = async (connection: pg.ClientConfig) => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname in ('example', 'tianjin', 'graphile_worker') order by 1`,
  )
  await client.end()
  return rows.map((row) => row.name)
}

describe('provinces on several servers', () => {
  it('are each on its own, with a queue of its own', async () => {
    expect(await schemasOn(first)).toEqual(['example', 'graphile_worker'])
    expect(await schemasOn(second.connection)).toEqual(['graphile_worker', 'tianjin'])
  })

  it('write there, and have their jobs done there', async () => {
    for (const region of ['example', 'tianjin']) {
      const { db } = prepared.server.regions.get(region) ?? {}
      if (!db) throw new Error('not hosted')
      await sql`insert into setting (key, value) values ('where', ${JSON.stringify(region)}::jsonb)`.execute(db)
      const { rows } = await sql<{ value: string }>`select value from setting where key = 'where'`.execute(db)
      expect(rows).toEqual([{ value: region }])
      await sql`select graphile_worker.add_job('tell', ${JSON.stringify({ region, act: 'approve', applications: [] })}::json)`.execute(
        db,
      )
    }
    for (const { jobs: pool } of prepared.database.queues)
      await expect
        .poll(async () => (await pool.query('select count(*)::int as left from graphile_worker._private_jobs')).rows, {
          timeout: 10_000,
        })
        .toEqual([{ left: 0 }])
  })

  it('are read at the replica of their own server alone', () => {
    const urls = {
      DATABASE_URL: 'postgres://a',
      DATABASE_READ_URL: 'postgres://b',
      DATABASE_URL_TIANJIN: 'postgres://c',
    }
    expect(readConfig(urls, [example, tianjin]).databases).toEqual([
      { url: 'postgres://a', readUrl: 'postgres://b', regions: ['example'] },
      { url: 'postgres://c', regions: ['tianjin'] },
    ])
    expect(readConfig({}, [example, tianjin]).databases).toEqual([{ regions: ['example', 'tianjin'] }])
    expect(() => readConfig({ DATABASE_URL_TIANJIN: 'secret@host' }, [tianjin])).toThrow(
      /^(?!.*secret).*DATABASE_URL_TIANJIN must be/,
    )
  })
})
