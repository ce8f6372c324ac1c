import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg, { type Client } from 'pg'
import type { Place } from '../reach.ts'
import { folderStore } from '../storage/folder.ts'
import type { Store } from '../storage/store.ts'
import { type Manifest, type RegionPart, sha256Of } from './manifest.ts'
import { linesOf, writePart } from './part.ts'
import { contentsOf, findKeysMark, jobsOf, listMigrations, listSequences, listTables } from './snapshot.ts'

export type Asked = { places: readonly Place[]; storeOf: (region: string) => Store; folder: string; now: Date }
export type Backup = { folder: string; manifest: Manifest; copied: number; missing: readonly string[] }

/**
 * The database first, in one moment each server, then the content that this moment names. Content is in the store before
 * anything names it, and stays for a week after nothing does (db/discarded-content.ts): so nothing that was named in that
 * moment can be gone when it is copied, whatever people do meanwhile.
 */
export async function backUp({ places, storeOf, folder, now }: Asked): Promise<Backup> {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  const [target, part] = [join(folder, stamp), join(folder, `${stamp}.part`)]
  await mkdir(part, { recursive: true, mode: 0o700 })
  const regions: RegionPart[] = []
  let postgres = ''
  for (const place of places) {
    const read = await readPlace(place, part)
    postgres = read.postgres
    regions.push(...read.regions)
  }
  const manifest: Manifest = { format: 1, begun: now.toISOString(), postgres, regions }
  const files = { copied: 0, missing: [] as string[] }
  for (const region of regions) {
    const { copied, missing } = await copyContents(linesOf(part, region.contents), {
      from: storeOf(region.id),
      to: contentsIn(folder, region.id),
    })
    files.copied += copied
    files.missing.push(...missing)
  }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await writeSafely(join(part, 'manifest.json'), text)
  await writeSafely(join(part, 'manifest.sha256'), `${sha256Of(text)}\n`)
  await rename(part, target)
  return { folder: target, manifest, ...files }
}

/** All back-ups of one folder share their content: what an earlier one has copied is not copied again. */
export const contentsIn = (folder: string, region: string) => folderStore(join(folder, 'contents', region))

async function readPlace({ connection, regions }: Place, folder: string) {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
    const read: RegionPart[] = []
    for (const region of regions) read.push(await readRegion(client, region, folder))
    await client.query('commit')
    return { postgres: rows[0]?.version ?? '', regions: read }
  } finally {
    await client.end()
  }
}

async function readRegion(client: Client, id: string, folder: string): Promise<RegionPart> {
  const tables: RegionPart['tables'] = []
  for (const { name, columns } of await listTables(client, id)) {
    const query = `select ${columns.map((one) => `"${one}"`).join(', ')} from "${id}"."${name}"`
    tables.push({ ...(await writePart(client, folder, `${id}/${name}.copy.gz`, query)), name, columns })
  }
  return {
    id,
    keys: await findKeysMark(client, id),
    migrations: await listMigrations(client, id),
    tables,
    jobs: await writePart(client, folder, `${id}/jobs.lines.gz`, jobsOf(id)),
    contents: await writePart(client, folder, `${id}/contents.lines.gz`, contentsOf(id)),
    sequences: await listSequences(client, id),
  }
}

/** Hashed on the way: what does not fit its name is as good as missing. */
export async function copyContents(hashes: AsyncIterable<string>, { from, to }: { from: Store; to: Store }) {
  const missing: string[] = []
  let copied = 0
  for await (const sha256 of hashes) {
    if (await to.has(sha256)) continue
    const content = await from.get(sha256)
    const stored = content && (await to.put(content))
    if (stored?.sha256 === sha256) copied += 1
    else missing.push(sha256)
    if (stored && stored.sha256 !== sha256) await to.remove(stored.sha256)
  }
  return { copied, missing }
}

async function writeSafely(path: string, text: string) {
  await writeFile(path, text, { mode: 0o600, flag: 'wx' })
  const file = await open(path)
  await file.sync().finally(() => file.close())
}
