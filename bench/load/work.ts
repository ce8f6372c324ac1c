import type { Wire } from './wire.ts'

/**
 * What came of one operation: done; turned away because the server has too much to do; nothing left to do; or anything
 * else, which is an error of the run. Where several kinds of work are mixed the kind is told.
 */
export type Outcome =
  | 'done'
  | 'turned-away'
  | 'over'
  | { done: string }
  | { turnedAway: string }
  | { unexpected: string }

export type Turn = { connection: number; of: number; port: number }

/** What one of the connections does again and again. What all of them share lives as long as the figure is measured. */
export type Work = (turn: Turn) => (wire: Wire) => Promise<Outcome>

/** Made once a figure, from what it is given. */
export type Scenario<Given> = (given: Given) => Work

export const outcomeOf = ({ status, body }: { status: number; body: Buffer }): 'done' | 'turned-away' | Unexpected => {
  if (status >= 200 && status < 300) return 'done'
  if (status === 503) return 'turned-away'
  return { unexpected: `${status} ${body.toString('utf8', 0, 300)}` }
}
type Unexpected = { unexpected: string }
