import { createHash, randomBytes } from 'node:crypto'
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Store, Stored } from './store.ts'

/** Files by hash in two levels of folders, readable by this user alone. */
export const folderStore = (root: string): Store => ({
  put: async (content) => {
    const written = await writeAside(root, content)
    const target = join(root, placeOf(written.sha256))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await rename(written.path, target)
    await syncFolder(dirname(target))
    return { sha256: written.sha256, bytes: written.bytes }
  },
  get: async (sha256, range) => {
    const file = await open(join(root, placeOf(sha256))).catch(ifAbsent)
    return file?.createReadStream(range ? { start: range.from, end: range.to } : {})
  },
  has: (sha256) =>
    access(join(root, placeOf(sha256))).then(
      () => true,
      () => false,
    ),
  remove: (sha256) => rm(join(root, placeOf(sha256)), { force: true }),
})

/** The content in a file beside the store, hashed on the way and on the disk when this returns. */
export async function writeAside(root: string, content: Readable | Uint8Array): Promise<Stored & { path: string }> {
  const folder = join(root, 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomBytes(12).toString('hex'))
  const file = await open(path, 'wx', 0o600)
  try {
    const stored = await writeHashed(file, content)
    await file.sync()
    return { ...stored, path }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

async function writeHashed(file: FileHandle, content: Readable | Uint8Array): Promise<Stored> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content instanceof Readable ? content : [content]) {
    hash.update(chunk)
    bytes += chunk.length
    await file.writeFile(chunk)
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** A rename is only durable once its folder is. */
async function syncFolder(path: string) {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

export const placeOf = (sha256: string) => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a sha256')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
