import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { deepPlaceOf, folderStore, placeOf } from './folder.ts'

const root = await mkdtemp(join(tmpdir(), 'store-'))
const store = folderStore(root)

it('keeps what streams in under its hash, for this user alone', async () => {
  const stored = await store.put(Readable.from([Buffer.from('职'), Buffer.from('称')]))
  const sha256 = createHash('sha256').update('职称').digest('hex')
  expect(stored).toEqual({ sha256, bytes: 6 })
  expect((await stat(join(root, placeOf(sha256)))).mode & 0o777).toBe(0o600)
  expect((await stat(join(root, sha256.slice(0, 2)))).mode & 0o777).toBe(0o700)
  expect(await readdir(join(root, 'incoming'))).toEqual([])
})

it('gives the whole or a part, says what it has, and forgets', async () => {
  const { sha256 } = await store.put(Buffer.from('0123456789'))
  const read = async (range?: { from: number; to: number }) => {
    const content = await store.get(sha256, range)
    return content && (await buffer(content)).toString()
  }
  expect([await read(), await read({ from: 2, to: 4 }), await store.has(sha256)]).toEqual(['0123456789', '234', true])
  await store.remove(sha256)
  expect([await read(), await store.has(sha256)]).toEqual([undefined, false])
})

it('keeps nothing of what breaks off', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('lost')
    })(),
  )
  await expect(store.put(broken)).rejects.toThrow('lost')
  expect(await readdir(join(root, 'incoming'))).toEqual([])
})

it('never leaves its folder', async () => {
  await expect(store.get('../../etc/passwd')).rejects.toThrow('not a sha256')
})

it('gives, knows and forgets what lies where it was put by earlier servers', async () => {
  const content = Buffer.from('两级目录')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const path = join(root, deepPlaceOf(sha256))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  expect(await store.has(sha256)).toBe(true)
  expect(await buffer((await store.get(sha256)) ?? Readable.from([]))).toEqual(content)
  await store.put(content)
  await store.remove(sha256)
  expect([await store.has(sha256), await store.get(sha256)]).toEqual([false, undefined])
})

it('goes on where its folders were taken away under it', async () => {
  const content = Buffer.from('又一份')
  await store.put(content)
  for (const name of await readdir(root)) await rm(join(root, name), { recursive: true })
  const { sha256 } = await store.put(content)
  await store.put(content)
  expect(await buffer((await store.get(sha256)) ?? Readable.from([]))).toEqual(content)
})
