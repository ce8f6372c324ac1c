import type { SourceFile } from './files.ts'
import { longFiles } from './long-files.ts'

/** Provinces are named in their packs and nowhere else, not even in a comment. */
const provinces = /hebei|tianjin|fujian|shandong|河北|天津|福建|山东|冀/i

export const provincesNamed = ({ path, text }: SourceFile) =>
  text.split('\n').flatMap((line, index) => (provinces.test(line) ? [`${path}:${index + 1}`] : []))

const banned = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'service', 'services', 'dto', 'base', 'misc']

/** Names that say nothing: of a folder, a file, or a part of a file's name. */
export const bannedIn = (path: string) =>
  path
    .split('/')
    .flatMap((part) => part.replace(/\.[a-z.]+$/, '').split(/[-_.]|(?<=[a-z])(?=[A-Z])/))
    .filter((word) => banned.includes(word.toLowerCase()))

/** Pages, packs and tables of routes are long lists by nature; everything else explains itself at 150 lines. */
export function isTooLong({ path, text }: SourceFile) {
  const lines = text.split('\n').length - 1
  const limit = /^(web\/pages|regions|server\/http)\//.test(path) ? 200 : 150
  return lines > limit && !longFiles[path]
}
