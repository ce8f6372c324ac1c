import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Folders are made where they are found missing; nearly always they are there. */
export async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(folder, { recursive: true, mode: 0o700 })
    closeFolder(folder)
    for (const above of [dirname(folder), dirname(dirname(folder))]) await syncFolder(above)
    return work()
  }
}

/** Opening and closing one costs as much as syncing it, so those of the store stay open. */
const openFolders = new Map<string, Promise<FileHandle>>()
const mostOpen = 2048

export async function syncFolder(path: string) {
  const known = openFolders.get(path)
  if (!known && openFolders.size >= mostOpen) return syncOnce(path)
  const folder = known ?? open(path)
  openFolders.set(path, folder)
  try {
    await (await folder).sync()
  } catch (error) {
    closeFolder(path)
    // Closed by another call in the meantime; anything else may be told once only.
    if ((error as NodeJS.ErrnoException).code !== 'EBADF') throw error
    await syncOnce(path)
  }
}

async function syncOnce(path: string) {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

/** It was removed, and what comes in its place is another one. */
function closeFolder(path: string) {
  const folder = openFolders.get(path)
  openFolders.delete(path)
  folder?.then((one) => one.close()).catch(() => {})
}
