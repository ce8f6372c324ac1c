import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** PostgreSQL refuses to run as root; then it runs under the account that owns nothing. */
export type Account = { uid: number; gid: number } | undefined

export const postgresAccount = (): Account => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined)

/** Asks the system itself, because access lists and mounts say more than mode bits do. */
export function canReach(folder: string, account: Account): boolean {
  if (account)
    return (
      spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
    )
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

export function makeFolder(folder: string, account: Account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

/** A copy is whole or not there: it gets its name when it is finished. */
export function copyOnce(from: string, to: string) {
  if (existsSync(to)) return
  const unfinished = `${to}.${process.pid}`
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
  if (existsSync(join(to, 'bin'))) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, to)
}
