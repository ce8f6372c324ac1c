import { openWire, type Wire } from './wire.ts'
import type { Outcome, Work } from './work.ts'

export type Round = {
  done: number
  turnedAway: number
  /** From the first request to the last answer. */
  seconds: number
  /** Of what was done, in milliseconds, unsorted. */
  latencies: number[]
  unexpected: string[]
}

type Plan = { port: number; connections: number; seconds: number }

const enoughErrors = 5

/**
 * A closed loop: each connection sends its next request when it has its answer, so nothing waits unseen, and what is
 * offered is what is borne. It ends after the time, or when the work has run out.
 */
export async function runClosed(work: Work, { port, connections, seconds }: Plan): Promise<Round> {
  const wires = await Promise.all(Array.from({ length: connections }, () => openWire(port)))
  const round: Round = { done: 0, turnedAway: 0, seconds: 0, latencies: [], unexpected: [] }
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
  while (performance.now() < ends && round.unexpected.length < enoughErrors) {
    const sent = performance.now()
    const outcome = await next(wire).catch((error: Error): Outcome => ({ unexpected: String(error) }))
    if (outcome === 'over') return
    if (outcome === 'done') {
      round.done += 1
      round.latencies.push(performance.now() - sent)
    } else if (outcome === 'turned-away') round.turnedAway += 1
    else round.unexpected.push(outcome.unexpected)
  }
}
