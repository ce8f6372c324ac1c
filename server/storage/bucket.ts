import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { type Bucket, callerOf } from './call.ts'
import { deepPlaceOf, sweep, writeAside } from './folder.ts'
import type { Content, Pieces, Store, Stored } from './store.ts'

/** The same names as in a folder, in a bucket of any service that speaks S3. `aside` is a local folder for what is on its way. */
export function bucketStore(bucket: Bucket, prefix: string, aside: string): Store {
  const ask = callerOf(bucket)
  const key = (sha256: string) => `/${encodeURIComponent(prefix)}/${deepPlaceOf(sha256)}`
  const keep = async (from: string | Uint8Array, { sha256, bytes }: Stored) => {
    done(await ask('PUT', key(sha256), { sent: { from, bytes, sha256 } }))
    return { sha256, bytes }
  }
  return {
    putFile: keep,
    put: (content) =>
      content instanceof Uint8Array
        ? keep(content, { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length })
        : putAside(aside, content, keep),
    get: async (sha256, range) =>
      bodyOf(await ask('GET', key(sha256), range ? { headers: { range: `bytes=${range.from}-${range.to}` } } : {})),
    has: async (sha256) => done(await ask('HEAD', key(sha256))) !== 404,
    remove: async (sha256) => {
      done(await ask('DELETE', key(sha256)))
    },
  }
}

/** Each an object of its own: the next may come to another machine, and one that broke off keeps what had arrived. */
export function bucketPieces(bucket: Bucket, prefix: string, aside: string): Pieces {
  const ask = callerOf(bucket)
  const key = (name: string) => `/${encodeURIComponent(prefix)}/uploads/${encodeURIComponent(name)}`
  return {
    put: (name, content) =>
      putAside(aside, content, async (path, stored) => {
        if (stored.bytes > 0) done(await ask('PUT', key(name), { sent: { from: path, ...stored } }))
        return stored
      }),
    get: async (name) => bodyOf(await ask('GET', key(name))),
    remove: async (name) => {
      done(await ask('DELETE', key(name)))
    },
    removeOlderThan: async (day) => {
      await sweep(aside, day)
      const listed = await text(await ask('GET', `?list-type=2&prefix=${encodeURIComponent(`${prefix}/uploads/`)}`))
      for (const [, found = '', changed = ''] of listed.matchAll(/<Key>([^<]+)<\/Key>.*?<LastModified>([^<]+)</gs))
        if (new Date(changed) < day) done(await ask('DELETE', `/${encodeURI(found)}`))
    },
  }
}

async function putAside(aside: string, content: Content, put: (path: string, stored: Stored) => Promise<Stored>) {
  const { path, ...stored } = await writeAside(aside, content)
  try {
    return await put(path, stored)
  } finally {
    await rm(path, { force: true })
  }
}

/** Read to its end, so that the connection serves the next call. */
function done(answer: IncomingMessage) {
  answer.resume()
  return answer.statusCode
}

function bodyOf(answer: IncomingMessage): Readable | undefined {
  if (answer.statusCode !== 404) return answer
  answer.resume()
  return undefined
}
