import { createHash, randomBytes } from 'node:crypto'
import { access, constants, type FileHandle, link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inFolder, syncFolder } from './folder-sync.ts'
import type { Content, Pieces, Store, Stored } from './store.ts'

/** Files by hash in 256 folders, readable by this user alone. */
export function folderStore(root: string): Store {
  const kept = (sha256: string) => join(root, placeOf(sha256))
  const formerly = (sha256: string) => join(root, deepPlaceOf(sha256))
  const put = async (content: Content) => {
    const { path, ...stored } = await writeAside(root, content)
    await place(root, stored.sha256, (target) => rename(path, target))
    return stored
  }
  return {
    put,
    putFile: async (path, known) => {
      try {
        await place(root, known.sha256, (target) => link(path, target).catch(ifThere))
        return known
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
        // Not every file system can name a file twice.
        return put((await open(path)).createReadStream())
      }
    },
    get: async (sha256, range) => {
      const file = (await open(kept(sha256)).catch(ifAbsent)) ?? (await open(formerly(sha256)).catch(ifAbsent))
      return file?.createReadStream(range ? { start: range.from, end: range.to } : {})
    },
    has: async (sha256) => (await isThere(kept(sha256))) || (await isThere(formerly(sha256))),
    remove: async (sha256) => {
      for (const path of [kept(sha256), formerly(sha256)]) await rm(path, { force: true })
    },
  }
}

export const folderPieces = (root: string): Pieces => ({
  put: async (name, content) => {
    const { path, ...stored } = await writeAside(root, content, name)
    if (stored.bytes === 0) await rm(path, { force: true })
    return stored
  },
  get: async (name) => (await open(join(root, 'incoming', name)).catch(ifAbsent))?.createReadStream(),
  path: (name) => join(root, 'incoming', name),
  remove: (name) => rm(join(root, 'incoming', name), { force: true }),
  removeOlderThan: (day) => sweep(root, day),
})

/** The content in a file beside the store, hashed on the way and on the disk when this returns. */
export async function writeAside(
  root: string,
  content: Content,
  name = randomBytes(12).toString('hex'),
): Promise<Stored & { path: string }> {
  const path = join(root, 'incoming', name)
  const file = await inFolder(dirname(path), () => open(path, 'wx', 0o600))
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

/** What was left aside by processes that were killed. */
export async function sweep(root: string, day: Date) {
  const folder = join(root, 'incoming')
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(ifAbsent)
    if (found && found.mtime < day) await rm(join(folder, name), { force: true })
  }
}

async function writeHashed(file: FileHandle, content: Content): Promise<Stored> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    hash.update(chunk)
    bytes += chunk.length
    await file.writeFile(chunk)
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** Named by its content, and so that the name lasts: a rename is only durable once its folder is. */
async function place(root: string, sha256: string, name: (target: string) => Promise<void>) {
  const target = join(root, placeOf(sha256))
  await inFolder(dirname(target), () => name(target))
  await syncFolder(dirname(target))
}

export const placeOf = (sha256: string) => `${checked(sha256).slice(0, 2)}/${sha256}`

/** Where folders had them before, and buckets and thumbnails have them: 65,536 folders are too many to be kept open. */
export const deepPlaceOf = (sha256: string) => `${checked(sha256).slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`

function checked(sha256: string) {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a sha256')
  return sha256
}

const isThere = (path: string) =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  )

function ifThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
