import { newRound, note, type Round } from './round.ts'
import { openWire, type Wire } from './wire.ts'
import type { Outcome, Work } from './work.ts'

type Plan = { port: number; connections: number; seconds: number }

const enoughErrors = 5

/**
 * A closed loop: each connection sends its next request when it has its answer, so nothing waits unseen, and what is
 * offered is what is borne. It ends after the time, or when the work has run out.
 */
export async function runClosed(work: Work, { port, connections, seconds }: Plan): Promise<Round> {
  const wires = await Promise.all(Array.from({ length: connections }, () => openWire(port)))
  const round = newRound()
  const began = performance.now()
  const ends = began + seconds * 1000
  await Promise.all(
    wires.map((wire, connection) => loop(work({ connection, of: connections, port }), wire, ends, round)),
  )
  round.seconds = (performance.now() - began) / 1000
  for (const wire of wires) wire.close()
  return round
}

async function loop(next: (wire: Wire) => Promise<Outcome>, wire: Wire, ends: number, round: Round) {
  let more = true
  while (more && performance.now() < ends && round.unexpected.length < enoughErrors) {
    const sent = performance.now()
    const outcome = await next(wire).catch((error: Error): Outcome => ({ unexpected: String(error) }))
    more = note(round, outcome, performance.now() - sent)
  }
}
