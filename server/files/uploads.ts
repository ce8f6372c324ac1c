import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Metadata, Server as TusServer, type Upload } from '@tus/server'
import type { Server } from '../hosted.ts'
import { uploadFolder } from '../storage/open.ts'

/** Whole or not, an upload that nobody finished is forgotten after a day. */
const keptFor = 24 * 60 * 60 * 1000

/** Uploads on their way, in pieces that survive a lost connection and a restart of the server (the tus protocol). */
export type Uploads = { protocol: TusServer; store: FileStore; folder: string }

const opened = new Map<string, Uploads>()

export function uploadsOf(server: Pick<Server, 'files' | 'bucket'>, region: string, under: string): Uploads {
  const folder = uploadFolder(server, region)
  const key = `${folder} ${under}`
  const known = opened.get(key)
  if (known) return known
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: keptFor })
  const protocol = new TusServer({
    path: `/api/${region}${under}`,
    relativeLocation: true,
    datastore: store,
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: false,
    namingFunction: (request) => `${owners.get(nodeRequest(request)) ?? 0}-${randomBytes(16).toString('hex')}`,
  })
  const made = { protocol, store, folder }
  opened.set(key, made)
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

export async function findUpload(
  { store, folder }: Uploads,
  id: string,
): Promise<(Upload & { path: string }) | undefined> {
  const found = await store.getUpload(id).catch(() => undefined)
  return found && Object.assign(found, { path: join(folder, id) })
}

export const forgetUpload = ({ store }: Uploads, id: string) => store.remove(id).catch(() => {})

/** For the nightly job. */
export const forgetOldUploads = async (server: Server) => {
  for (const region of server.regions.keys())
    await uploadsOf(server, region, '/uploads').protocol.cleanUpExpiredUploads()
}
