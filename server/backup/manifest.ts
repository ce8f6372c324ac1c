import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StartRefusal } from '../start-refusal.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const part = z.object({ file: z.string().regex(/^[\w./-]+$/), rows: z.number(), bytes: z.number(), sha256: hash })
const table = part.extend({ name: z.string(), columns: z.array(z.string()) })
const manifestShape = z.object({
  format: z.literal(1),
  begun: z.string(),
  postgres: z.string(),
  regions: z.array(
    z.object({
      id: z.string().regex(/^[a-z][a-z0-9_-]*$/),
      /** What the database remembers of its keys, which are not in here. */
      keys: z.string().nullable(),
      migrations: z.array(z.object({ number: z.number(), checksum: z.string() })).min(1),
      tables: z.array(table),
      sequences: z.array(z.object({ name: z.string(), last: z.number() })),
      jobs: part,
      contents: part,
    }),
  ),
})
export type Manifest = z.output<typeof manifestShape>
export type Part = z.output<typeof part>
export type RegionPart = Manifest['regions'][number]

export const sha256Of = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

/** The manifest with its own fingerprint beside it: whoever changed a byte of the one did not know the other. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined)
  const known = await readFile(join(folder, 'manifest.sha256'), 'utf8').catch(() => '')
  if (text === undefined) throw damaged(folder, 'manifest.json is missing')
  if (sha256Of(text) !== known.trim()) throw damaged(folder, 'manifest.json is not as it was written')
  return manifestShape.parse(JSON.parse(text))
}

export const damaged = (folder: string, why: string) =>
  new StartRefusal(
    `The back-up ${folder} is damaged and was not restored: ${why}. Take another one.`,
    `备份 ${folder} 已损坏，未做任何恢复：${why}。请改用其他备份。`,
  )
