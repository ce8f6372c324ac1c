import cluster, { type Worker } from 'node:cluster'
import { extname, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import { closeUntaken } from './untaken.ts'

const program = join(import.meta.dirname, `../main${extname(import.meta.filename)}`)
/** Whoever has served so long did not die of how it was started. */
const healthy = 60_000
const longestPause = 30_000
const patience = 60_000

/** The server processes: each place is filled again, at growing intervals, when its process dies. */
export async function openCrew(places: readonly Record<string, string>[], say: (line: string) => void = console.error) {
  cluster.setupPrimary({ exec: program, args: [] })
  const serving = new Map<number, Worker>()
  const pauses = new Set<NodeJS.Timeout>()
  let stopping = false

  const fill = (place: number, short = 0) =>
    new Promise<void>((ready, failed) => {
      const began = Date.now()
      const worker = cluster.fork(places[place])
      closeUntaken(worker)
      serving.set(place, worker)
      worker.once('message', () => ready())
      worker.once('exit', (code, signal) => {
        serving.delete(place)
        failed(neverReady())
        if (!stopping)
          refill(place, { why: signal ?? `code ${code}`, short: Date.now() - began < healthy ? short + 1 : 0 })
      })
    })

  function refill(place: number, { why, short }: { why: string; short: number }) {
    const pause = short <= 1 ? 0 : Math.min(longestPause, 500 * 2 ** short)
    say(
      `A server process ended (${why}); another takes its place${pause ? ` in ${pause / 1000} s` : ''}. 服务进程已结束，正在补上。`,
    )
    const timer = setTimeout(() => {
      pauses.delete(timer)
      fill(place, short)
        .then(() => say('A new server process serves. 新的服务进程已就绪。'))
        .catch(() => {})
    }, pause)
    pauses.add(timer)
  }

  async function stop() {
    stopping = true
    for (const timer of pauses) clearTimeout(timer)
    await Promise.all([...serving.values()].map(ended))
  }

  const first = places.map((_, place) => fill(place))
  try {
    await Promise.all(first)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** What it has under way is finished; one that does not end is ended. */
const ended = (worker: Worker) =>
  new Promise<void>((done) => {
    if (worker.isDead()) return done()
    const timer = setTimeout(() => worker.process.kill('SIGKILL'), patience)
    worker.once('exit', () => {
      clearTimeout(timer)
      done()
    })
    worker.process.kill('SIGTERM')
  })

const neverReady = () =>
  new StartRefusal('A server process could not start, see the lines above.', '服务进程无法启动，原因见上。')
