import { IncomingMessage } from 'node:http'
import { MessageChannel } from 'node:worker_threads'

/** No more than this stands in memory for one call; what is larger comes in pieces (uploads.ts). */
const largestWhole = 2 << 20

/** The body of a call in one buffer of its own, made at its size. */
export async function readWhole(payload: IncomingMessage): Promise<Buffer> {
  const length = Number(payload.headers['content-length'] ?? Number.NaN)
  if (!Number.isSafeInteger(length)) throw refusing(411)
  if (length > largestWhole) throw refusing(413)
  const content = Buffer.allocUnsafeSlow(length)
  let at = 0
  try {
    for await (const chunk of payload as AsyncIterable<Buffer>) {
      at += chunk.copy(content, at)
      if (payload instanceof IncomingMessage) letGo(chunk)
    }
  } catch {
    throw refusing(400)
  }
  if (at < length) throw refusing(400)
  return content
}

const refusing = (statusCode: number) => Object.assign(new Error('not taken whole'), { statusCode })

const { port1: nobody } = new MessageChannel()
nobody.close()

/**
 * Gives the memory back at once. V8 counts what buffers hold outside of its heap, and looks through all of the heap after
 * every 64 MB of it: with uploads that was half of what the server did. Handed over to nobody, it is free and not counted.
 * Nothing may still be reading it.
 */
export function letGo({ buffer, byteLength }: Buffer) {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) nobody.postMessage(buffer, [buffer])
}
