import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { testSite } from '../testing/site.ts'
import { buildApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'site-'))
const manifest = {
  'index.html': { file: 'assets/index.js' },
  'pages/portal/Page.tsx': {
    file: 'assets/portal.js',
    imports: ['_frame.js', 'index.html'],
    css: ['assets/portal.css'],
  },
  '_frame.js': { file: 'assets/frame.js', imports: ['index.html'], css: ['assets/frame.css'] },
}
mkdirSync(join(folder, '.vite'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
writeFileSync(join(folder, 'assets/frame.js'), 'plain')
writeFileSync(join(folder, 'assets/frame.js.br'), 'small')
writeFileSync(join(folder, 'index.html'), '<html><head></head><body><div id="root"></div></body></html>')

const site = await testSite()
const { region, db } = site.server.regions.get('example') ?? {}
if (!region || !db) throw new Error('no example')
const named = { ...region, site: '职称</script><b>&评审' }
const server = { ...site.server, regions: new Map([['example', { region: named, db }]]) }
const app = await buildApp(server, { logLevel: 'silent', site: folder })
afterAll(() => app.close())

const dataIn = (html: string) => /<script type="application\/json" id="portal">(.*?)<\/script>/.exec(html)?.[1] ?? ''

it('the first page names what its address needs and brings what the province says of itself', async () => {
  const { body } = await app.inject('/example?from=elsewhere')
  expect(body.match(/(?<=modulepreload" crossorigin href=")[^"]+/g)).toEqual([
    '/assets/index.js',
    '/assets/frame.js',
    '/assets/portal.js',
  ])
  // The page's own styles last: they overrule those of what it imports.
  expect(body.match(/(?<=stylesheet" crossorigin href=")[^"]+/g)).toEqual(['/assets/frame.css', '/assets/portal.css'])
  expect(JSON.parse(dataIn(body))).toEqual((await app.inject('/api/example')).json())
})

it('a name cannot break out of its place in the page', async () => {
  const { body } = await app.inject('/example')
  expect(JSON.parse(dataIn(body)).site).toBe(named.site)
  expect(body).not.toContain('<b>')
  expect(body).toContain('<strong>职称&lt;/script>&lt;b>&amp;评审</strong>')
})

it('an address of no province, or of a page without a name of its own, is the bare page', async () => {
  for (const url of ['/nowhere', '/nowhere/portal']) expect(dataIn((await app.inject(url)).body)).toBe('')
  expect((await app.inject('/nowhere')).body).not.toContain('/assets/portal.js')
})

it('is sent small to who can read that, and not again while it is the same', async () => {
  const headers = { 'accept-encoding': 'gzip, br' }
  const answer = await app.inject({ url: '/example', headers })
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
  })
  expect(brotliDecompressSync(answer.rawPayload).toString()).toBe((await app.inject('/example')).body)
  const again = await app.inject({ url: '/example', headers: { 'if-none-match': String(answer.headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

it('a script comes small, kept for good, without the headers that only a page needs', async () => {
  const small = await app.inject({ url: '/assets/frame.js', headers: { 'accept-encoding': 'br' } })
  expect([small.body, small.headers['content-encoding']]).toEqual(['small', 'br'])
  const plain = await app.inject('/assets/frame.js')
  expect([plain.body, plain.headers['cache-control']]).toEqual(['plain', 'public, max-age=31536000, immutable'])
  expect(plain.headers['x-content-type-options']).toBe('nosniff')
  expect(plain.headers['content-security-policy']).toBeUndefined()
  expect((await app.inject('/example')).headers['content-security-policy']).toContain("default-src 'self'")
})
