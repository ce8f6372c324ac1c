import { statfs } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { type Found, judgeSpace } from '../../core/operation.ts'
import type { Scanner } from '../files/scan.ts'
import { type Bucket, callerOf } from '../storage/call.ts'

/** Nobody waits longer for what may be away. */
const patience = 2500

export async function lookAtStore({ files, bucket }: { files: string; bucket?: Bucket }): Promise<Found> {
  if (bucket) return { finding: (await answers(() => askBucket(bucket))) ? 'bucket-answers' : 'bucket-away' }
  try {
    const { bavail, blocks, bsize } = await statfs(files)
    return judgeSpace(bavail * bsize, blocks * bsize)
  } catch {
    return { finding: 'space-gone', detail: { percent: 0, gigabytes: 0 } }
  }
}

export async function lookAtScanner(scanner: Scanner | undefined): Promise<Found> {
  if (!scanner) return { finding: 'scanner-none' }
  return { finding: (await answers(() => ping(scanner))) ? 'scanner-answers' : 'scanner-away' }
}

export async function lookAtIdentity(issuer: string | undefined): Promise<Found> {
  if (!issuer) return { finding: 'identity-none' }
  const door = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const asked = () => fetch(door, { signal: AbortSignal.timeout(patience), redirect: 'error' })
  return { finding: (await answers(async () => (await asked()).ok)) ? 'identity-answers' : 'identity-away' }
}

const answers = (ask: () => Promise<boolean>) => ask().catch(() => false)

async function askBucket(bucket: Bucket) {
  const asked = callerOf(bucket)('HEAD', '').then((answer) => {
    answer.resume()
    return answer.statusCode === 200
  })
  const late = after(patience, false, { ref: false })
  return Promise.race([asked, late])
}

const ping = (scanner: Scanner) =>
  new Promise<boolean>((resolve, reject) => {
    const socket = connect('socket' in scanner ? { path: scanner.socket } : scanner)
    socket.setTimeout(patience, () => socket.destroy(new Error('silent')))
    socket.on('error', reject)
    socket.once('data', (answer) => {
      resolve(answer.toString('utf8').startsWith('PONG'))
      socket.destroy()
    })
    socket.write('zPING\0')
  })
