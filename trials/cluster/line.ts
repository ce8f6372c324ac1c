import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * The line to one of the two PostgreSQL servers, as the other one sees it: what is said takes its time, and what is under
 * way when a machine dies is gone, as it is between two real machines and never on one.
 */
export async function openLine(port: number, to: number) {
  let delay = 0
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.setNoDelay(true)
      from.on('data', (piece) => void later(() => into.write(piece)))
      from.on('end', () => void later(() => into.end()))
      from.on('error', () => into.destroy())
      from.on('close', () => {
        open.delete(from)
        void later(() => into.destroy())
      })
    }
  })
  /** In the order in which it was said: timers of the same length do not overtake each other. */
  const later = async (then: () => void) => {
    if (delay > 0) await wait(delay)
    then()
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    slow: (milliseconds: number) => {
      delay = milliseconds
    },
    cut: () => {
      for (const socket of open) socket.destroy()
    },
    close: () => server.close(),
  }
}

export type Line = Awaited<ReturnType<typeof openLine>>
