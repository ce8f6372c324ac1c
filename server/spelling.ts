import { createRequire } from 'node:module'
import type * as Pinyin from 'pinyin-pro'

const require = createRequire(import.meta.url)

/** How characters are spelt. Loaded with the first name: a server at rest does without its 15 MB. */
export const spell: typeof Pinyin.pinyin = ((...asked: Parameters<typeof Pinyin.pinyin>) =>
  (require('pinyin-pro') as typeof Pinyin).pinyin(...asked)) as typeof Pinyin.pinyin
