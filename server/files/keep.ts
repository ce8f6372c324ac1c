import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { FileRef } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Db, Hosted, Server } from '../hosted.ts'
import { storeOf } from '../storage/open.ts'
import type { Stored } from '../storage/store.ts'
import { type Content, type ContentRefusal, readContent } from './content.ts'
import { cleanName, withEnding } from './name.ts'
import { makePhoto } from './picture.ts'
import { scan } from './scan.ts'
import type { Slot } from './slot.ts'

export type KeepRefusal =
  | ContentRefusal
  | { refusal: 'file-too-large'; detail: { limit: number } }
  | { refusal: 'photo-too-small'; detail: { width: number; height: number } }
  | { refusal: 'file-infected' }
  | { refusal: 'key-used-otherwise' }

/** What was uploaded, all of it; a file on the disk was hashed when it was written. */
export type Whole = { uploaded: Buffer; known?: never } | { uploaded: string; known: Stored }

export type Whose = {
  owner?: PersonId
  application?: ApplicationId
  achievement?: number
  plan?: number
  upload?: string
}

/** An upload that is complete becomes a file: looked into, scanned, stored by its hash, written down. */
export async function keepUpload(
  { db, region, server }: Hosted & { server: Server },
  { uploaded, known }: Whole,
  given: string,
  slot: Slot,
  whose: Whose,
): Promise<FileRef | KeepRefusal> {
  const name = cleanName(given)
  const content = await readContent(uploaded, name, slot.types)
  if ('refusal' in content) return content
  if (content.bytes > slot.maxBytes) return { refusal: 'file-too-large', detail: { limit: slot.maxBytes } }
  if (server.scanner && !(await scan(uploaded, server.scanner)).clean) return { refusal: 'file-infected' }
  const store = storeOf(server, region.id)
  if (!slot.photo) {
    const stored = await (known ? store.putFile(uploaded, known) : store.put(uploaded))
    return (await record(db, { ...content, ...stored, name }, whose)) ?? otherContent
  }
  if (isTooSmall(content)) return { refusal: 'photo-too-small', detail: smallestPhoto }
  const photo = await makePhoto(uploaded, slot.maxBytes)
  if ('refusal' in photo) return photo
  const { content: bytes, ...measures } = photo
  const stored = await store.put(bytes)
  return (
    (await record(db, { type: 'jpg', ...measures, ...stored, name: withEnding(name, 'jpg') }, whose)) ?? otherContent
  )
}

/** A file made by the server itself: demonstrations, seeds, tests. Nothing is checked. */
export async function keepMade(
  { db, region, server }: Hosted & { server: Server },
  made: { name: string; type: Content['type']; content: Uint8Array | Readable; width?: number; height?: number },
  whose: Whose,
): Promise<FileRef> {
  const { content, ...said } = made
  const kept = await record(db, { ...said, ...(await storeOf(server, region.id).put(content)) }, whose)
  if (!kept) throw new Error('a file was not written down')
  return kept
}

/** Under a name by which another file has come. */
const otherContent = { refusal: 'key-used-otherwise' } as const

/** The smallest that still prints well on a certificate. */
const smallestPhoto = { width: 150, height: 200 }

const isTooSmall = ({ width = 0, height = 0 }: Content) => width < smallestPhoto.width || height < smallestPhoto.height

async function record(
  db: Db,
  { name, type, bytes, sha256, pages, width, height }: Content & { name: string; sha256: string },
  { owner, application, achievement, plan, upload }: Whose,
): Promise<FileRef | undefined> {
  const { rows } = await sql<FileRef>`/* keep-file */
    insert into file (owner, application, achievement, plan, name, type, bytes, sha256, pages, width, height, upload)
    values (${owner ?? null}, ${application ?? null}, ${achievement ?? null}, ${plan ?? null}, ${basename(name)}, ${type}, ${bytes}, ${sha256}, ${pages ?? null},
      ${width ?? null}, ${height ?? null}, ${upload ?? null})
    on conflict (upload) do update set upload = excluded.upload where file.sha256 = excluded.sha256
    returning id as file, name, type, bytes, sha256`.execute(db)
  return rows[0]
}
