import { createReadStream } from 'node:fs'
import { type IncomingMessage, Agent as PlainAgent, request as plain } from 'node:http'
import { Agent as SafeAgent, request as safe } from 'node:https'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { StoreAway } from './store.ts'

export type Bucket = { endpoint: string; region: string; name: string; accessKey: string; secret: string }

/** A file by its path, or the content itself. */
type Sent = { from: string | Uint8Array; bytes: number; sha256: string }
type Asked = { headers?: Record<string, string>; sent?: Sent }

/** A service that is away for a moment, such as while it is started again, is asked so many times, each pause twice the last. */
const [tries, pause] = [6, 100]
/** Silence for so long is an end. */
const patience = 30_000

const agents = { http: new PlainAgent({ keepAlive: true }), https: new SafeAgent({ keepAlive: true }) }

/** One call to a service that speaks S3: the answer, also that something is not there. Bodies stream, both ways. */
export function callerOf(bucket: Bucket) {
  const root = `${bucket.endpoint.replace(/\/$/, '')}/${bucket.name}`
  return async (method: string, key: string, asked: Asked = {}): Promise<IncomingMessage> => {
    let why = ''
    for (let turn = 0; turn < tries; turn++) {
      if (turn > 0) await wait(pause * 2 ** (turn - 1))
      const answer = await once(bucket, method, root + key, asked).catch((error: Error) => {
        why = `does not answer: ${error.message || ('code' in error ? error.code : error.name)}`
      })
      if (!answer) continue
      const { statusCode = 0 } = answer
      if (statusCode < 300 || statusCode === 404) return answer
      answer.resume()
      why = `answered ${statusCode} to ${method}`
      if (statusCode < 500 && statusCode !== 429) throw new Error(`the file store ${why}`)
    }
    throw new StoreAway(`the file store ${why}`)
  }
}

async function once(bucket: Bucket, method: string, url: string, { headers = {}, sent }: Asked) {
  const { accessKey: accessKeyId, secret: secretAccessKey, region } = bucket
  const hash = sent ? { 'x-amz-content-sha256': sent.sha256 } : {}
  const signer = new AwsV4Signer({
    ...{ method, url, accessKeyId, secretAccessKey, region, service: 's3' },
    headers: { ...headers, ...hash },
  })
  const signed = await signer.sign()
  const kind = signed.url.protocol === 'https:' ? 'https' : 'http'
  const call = (kind === 'https' ? safe : plain)(signed.url, {
    method,
    agent: agents[kind],
    timeout: patience,
    headers: { ...Object.fromEntries(signed.headers), 'content-length': sent?.bytes ?? 0 },
  })
  call.on('timeout', () => call.destroy(new Error('silence')))
  const answered = new Promise<IncomingMessage>((done, failed) => {
    call.once('response', done)
    call.once('error', failed)
  })
  // An answer may come before all has been sent: a refusal, and what broke then is not the point.
  if (typeof sent?.from === 'string') pipeline(createReadStream(sent.from), call).catch(() => {})
  else call.end(sent?.from)
  return answered
}
