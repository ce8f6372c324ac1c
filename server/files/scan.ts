import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import type { Uploaded } from './uploaded.ts'

/** Where clamd listens. */
export type Scanner = { socket: string } | { host: string; port: number }

export type Verdict = { clean: true } | { clean: false; found: string }

/** Streams the file to clamd (INSTREAM: length, bytes, …, zero). An answer that is neither OK nor FOUND throws. */
export async function scan(uploaded: Uploaded, scanner: Scanner): Promise<Verdict> {
  const socket = connect('socket' in scanner ? { path: scanner.socket } : scanner)
  socket.setTimeout(60_000, () => socket.destroy(new Error('the virus scanner does not answer')))
  const answered = new Promise<string>((resolve, reject) => {
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8')
    })
    socket.on('end', () => resolve(answer.replaceAll('\0', '').trim()))
    socket.on('error', reject)
  })
  const sent = (async () => {
    socket.write('zINSTREAM\0')
    for await (const chunk of typeof uploaded === 'string' ? createReadStream(uploaded) : [uploaded]) {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      socket.write(length)
      if (!socket.write(chunk)) await new Promise((resolve) => socket.once('drain', resolve))
    }
    socket.write(Buffer.alloc(4))
  })()
  const [answer] = await Promise.all([answered, sent])
  if (/\bOK$/.test(answer)) return { clean: true }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (!found) throw new Error(`the virus scanner answered: ${answer.slice(0, 200)}`)
  return { clean: false, found }
}
