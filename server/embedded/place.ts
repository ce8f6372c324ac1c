import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '../data-folder.ts'
import { root } from '../root.ts'
import { StartRefusal } from '../start-refusal.ts'
import { type Account, canReach, copyOnce, makeFolder, postgresAccount } from './account.ts'
import { type Binaries, binaries } from './binaries.ts'

/** Where the embedded server's programs, its data and its socket are. `moved` says that the account could not reach ours. */
export type Place = { programs: string; data: string; socket: string; account: Account; moved: boolean }

export function place(data: string): Place {
  const account = postgresAccount()
  const found = binaries()
  // As root the server's account passes through; what lies inside is closed to it one by one.
  openDataFolder(data, { passable: account !== undefined })
  const here = join(data, 'postgres')
  makeFolder(here, account)
  const home = canReach(here, account) ? data : elsewhere(data)
  const cluster = join(home, 'postgres')
  makeFolder(cluster, account)
  return {
    programs: programs(found, account, home),
    data: cluster,
    socket: socketFolder(home, account),
    account,
    moved: home !== data,
  }
}

/** A folder for one test run, emptied when its server stops. */
export function temporaryPlace(): Place {
  const account = postgresAccount()
  const data = mkdtempSync(join(tmpdir(), 'title-review-'))
  makeFolder(data, account)
  return { programs: programs(binaries(), account), data, socket: data, account, moved: true }
}

function programs({ folder, version }: Binaries, account: Account, home?: string) {
  if (canReach(join(folder, 'bin'), account)) return join(folder, 'bin')
  const shared = home && canReach(home, account) ? home : elsewhere(root)
  copyOnce(folder, join(shared, `postgresql-${version}`))
  return join(shared, `postgresql-${version}`, 'bin')
}

/** For root, when the checkout lies in a folder that only root may enter. Named after what it stands for, so that it is found again. */
function elsewhere(instead: string) {
  const name = `title-review-${short(instead)}`
  for (const parent of ['/var/lib', tmpdir()]) {
    try {
      const folder = join(parent, name)
      mkdirSync(folder, { recursive: true, mode: 0o711 })
      accessSync(folder, constants.W_OK)
      return folder
    } catch {}
  }
  throw new StartRefusal(
    'No folder was found for the embedded PostgreSQL: make /var/lib writable, or set DATABASE_URL.',
    '找不到可供内置 PostgreSQL 使用的目录，请使 /var/lib 可写，或设置 DATABASE_URL。',
  )
}

/** A socket's path may have 107 bytes; PostgreSQL adds its own name. */
function socketFolder(home: string, account: Account) {
  const near = join(home, 'socket')
  const folder = Buffer.byteLength(near) < 85 ? near : join(tmpdir(), `title-review-${short(home)}`)
  makeFolder(folder, account)
  return folder
}

const short = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12)
