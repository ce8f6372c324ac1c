import { expectedWait } from './expected.ts'
import { oneIn, takingTurns } from './turns.ts'
import { rules, type Urgency, urgencies } from './urgency.ts'
import { type GateLimits, usual, type Visit } from './visit.ts'

export type Gate = ReturnType<typeof openGate>

/** Only a queue that has stood so long says how fast it moves; a short burst is simply worked off. */
const standingFor = 500
const recent = 0.3

/**
 * A bounded number of calls under way, the rest in a line for each urgency, the most urgent line first but for a fair share of
 * the others. Whoever would not get in within their patience is refused at once. The bound shrinks while the server is pressed
 * and grows back by itself.
 */
export function openGate(now: () => number, given: Partial<GateLimits> = {}) {
  const { least, most, room, patience } = { ...usual, ...given }
  const lines: Record<Urgency, Visit[]> = { save: [], act: [], list: [], spare: [] }
  const letIn: Record<Urgency, number> = { save: 0, act: 0, list: 0, spare: 0 }
  const aSecond: Record<Urgency, number> = { save: 0, act: 0, list: 0, spare: 0 }
  const refused: Record<Urgency, number> = { save: 0, act: 0, list: 0, spare: 0 }
  const returning: Visit[] = []
  let limit = most
  let inside = 0
  let waiting = 0
  let receiving = 0
  let stoodSince: number | undefined
  let countedSince = now()

  const hasPlace = (urgency: Urgency) => inside < Math.max(1, limit * rules[urgency].share)
  const isAhead = (urgency: Urgency) =>
    urgencies.slice(0, urgencies.indexOf(urgency) + 1).some((one) => lines[one].length > 0)

  /** Drops who has gone away while they waited. */
  const headOf = (urgency: Urgency) => {
    const line = lines[urgency]
    for (; line[0]?.state === 'gone'; waiting--) line.shift()
    return line[0]
  }
  const turns = takingTurns((urgency) => headOf(urgency) !== undefined)

  const lengths = () => Object.fromEntries(urgencies.map((one) => [one, lines[one].length])) as Record<Urgency, number>
  const hasStood = () => stoodSince !== undefined && now() - stoodSince >= standingFor

  const letOneIn = (visit: Visit) => {
    visit.state = 'inside'
    visit.begun = true
    inside++
    letIn[visit.urgency]++
    turns.took(visit.urgency)
    visit.begin()
  }

  const turnAway = (visit: Visit, milliseconds: number) => {
    visit.state = 'gone'
    refused[visit.urgency]++
    visit.refuse(milliseconds)
  }

  const enter = (urgency: Urgency, { begin, refuse }: Pick<Visit, 'begin' | 'refuse'>): Visit => {
    const visit: Visit = { urgency, since: 0, state: 'waiting', begun: false, begin, refuse }
    if (hasPlace(urgency) && !(waiting > 0 && isAhead(urgency))) {
      letOneIn(visit)
      return visit
    }
    visit.since = now()
    const isFull = waiting >= room && (urgency === 'spare' || lines[urgency].length >= room / oneIn)
    const wait = isFull ? Number.POSITIVE_INFINITY : hasStood() ? expectedWait(urgency, lengths(), aSecond) : 0
    if (wait > patience[urgency]) turnAway(visit, wait)
    else {
      if (waiting === 0) stoodSince = visit.since
      lines[urgency].push(visit)
      waiting++
    }
    return visit
  }

  const callOneBack = () => {
    while (returning[0]?.state === 'gone') returning.shift()
    const back = inside < limit && !turns.savesOwe() ? returning.shift() : undefined
    if (!back) return false
    back.state = 'inside'
    inside++
    turns.took(back.urgency)
    back.goOn?.()
    return true
  }

  const callOneIn = () => {
    const turn = turns.next()
    const visit = turn && hasPlace(turn.place) && lines[turn.line].shift()
    if (!visit) return false
    waiting--
    letOneIn(visit)
    return true
  }

  const callIn = () => {
    while (callOneBack() || callOneIn());
    if (waiting === 0) stoodSince = undefined
  }

  /** Done, or gone away: as often as one likes. */
  const leave = (visit: Visit) => {
    const was = visit.state
    visit.state = 'gone'
    if (was === 'resting') receiving--
    if (was !== 'inside') return
    inside--
    if (waiting + returning.length > 0) callIn()
  }

  /** Waiting for the network, which keeps nothing of ours busy; whoever is back goes before all who have not been in yet. */
  const rest = (visit: Visit) => {
    if (visit.state !== 'inside') return
    leave(visit)
    visit.state = 'resting'
    receiving++
  }
  const resume = (visit: Visit): Promise<void> | undefined => {
    if (visit.state !== 'resting') return undefined
    visit.state = 'returning'
    receiving--
    return new Promise((goOn) => {
      visit.goOn = goOn
      returning.push(visit)
      callIn()
    })
  }

  /** Called several times a second: sends away who has stood too long, and moves the bound. */
  const tick = (pressed: boolean) => {
    const at = now()
    const seconds = Math.max(0.001, (at - countedSince) / 1000)
    countedSince = at
    for (const urgency of urgencies) {
      aSecond[urgency] += recent * (letIn[urgency] / seconds - aSecond[urgency])
      letIn[urgency] = 0
      const line = lines[urgency]
      for (let head = line[0]; head && (head.state === 'gone' || at - head.since > patience[urgency]); head = line[0]) {
        line.shift()
        waiting--
        if (head.state === 'waiting') turnAway(head, at - head.since)
      }
    }
    limit = pressed ? Math.max(least, limit * 0.85) : Math.min(most, limit + most / 32)
    callIn()
  }

  const figures = () => ({
    inside,
    receiving,
    limit: Math.floor(limit),
    waiting: lengths(),
    refused: { ...refused },
  })

  return { enter, leave, rest, resume, tick, figures }
}
