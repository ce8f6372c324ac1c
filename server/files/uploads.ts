import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Metadata, Server as TusServer } from '@tus/server'
import { deleteOldUploads, deleteUpload, findUploadRow, type UploadRow } from '../db/uploads.ts'
import type { Hosted, Server } from '../hosted.ts'
import { writeAside } from '../storage/folder.ts'
import { asideOf, piecesOf } from '../storage/open.ts'
import type { Pieces, Stored } from '../storage/store.ts'
import { Arriving } from './arriving.ts'

/** The tus protocol over one region's uploads, at one of their doors. */
export type Uploads = { protocol: TusServer; store: Arriving; aside: string }

type Places = Pick<Server, 'files' | 'bucket'>

const opened = new WeakMap<Places, Map<string, Uploads>>()

export function uploadsOf(server: Places, { db, region }: Hosted, under: string): Uploads {
  const doors = opened.get(server) ?? new Map<string, Uploads>()
  opened.set(server, doors)
  const key = `${region.id} ${under}`
  const known = doors.get(key)
  if (known) return known
  const store = new Arriving(db, piecesOf(server, region.id))
  const protocol = new TusServer({
    path: `/api/${region.id}${under}`,
    relativeLocation: true,
    datastore: store,
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: false,
    namingFunction: (request) => `${owners.get(nodeRequest(request)) ?? 0}-${randomBytes(16).toString('hex')}`,
    onResponseError: (_, error) =>
      'status_code' in error ? undefined : { status_code: 503, body: 'to be tried again' },
  })
  const made = { protocol, store, aside: asideOf(server) }
  doors.set(key, made)
  return made
}

/** Who an upload belongs to stands in its name; 0 is the public, for whom the rest of the name is the key. */
export const uploadOwner = (id: string) => Number(id.split('-')[0])
export const uploadName = /^\d{1,15}-[0-9a-f]{32}$/

const owners = new WeakMap<object, number>()
export const startedBy = (request: IncomingMessage, owner: number) => owners.set(request, owner)

const nodeRequest = (request: unknown): object =>
  (request as { runtime?: { node?: { req?: object } } }).runtime?.node?.req ?? {}

/** What the browser says of a file before it sends it. */
export function announced(header: unknown): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(Metadata.parse(String(header))).map(([key, value]) => [key, value ?? '']))
  } catch {
    return undefined
  }
}

export const findUpload = ({ store }: Uploads, id: string) => findUploadRow(store.db, id)

/** Its whole content in one file on this machine's disk, as long as the work takes. */
export async function withContent<Result>(
  { store: { pieces }, aside }: Uploads,
  upload: UploadRow,
  work: (path: string, stored: Stored) => Promise<Result>,
): Promise<Result> {
  const [first, ...more] = upload.pieces
  if (first && more.length === 0 && pieces.path) return work(pieces.path(first.name), first)
  const { path, ...stored } = await writeAside(aside, joined(pieces, upload))
  try {
    return await work(path, stored)
  } finally {
    await rm(path, { force: true })
  }
}

async function* joined(from: Pieces, { pieces }: UploadRow) {
  for (const { name } of pieces) {
    const content = await from.get(name)
    if (!content) throw new UploadGone()
    yield* content as AsyncIterable<Uint8Array>
  }
}

/** Another request has finished it in the meantime. */
class UploadGone extends Error {}

/** Nobody finds it any more before its first piece goes. */
export async function forgetUpload({ store }: Uploads, id: string) {
  for (const { name } of await deleteUpload(store.db, id)) await store.pieces.remove(name).catch(() => {})
}

const day = 24 * 60 * 60 * 1000

/** For the nightly job. */
export const forgetOldUploads = async (server: Server) => {
  for (const { db, region } of server.regions.values()) {
    const pieces = piecesOf(server, region.id)
    for (const { name } of await deleteOldUploads(db)) await pieces.remove(name)
    await pieces.removeOlderThan(new Date(Date.now() - 2 * day))
  }
}
