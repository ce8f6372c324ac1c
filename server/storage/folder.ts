import { createHash, randomBytes } from 'node:crypto'
import { access, constants, type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Content, Pieces, Store, Stored } from './store.ts'

/** Files by hash in two levels of folders, readable by this user alone. */
export function folderStore(root: string): Store {
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
      const file = await open(join(root, placeOf(sha256))).catch(ifAbsent)
      return file?.createReadStream(range ? { start: range.from, end: range.to } : {})
    },
    has: (sha256) =>
      access(join(root, placeOf(sha256)), constants.R_OK).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(join(root, placeOf(sha256)), { force: true }),
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

/** Folders are made where they are found missing; nearly always they are there. */
async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const above of [dirname(folder), dirname(dirname(folder))]) await syncFolder(above)
    return work()
  }
}

async function syncFolder(path: string) {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

export const placeOf = (sha256: string) => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a sha256')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

function ifThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
