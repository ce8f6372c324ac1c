import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Server } from '../hosted.ts'
import { deepPlaceOf } from '../storage/folder.ts'
import { storeOf, thumbnailFolder } from '../storage/open.ts'
import { thumbnail } from './picture.ts'

const side = 320

/** The small picture of a stored picture, made the first time somebody looks at it. */
export async function findThumbnail(server: Server, region: string, sha256: string): Promise<string | undefined> {
  const path = join(thumbnailFolder(server, region), `${deepPlaceOf(sha256)}.webp`)
  if (await exists(path)) return path
  const picture = await storeOf(server, region).get(sha256)
  if (!picture) return undefined
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await pipeline(picture, thumbnail(side), createWriteStream(aside, { mode: 0o600 }))
    await rename(aside, path)
  } finally {
    await rm(aside, { force: true })
  }
  return path
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
