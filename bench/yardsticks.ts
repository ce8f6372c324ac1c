import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { verify } from '@node-rs/argon2'
import { writeSynced } from './bare/uploading.ts'
import { newRound, type Round } from './load/round.ts'

/** What the machine itself does of one thing and of nothing else: passwords compared, files written and synced. */
export type Yardstick =
  | { hashes: { stored: string; password: string }; seconds: number }
  | { files: { folder: string; bytes: number; atOnce: number }; seconds: number }

process.on('message', async (told: Yardstick) => process.send?.(await measure(told)))
process.on('disconnect', () => process.exit())

function measure(told: Yardstick): Promise<Round> {
  if ('hashes' in told) {
    const { stored, password } = told.hashes
    return run(told.seconds, availableParallelism(), () => verify(stored, password))
  }
  const { folder, bytes, atOnce } = told.files
  const content = randomBytes(bytes)
  return run(told.seconds, atOnce, () => writeSynced(folder, randomBytes(16).toString('hex'), content))
}

async function run(seconds: number, atOnce: number, once: () => Promise<unknown>): Promise<Round> {
  const round = newRound()
  const began = performance.now()
  const loop = async () => {
    while (performance.now() - began < seconds * 1000) {
      const from = performance.now()
      await once()
      round.latencies.push(performance.now() - from)
      round.done += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, loop))
  round.seconds = (performance.now() - began) / 1000
  return round
}
