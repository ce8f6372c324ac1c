import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { placeOf, writeAside } from './folder.ts'
import type { Store } from './store.ts'

export type Bucket = { endpoint: string; region: string; name: string; accessKey: string; secret: string }

/** The same names as in a folder, in a bucket of any service that speaks S3. `aside` is a local folder for what is on its way. */
export function bucketStore(bucket: Bucket, prefix: string, aside: string): Store {
  const client = new AwsClient({
    accessKeyId: bucket.accessKey,
    secretAccessKey: bucket.secret,
    region: bucket.region,
    service: 's3',
    retries: 3,
  })
  const address = (sha256: string) =>
    `${bucket.endpoint.replace(/\/$/, '')}/${bucket.name}/${prefix}/${placeOf(sha256)}`
  const ask = async (method: string, sha256: string, more: RequestInit = {}) => {
    const answer = await client.fetch(address(sha256), { method, ...more })
    if (!answer.ok && answer.status !== 404) throw new Error(`the file store answered ${answer.status} to ${method}`)
    return answer
  }
  return {
    put: async (content) => {
      const { path, sha256, bytes } = await writeAside(aside, content)
      try {
        await ask('PUT', sha256, { body: await openAsBlob(path), headers: { 'x-amz-content-sha256': sha256 } })
        return { sha256, bytes }
      } finally {
        await rm(path, { force: true })
      }
    },
    get: async (sha256, range) => {
      const answer = await ask('GET', sha256, range ? { headers: { range: `bytes=${range.from}-${range.to}` } } : {})
      if (answer.status === 404 || !answer.body) return undefined
      return Readable.fromWeb(answer.body as ReadableStream)
    },
    has: async (sha256) => (await ask('HEAD', sha256)).status !== 404,
    remove: async (sha256) => {
      await ask('DELETE', sha256)
    },
  }
}
