import { setTimeout as wait } from 'node:timers/promises'
import { newRound, note, type Round } from './round.ts'
import { openWire, type Wire } from './wire.ts'
import type { Outcome, Work } from './work.ts'

/** So many a second come, whether or not those before them have been answered. */
export type Crowd = { port: number; perSecond: number; seconds: number; countedFrom: number }

/** Whoever would be one more waits outside: no more browsers are played than a process can hold open. */
const mostAtOnce = 1500
const beat = 5

/** An open loop. A request's time counts from when it was due. Counted is what is answered after `countedFrom` seconds, when all stands as it stays. */
export async function runOpen(work: Work, { port, perSecond, seconds, countedFrom }: Crowd): Promise<Round> {
  const round = newRound()
  // They have their pages open already: a crowd of new connections measures how fast Node takes those, which is one a turn.
  const idle: Wire[] = []
  while (idle.length < mostAtOnce) idle.push(await openWire(port))
  const under = new Set<Promise<void>>()
  const next = work({ connection: 0, of: 1, port })
  const began = performance.now()
  const passed = () => (performance.now() - began) / 1000
  const send = async (due: number) => {
    const wire = idle.pop() ?? (await openWire(port))
    const outcome = await next(wire).catch((error: Error): Outcome => ({ unexpected: String(error) }))
    if (typeof outcome === 'object' && 'unexpected' in outcome) wire.close()
    else idle.push(wire)
    const at = passed()
    if (at >= countedFrom && at <= seconds) note(round, outcome, (at - due) * 1000)
    else if (typeof outcome === 'object' && 'unexpected' in outcome) round.unexpected.push(outcome.unexpected)
  }
  let sent = 0
  while (passed() < seconds && round.unexpected.length === 0) {
    for (; sent < passed() * perSecond; sent++) {
      if (under.size >= mostAtOnce) {
        if (sent / perSecond >= countedFrom) round.unsent += 1
        continue
      }
      const one: Promise<void> = send(sent / perSecond).finally(() => under.delete(one))
      under.add(one)
    }
    await wait(beat)
  }
  await Promise.all(under)
  for (const wire of idle) wire.close()
  round.seconds = seconds - countedFrom
  return round
}
