import { runClosed } from './load/closed.ts'
import { type Crowd, runOpen } from './load/open.ts'
import type { Round } from './load/round.ts'
import { type ScenarioName, scenarios } from './load/scenarios.ts'
import type { Scenario, Work } from './load/work.ts'

/** The load comes from a process of its own: what it spends is not the server's, and the server's work does not delay it. */
export type Order =
  | { prepare: ScenarioName; given: unknown }
  | { port: number; connections: number; seconds: number }
  | Crowd

let work: Work | undefined

process.on('message', async (order: Order) => process.send?.(await obey(order)))
process.on('disconnect', () => process.exit())

async function obey(order: Order): Promise<Round | 'prepared'> {
  if ('perSecond' in order) return runOpen(given(work), order)
  if ('port' in order) return runClosed(given(work), order)
  work = (scenarios[order.prepare] as Scenario<unknown>)(order.given)
  return 'prepared'
}

function given(known: Work | undefined): Work {
  if (!known) throw new Error('a round without work')
  return known
}
