import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as soon } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { PersonId } from '../../core/id.ts'
import { shandong } from '../../regions/shandong/index.ts'
import { readCatalogue } from '../db/catalogue.ts'
import { migrate } from '../db/migrate.ts'
import { type Connection, type Database, openRegions } from '../db/pool.ts'
import { fillDemonstration } from '../demonstration.ts'
import { keepMade } from '../files/keep.ts'
import type { Server } from '../hosted.ts'
import { check } from '../invariants/check.ts'
import { brokenIn } from '../invariants/report.ts'
import { refuseOtherKeys } from '../known-keys.ts'
import { placeOf } from '../storage/folder.ts'
import { storeOf } from '../storage/open.ts'
import { copyTemplate, dropCopy } from '../testing/template.ts'
import { restore } from './restore.ts'
import { type Backup, backUp } from './write.ts'

const postgres = inject('postgres')
const region = 'shandong'
const folder = await mkdtemp(join(tmpdir(), 'backup-'))
const [files, otherFiles] = [await mkdtemp(join(tmpdir(), 'files-')), await mkdtemp(join(tmpdir(), 'restored-'))]
const names = { from: await copyTemplate(postgres), to: await copyTemplate(postgres) }
const [from, to]: [Connection, Connection] = [
  { ...postgres, database: names.from },
  { ...postgres, database: names.to },
]
let database: Database
let server: Server
let made: Backup
const acknowledged: number[] = []

beforeAll(async () => {
  await migrate(from, [region])
  database = openRegions(from, [region])
  const key = Buffer.alloc(32, 7)
  server = {
    regions: new Map([[region, { region: shandong, db: database.region(region) }]]),
    keys: { field: key, mark: key, certificate: key },
    files,
    publicUrl: 'http://localhost',
    demonstration: true,
    now: () => new Date('2026-06-10T02:00:00Z'),
  }
  await refuseOtherKeys(server)
  await fillDemonstration(server, () => {})
}, 120_000)

afterAll(async () => {
  await database.close()
  for (const name of Object.values(names)) await dropCopy(postgres, name)
  for (const one of [folder, files, otherFiles]) await rm(one, { recursive: true })
})

const asked = (now: string) => ({
  places: [{ connection: from, regions: [region] }],
  storeOf: (one: string) => storeOf({ files }, one),
  folder,
  now: new Date(now),
})
const wanted = {
  folder,
  places: [{ connection: to, regions: [region] }],
  storeOf: (one: string) => storeOf({ files: otherFiles }, one),
}

async function ask<Row extends object>(connection: Connection, text: string): Promise<Row[]> {
  const client = new pg.Client({ ...connection, options: `-c search_path="${region}",public` })
  await client.connect()
  return client
    .query<Row>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/** Somebody who goes on storing files, one after the other, until told to stop. */
function somebodyWrites() {
  let stopped = false
  const work = (async () => {
    const [owner] = await ask<{ id: string }>(from, `select min(id) as id from account where kind = 'applicant'`)
    const hosted = server.regions.get(region)
    while (!stopped && hosted) {
      const content = randomBytes(20_000)
      const whose = { owner: Number(owner?.id) as PersonId }
      acknowledged.push((await keepMade({ ...hosted, server }, { name: 'a.pdf', type: 'pdf', content }, whose)).file)
      await soon()
    }
  })()
  return () => {
    stopped = true
    return work
  }
}

describe('a back-up', () => {
  it('is made while people write, and has all that was there when it was begun', async () => {
    await ask(
      from,
      `select graphile_worker.add_job('tell', '{"region":"${region}","act":"approve","applications":[]}'::json)`,
    )
    const stop = somebodyWrites()
    await expect.poll(() => acknowledged.length).toBeGreaterThan(5)
    const before = acknowledged.length
    made = await backUp(asked('2026-06-10T02:00:00Z'))
    await stop()
    expect(made.missing).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(before)
    const rows = made.manifest.regions[0]?.tables.find(({ name }) => name === 'file')?.rows
    expect(rows).toBeGreaterThanOrEqual(before)
    acknowledged.length = before
    expect((await stat(made.folder)).mode & 0o777).toBe(0o700)
    for (const name of await readdir(made.folder))
      if (name.startsWith('manifest')) expect((await stat(join(made.folder, name))).mode & 0o777).toBe(0o600)
  })

  it('copies only new content the next time', async () => {
    const again = await backUp(asked('2026-06-10T03:00:00Z'))
    const rows = again.manifest.regions[0]?.contents.rows ?? 0
    const third = await backUp(asked('2026-06-10T04:00:00Z'))
    for (const { folder } of [again, third]) await rm(folder, { recursive: true })
    expect(again.copied).toBeGreaterThan(0)
    expect(again.copied).toBeLessThan(rows)
    expect(third.copied).toBe(0)
  })

  it('that was damaged is noticed before anything is written', async () => {
    const account = join(made.folder, region, 'account.copy.gz')
    const whole = await readFile(account)
    await appendFile(account, 'x')
    await expect(restore(wanted)).rejects.toThrow(
      /damaged and was not restored: shandong\/account.copy.gz is not as it was/,
    )
    await writeFile(account, whole)
    const manifest = join(made.folder, 'manifest.json')
    const text = await readFile(manifest, 'utf8')
    await writeFile(manifest, text.replace('"rows": ', '"rows": 1'))
    await expect(restore(wanted)).rejects.toThrow(/manifest.json is not as it was written/)
    await writeFile(manifest, text)
    const [file] = await ask<{ sha256: string }>(from, 'select sha256 from file order by id limit 1')
    const content = join(folder, 'contents', region, placeOf(file?.sha256 ?? ''))
    const bytes = await readFile(content)
    await writeFile(content, Buffer.concat([bytes.subarray(1), Buffer.from('x')]))
    await expect(restore(wanted)).rejects.toThrow(/1 files are missing or changed/)
    await writeFile(content, bytes)
    expect(await ask(to, `select to_regclass('"${region}".account') as found`)).toEqual([{ found: null }])
    await expect(restore({ ...wanted, keys: 'other' })).rejects.toThrow(/sealed with other keys/)
  })

  it('is restored whole into an empty database, where every rule holds', async () => {
    const manifest = await restore(wanted)
    const counted = await Promise.all(
      (manifest.regions[0]?.tables ?? []).map(async ({ name, rows }) => {
        const [row] = await ask<{ count: string }>(to, `select count(*) from "${name}"`)
        return { name, rows, count: Number(row?.count) }
      }),
    )
    expect(counted.length).toBeGreaterThan(40)
    expect(counted.filter(({ rows, count }) => rows !== count)).toEqual([])
    const ids = await ask<{ id: string }>(to, 'select id from file')
    const restored = new Set(ids.map(({ id }) => Number(id)))
    expect(acknowledged.filter((id) => !restored.has(id))).toEqual([])
    const checked = []
    const store = storeOf({ files: otherFiles }, region)
    for await (const one of check({ connection: to, region: shandong, store, files: 'all' })) checked.push(one)
    expect(brokenIn(checked)).toEqual([])
    expect(await readCatalogue(to, region)).toEqual(await readCatalogue(from, region))
  })

  it('goes on where it was: the next number is free, and what was to be done is done', async () => {
    const [last] = await ask<{ last: string }>(to, 'select max(id) as last from file')
    const inserted = await ask<{ id: string }>(
      to,
      `insert into file (name, type, bytes, sha256) values ('a', 'pdf', 1, repeat('0', 64)) returning id`,
    )
    expect(Number(inserted[0]?.id)).toBeGreaterThan(Number(last?.last))
    const jobs = `select count(*)::int as count from graphile_worker._private_jobs where payload ->> 'region' = '${region}'`
    expect(await ask(to, jobs)).toEqual(await ask(from, jobs))
    expect((await ask<{ count: number }>(to, jobs))[0]?.count).toBeGreaterThan(0)
  })

  it('is never written over what is there', async () => {
    await expect(restore(wanted)).rejects.toThrow(/has data of shandong already and was left alone/)
  })
})
