import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The checkout: the same folder whether this runs as source or out of dist/. */
export const root = above(import.meta.dirname)

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  if (dirname(folder) === folder) throw new Error('no package.json above the server')
  return above(dirname(folder))
}
