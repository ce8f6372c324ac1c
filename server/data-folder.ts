import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import { StartRefusal } from './start-refusal.ts'

/** Only its owner may enter. `passable`: others may pass through it to what is theirs, and read nothing. */
export function openDataFolder(folder: string, { passable }: { passable: boolean }) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    if (passable) chmodSync(folder, 0o711)
  } catch {
    throw new StartRefusal(
      `The data folder ${folder} can't be written: give this user the right to, or name another one with DATA.`,
      `数据目录 ${folder} 不可写，请授予当前用户写权限，或用 DATA 指定其他目录。`,
    )
  }
}
