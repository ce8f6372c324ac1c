import { rules, type Urgency, urgencies } from './urgency.ts'
import { type GateLimits, usual, type Visit } from './visit.ts'

export type Gate = ReturnType<typeof openGate>

/** Only a queue that has stood so long says how fast it moves; a short burst is simply worked off. */
const standingFor = 500
const recent = 0.3

/**
 * A bounded number of calls under way, the rest in a line for each urgency, the most urgent line first. Whoever would not get
 * in within their patience is refused at once. The bound shrinks while the server is pressed and grows back by itself.
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
  const waitingUpTo = (urgency: Urgency) =>
    urgencies.slice(0, urgencies.indexOf(urgency) + 1).reduce((sum, one) => sum + lines[one].length, 0)

  /** Milliseconds until their turn, by how many of these and of the less urgent came in lately. */
  const expected = (urgency: Urgency) => {
    const ahead = waitingUpTo(urgency)
    if (ahead === 0 || stoodSince === undefined || now() - stoodSince < standingFor) return 0
    const rate = urgencies.slice(urgencies.indexOf(urgency)).reduce((sum, one) => sum + aSecond[one], 0)
    return (ahead / rate) * 1000
  }

  const letOneIn = (visit: Visit) => {
    visit.state = 'inside'
    visit.begun = true
    inside++
    letIn[visit.urgency]++
    visit.begin()
  }

  const turnAway = (visit: Visit, milliseconds: number) => {
    visit.state = 'gone'
    refused[visit.urgency]++
    visit.refuse(milliseconds)
  }

  const enter = (urgency: Urgency, { begin, refuse }: Pick<Visit, 'begin' | 'refuse'>): Visit => {
    const visit: Visit = { urgency, since: 0, state: 'waiting', begun: false, begin, refuse }
    if (hasPlace(urgency) && (waiting === 0 || waitingUpTo(urgency) === 0)) {
      letOneIn(visit)
      return visit
    }
    visit.since = now()
    const wait = waiting >= room ? Number.POSITIVE_INFINITY : expected(urgency)
    if (wait > patience[urgency]) turnAway(visit, wait)
    else {
      if (waiting === 0) stoodSince = visit.since
      lines[urgency].push(visit)
      waiting++
    }
    return visit
  }

  const callIn = () => {
    for (let back = returning[0]; back && inside < limit; back = returning[0]) {
      returning.shift()
      if (back.state !== 'returning') continue
      back.state = 'inside'
      inside++
      back.goOn?.()
    }
    for (const urgency of urgencies)
      while (lines[urgency].length > 0) {
        if (!hasPlace(urgency)) return
        const visit = lines[urgency].shift()
        waiting--
        if (visit?.state === 'waiting') letOneIn(visit)
      }
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
    waiting: Object.fromEntries(urgencies.map((one) => [one, lines[one].length])) as Record<Urgency, number>,
    refused: { ...refused },
  })

  return { enter, leave, rest, resume, tick, figures }
}
