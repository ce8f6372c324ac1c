import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'
import { StartRefusal } from '../start-refusal.ts'
import { type Account, canReach, copyOnce, makeFolder, postgresAccount } from './account.ts'
import { type Binaries, binaries } from './binaries.ts'

/** Where the embedded server's programs, its data and its socket are. `moved` says that the account could not reach ours. */
export type Place = { programs: string; data: string; socket: string; account: Account; moved: boolean }

export function place(data: string): Place {
  const account = postgresAccount()
  const found = binaries()
  makeDataFolder(data, account)
  const here = join(data, 'postgres')
  makeFolder(here, account)
  const home = canReach(here, account) ? data : elsewhere()
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

/** As root the account passes through; what lies inside is closed to it one by one. */
function makeDataFolder(data: string, account: Account) {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    accessSync(data, constants.W_OK)
    if (account) chmodSync(data, 0o711)
  } catch {
    throw new StartRefusal(
      `The data folder ${data} can't be written: give this user the right to, or name another one with DATA.`,
      `数据目录 ${data} 不可写，请授予当前用户写权限，或用 DATA 指定其他目录。`,
    )
  }
}

function programs({ folder, version }: Binaries, account: Account, home = elsewhere()) {
  if (canReach(join(folder, 'bin'), account)) return join(folder, 'bin')
  const shared = canReach(home, account) ? home : elsewhere()
  copyOnce(folder, join(shared, `postgresql-${version}`))
  return join(shared, `postgresql-${version}`, 'bin')
}

/** For root, when the checkout lies in a folder that only root may enter. The name is the checkout's, so it is found again. */
function elsewhere() {
  const name = `title-review-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`
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
  const folder =
    Buffer.byteLength(near) < 85
      ? near
      : join(tmpdir(), `title-review-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`)
  makeFolder(folder, account)
  return folder
}
