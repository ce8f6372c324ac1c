import type { Outcome } from './work.ts'

export type Round = {
  done: number
  turnedAway: number
  /** Came, and found no connection left to come on: neither served nor turned away. */
  unsent: number
  /** From the first request to the last answer. */
  seconds: number
  /** Of what was done, in milliseconds, unsorted. */
  latencies: number[]
  unexpected: string[]
  /** The same by kind, where kinds are mixed. */
  kinds: Record<string, { done: number; turnedAway: number; latencies: number[] }>
}

export const newRound = (): Round => ({
  done: 0,
  turnedAway: 0,
  unsent: 0,
  seconds: 0,
  latencies: [],
  unexpected: [],
  kinds: {},
})

/** Whether there is more to do. */
export function note(round: Round, outcome: Outcome, milliseconds: number): boolean {
  if (outcome === 'over') return false
  if (outcome === 'done' || (typeof outcome === 'object' && 'done' in outcome)) {
    round.done += 1
    round.latencies.push(milliseconds)
  } else if (outcome === 'turned-away' || 'turnedAway' in outcome) round.turnedAway += 1
  else round.unexpected.push(outcome.unexpected)
  if (typeof outcome === 'object') noteKind(round, outcome, milliseconds)
  return true
}

function noteKind({ kinds }: Round, outcome: Exclude<Outcome, string>, milliseconds: number) {
  if ('unexpected' in outcome) return
  const name = 'done' in outcome ? outcome.done : outcome.turnedAway
  const kind = kinds[name] ?? { done: 0, turnedAway: 0, latencies: [] }
  kinds[name] = kind
  if ('done' in outcome) {
    kind.done += 1
    kind.latencies.push(milliseconds)
  } else kind.turnedAway += 1
}
