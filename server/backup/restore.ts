import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg, { type Client } from 'pg'
import { migrate } from '../db/migrate.ts'
import type { Place } from '../reach.ts'
import { StartRefusal } from '../start-refusal.ts'
import type { Store } from '../storage/store.ts'
import { loadRegion } from './load.ts'
import { damaged, type Manifest, type RegionPart, readManifest } from './manifest.ts'
import { checkPart, linesOf } from './part.ts'
import { listMigrations } from './snapshot.ts'
import { contentsIn, copyContents } from './write.ts'

export type Asked = {
  /** The folder that back-ups are made in. */
  folder: string
  /** One of them; the last whole one where nothing is said. */
  stamp?: string | undefined
  places: readonly Place[]
  storeOf: (region: string) => Store
  /** What this server's keys are known by, where it has keys. */
  keys?: string | undefined
}

/**
 * Everything is looked at before anything is written; then the content, which is harmless by itself; then each server's
 * provinces in one transaction: all of them are there afterwards, or none.
 */
export async function restore({ folder, stamp, places, storeOf, keys }: Asked): Promise<Manifest> {
  const chosen = join(folder, stamp ?? (await lastIn(folder)))
  const manifest = await readManifest(chosen)
  for (const region of manifest.regions) {
    if (keys && region.keys && keys !== region.keys) throw otherKeys(region.id)
    for (const part of [...region.tables, region.jobs, region.contents]) await checkPart(chosen, part)
  }
  const wanted = (place: Place) => manifest.regions.filter(({ id }) => place.regions.includes(id))
  for (const place of places) await refuseFilled(place, wanted(place))
  for (const region of manifest.regions) {
    const hashes = linesOf(chosen, region.contents)
    const { missing } = await copyContents(hashes, { from: contentsIn(folder, region.id), to: storeOf(region.id) })
    if (missing.length > 0)
      throw damaged(chosen, `${missing.length} files are missing or changed, such as ${missing[0]}`)
  }
  for (const place of places) await load(place, wanted(place), chosen)
  return manifest
}

async function lastIn(folder: string) {
  const whole = (await readdir(folder).catch(() => [])).filter((name) => /^\d{4}-.*Z$/.test(name)).sort()
  const last = whole.at(-1)
  if (!last) throw new StartRefusal(`There is no whole back-up in ${folder}.`, `目录 ${folder} 中没有完整的备份。`)
  return last
}

const connected = async <Value>({ connection }: Place, work: (client: Client) => Promise<Value>) => {
  const client = new pg.Client({ ...connection, options: '-c client_min_messages=warning' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Nobody's data is ever overwritten. */
const refuseFilled = (place: Place, regions: readonly RegionPart[]) =>
  connected(place, async (client) => {
    for (const { id } of regions) {
      const { rows: known } = await client.query('select to_regclass($1) as found', [`"${id}".account`])
      if (!known[0]?.found) continue
      const { rows } = await client.query(
        `select 1 from "${id}".account union all select 1 from "${id}".organisation limit 1`,
      )
      if (rows.length > 0)
        throw new StartRefusal(
          `The database has data of ${id} already and was left alone: restore into an empty one.`,
          `数据库中已有 ${id} 的数据，未做任何改动：请恢复到空数据库。`,
        )
    }
  })

/** Migrated as far as the back-up was, filled, and the rest of the migrations only then. */
async function load(place: Place, regions: readonly RegionPart[], folder: string) {
  if (regions.length === 0) return
  const ids = regions.map(({ id }) => id)
  const upTo = Math.max(...regions.flatMap(({ migrations }) => migrations.map(({ number }) => number)))
  await migrate(place.connection, ids, upTo)
  await connected(place, async (client) => {
    for (const { id, migrations } of regions) {
      const here = await listMigrations(client, id)
      if (JSON.stringify(here) !== JSON.stringify(migrations)) throw otherProgram(id)
    }
    await client.query('begin')
    try {
      for (const region of regions) await loadRegion(client, region, folder)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
    await client.query('analyze')
  })
  await migrate(place.connection, ids)
}

const otherKeys = (region: string) =>
  new StartRefusal(
    `The back-up of ${region} was sealed with other keys: put the keys it was made with in place first.`,
    `${region} 的备份由另一组密钥加密，请先放回原来的密钥。`,
  )

const otherProgram = (region: string) =>
  new StartRefusal(
    `The back-up of ${region} was made by another version of this program: restore it with that version, then upgrade.`,
    `${region} 的备份由另一版本的程序生成，请先用该版本恢复，再升级。`,
  )
