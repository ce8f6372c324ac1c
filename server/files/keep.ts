import type { Readable } from 'node:stream'
import type { FileRef } from '../../core/form.ts'
import { insertFile, type Whose } from '../db/file-rows.ts'
import type { Hosted, Server } from '../hosted.ts'
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

/** An upload that is complete becomes a file: looked into, scanned, stored by its hash, written down. */
export async function keepUpload(
  { db, region, server }: Hosted & { server: Server },
  { uploaded, known }: Whole,
  given: string,
  slot: Slot,
  whose: Whose,
  record = insertFile,
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
  const kept = await insertFile(db, { ...said, ...(await storeOf(server, region.id).put(content)) }, whose)
  if (!kept) throw new Error('a file was not written down')
  return kept
}

/** Under a name by which another file has come. */
const otherContent = { refusal: 'key-used-otherwise' } as const

/** The smallest that still prints well on a certificate. */
const smallestPhoto = { width: 150, height: 200 }

const isTooSmall = ({ width = 0, height = 0 }: Content) => width < smallestPhoto.width || height < smallestPhoto.height
