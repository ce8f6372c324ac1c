import { oneIn } from './turns.ts'
import { type Urgency, urgencies } from './urgency.ts'

type Each = Readonly<Record<Urgency, number>>

const sumOf = (of: readonly Urgency[], each: (urgency: Urgency) => number) =>
  of.reduce((sum, one) => sum + each(one), 0)

/** Milliseconds until their turn, by how many came in lately: of these and the less urgent, or as many as their share is. */
export function expectedWait(urgency: Urgency, waiting: Each, aSecond: Each): number {
  const at = urgencies.indexOf(urgency)
  const ahead = sumOf(urgencies.slice(0, at + 1), (one) => waiting[one])
  if (ahead === 0) return 0
  const inTurn = (ahead / sumOf(urgencies.slice(at), (one) => aSecond[one])) * 1000
  if (urgency === 'spare') return inTurn
  if (waiting[urgency] === 0) return 0
  const share = oneIn ** -urgencies.slice(0, at).filter((one) => waiting[one] > 0).length
  const inShare = (waiting[urgency] / (sumOf(urgencies, (one) => aSecond[one]) * share)) * 1000
  return Math.min(inTurn, inShare)
}
