import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, buildApp } from '../http/app.ts'
import { evidenceScene } from '../testing/evidence-scene.ts'
import { largePdf } from '../testing/papers.ts'
import { type Swift, startSwift, whyNoSwift } from '../testing/swift.ts'
import { metadata } from '../testing/uploading.ts'
import { bucketPieces, bucketStore } from './bucket.ts'
import { refuseBucket } from './probe.ts'
import { StoreAway } from './store.ts'

const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' }
const missing = whyNoSwift()
if (missing) console.warn(`The tests against a real S3 server are left out: ${missing}`)
let swift: Swift
const aside = await mkdtemp(join(tmpdir(), 'aside-'))
const leftAside = () => readdir(join(aside, 'incoming')).catch(() => [])
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

describe.skipIf(missing)('a bucket of a real S3 server', () => {
  beforeAll(async () => {
    swift = await startSwift()
  }, 90_000)
  afterAll(() => swift?.stop())
  const store = () => bucketStore(swift.bucket, '省', aside)

  it('keeps what streams in under its hash, gives the whole or a part, says what it has, and forgets', async () => {
    const content = Buffer.from('职称评审0123456789')
    const { sha256, bytes } = await store().put(content)
    expect([sha256, bytes]).toEqual([hashOf(content), content.length])
    const read = async (range?: { from: number; to: number }) => {
      const found = await store().get(sha256, range)
      return found && (await buffer(found)).toString()
    }
    expect([await read(), await read({ from: 12, to: 14 }), await store().has(sha256)]).toEqual([
      content.toString(),
      '012',
      true,
    ])
    await store().remove(sha256)
    await store().remove(sha256)
    expect([await read(), await store().has(sha256)]).toEqual([undefined, false])
    expect(await leftAside()).toEqual([])
  })

  it('keeps pieces of uploads by name, and sweeps out what is old', async () => {
    const pieces = bucketPieces(swift.bucket, '省', aside)
    const content = randomBytes(100_000)
    await pieces.put('7-证明', content)
    expect((await buffer((await pieces.get('7-证明')) ?? Readable.from([]))).equals(content)).toBe(true)
    await pieces.removeOlderThan(new Date(Date.now() - 60_000))
    expect(await pieces.get('7-证明')).toBeDefined()
    await pieces.removeOlderThan(new Date(Date.now() + 60_000))
    expect(await pieces.get('7-证明')).toBeUndefined()
  })

  it('is asked again when it is away for a moment, and said to be away when that lasts', async () => {
    const content = randomBytes(50_000)
    swift.pause()
    const kept = store().put(content)
    await wait(300)
    swift.resume()
    expect(await kept).toMatchObject({ sha256: hashOf(content) })
    const nobody = bucketStore({ ...swift.bucket, endpoint: 'http://127.0.0.1:9' }, '省', aside)
    await expect(nobody.put(content)).rejects.toThrow(StoreAway)
    expect(await leftAside()).toEqual([])
  })

  it('is refused at a start when its settings are wrong, with what to look at', async () => {
    await refuseBucket(swift.bucket)
    const wrong = (change: object) => refuseBucket({ ...swift.bucket, ...change })
    await expect(wrong({ secret: 'guessed' })).rejects.toThrow(/check S3_ACCESS_KEY, S3_SECRET/)
    await expect(wrong({ name: 'nowhere' })).rejects.toThrow(/The bucket nowhere does not exist/)
    await expect(wrong({ endpoint: 'http://127.0.0.1:9' })).rejects.toThrow(/can't be reached.*check S3_ENDPOINT/)
  })

  it('takes an upload on at another machine than it was begun at', async () => {
    const here = await evidenceScene({ bucket: swift.bucket })
    const there = await buildApp({ ...here.server, files: await mkdtemp(join(tmpdir(), 'there-')) })
    const content = largePdf(6_000_000)
    const headers = { cookie: here.cookies.lin, ...tus }
    const place = { application: String(here.applications.lin), section: 'education', field: 'proof' }
    const begun = await here.app.inject({
      ...{ method: 'POST', url: '/api/example/uploads', payload: content.subarray(0, 2_000_000) },
      headers: {
        ...headers,
        'upload-length': String(content.length),
        'upload-metadata': metadata({ filename: '证明.pdf', ...place }),
      },
    })
    const url = String(begun.headers.location)
    expect((await there.inject({ method: 'HEAD', url, headers })).headers['upload-offset']).toBe('2000000')
    const rest = (app: App) =>
      app.inject({
        ...{ method: 'PATCH', url, payload: content.subarray(2_000_000) },
        headers: { ...headers, 'upload-offset': '2000000' },
      })
    expect((await Promise.all([here.app, there].map(rest))).map(({ statusCode }) => statusCode).sort()).toEqual([
      204, 409,
    ])
    const file = (await here.app.inject({ method: 'PUT', url: `${url}/file`, headers })).json()
    expect(file).toMatchObject({ bytes: content.length, sha256: hashOf(content) })
    const got = await there.inject({ url: `/api/example/files/${file.file}`, headers })
    expect(got.rawPayload.equals(content)).toBe(true)
    expect((await there.inject({ method: 'HEAD', url, headers })).statusCode).toBe(404)
    await there.close()
  })

  it('takes and gives a file of 300 MB that never stands in memory', async () => {
    const megabyte = randomBytes(1 << 20)
    const hash = createHash('sha256')
    async function* large() {
      for (let count = 0; count < 300; count++) {
        megabyte.writeUInt32LE(count)
        hash.update(megabyte)
        yield Buffer.from(megabyte)
      }
    }
    global.gc?.()
    const before = process.memoryUsage().rss
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before)
    }, 20)
    const { sha256, bytes } = await store().put(large())
    expect([sha256, bytes]).toEqual([hash.digest('hex'), 300 << 20])
    const back = createHash('sha256')
    for await (const chunk of (await store().get(sha256)) ?? []) back.update(chunk)
    clearInterval(watch)
    expect(back.digest('hex')).toBe(sha256)
    expect(most).toBeLessThan(100 << 20)
    await store().remove(sha256)
  }, 120_000)
})
