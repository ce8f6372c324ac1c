import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Server } from '../hosted.ts'
import { portalOf } from './regions.ts'

/** What the browser's build says of each source: the file it became, what that file imports, and its styles. */
type Manifest = Readonly<Record<string, { file: string; imports?: string[]; css?: string[] }>>
export type FirstPage = { plain: Buffer; small: Buffer; tag: string }

/**
 * The site's one page as it leaves for an address: with the names of the files that the address will need and with what the
 * province says of itself, so that a phone on a slow line asks for everything at once instead of one after another.
 */
export function firstPages(folder: string, server: Server) {
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  const manifest = manifestIn(folder)
  const made = new Map<string, FirstPage>()
  return (url: string): FirstPage => {
    const [region = '', page] = (url.split('?')[0] ?? '').split('/').filter((part) => part !== '')
    const hosted = server.regions.get(region)
    const source = hosted || region === '' ? sourceOf(region, page) : ''
    const key = `${hosted ? region : ''} ${source in manifest ? source : ''}`
    const known = made.get(key) ?? pageOf(index, manifest, source, hosted && portalOf(hosted.region, server))
    made.set(key, known)
    return known
  }
}

/** A page's folder is named as its address. */
const sourceOf = (region: string, page: string | undefined) =>
  `pages/${page ?? (region === '' ? 'provinces' : 'portal')}/Page.tsx`

type Portal = ReturnType<typeof portalOf>

function pageOf(index: string, manifest: Manifest, source: string, portal: Portal | undefined): FirstPage {
  const { scripts, styles } = neededBy(manifest, source)
  const head = [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...(portal ? [`<script type="application/json" id="portal">${quoted(portal)}</script>`] : []),
  ].filter((line) => !index.includes(line))
  const whole = index
    .replace('</head>', () => `${head.join('\n')}\n</head>`)
    .replace('<div id="root"></div>', (root) => (portal ? `<div id="root">${firstWords(portal)}</div>` : root))
  const plain = Buffer.from(whole)
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { plain, small: brotliCompressSync(plain), tag }
}

/** Where one has arrived, until the site itself has. */
const firstWords = ({ site }: Portal) =>
  `<div class="site"><header class="site-top"><strong>${site.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</strong></header></div>`

/** Inside a script element only its own end could be mistaken. */
const quoted = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c')

function neededBy(manifest: Manifest, source: string) {
  const seen = new Set<string>()
  const found: Manifest[string][] = []
  const visit = (key: string) => {
    if (seen.has(key) || !manifest[key]) return
    seen.add(key)
    for (const one of manifest[key].imports ?? []) visit(one)
    // What a page imports comes before it, so that its own styles have the last word.
    found.push(manifest[key])
  }
  visit(source)
  return { scripts: found.map(({ file }) => file), styles: [...new Set(found.flatMap(({ css }) => css ?? []))] }
}

function manifestIn(folder: string): Manifest {
  const path = join(folder, '.vite/manifest.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
