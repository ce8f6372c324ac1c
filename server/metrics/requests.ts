import { added, type Histogram, newHistogram, note } from './histogram.ts'

/** Of one declared route: never of an address, which names people. */
export type RouteCounts = { method: string; route: string; byStatus: Record<string, number>; latency: Histogram }
export type Recent = { seconds: number; latency: Histogram; failed: number; shed: number }
export type Requests = ReturnType<typeof watchRequests>

type Slot = { since: number; latency: Histogram; failed: number; shed: number }
const slotMilliseconds = 10_000
const slotsKept = 30

/** Every call of a route, counted for ever for the metrics and for some minutes for the operator's page. */
export function watchRequests(now: () => number = () => performance.now()) {
  const routes: RouteCounts[] = []
  let slots: Slot[] = []
  const present = (at: number): Slot => {
    const last = slots.at(-1)
    if (last && at - last.since < slotMilliseconds) return last
    const slot = { since: at, latency: newHistogram(), failed: 0, shed: 0 }
    slots = [...slots.slice(1 - slotsKept), slot]
    return slot
  }
  return {
    of: (method: string, path: string): RouteCounts => {
      const counts = { method, route: `/api/:region${path}`, byStatus: {}, latency: newHistogram() }
      routes.push(counts)
      return counts
    },
    answered: (counts: RouteCounts, status: number, milliseconds: number, at: number) => {
      const kind = classes[Math.floor(status / 100)] ?? 'none'
      counts.byStatus[kind] = (counts.byStatus[kind] ?? 0) + 1
      note(counts.latency, milliseconds / 1000)
      const slot = present(at)
      note(slot.latency, milliseconds / 1000)
      if (status >= 500) slot.failed++
    },
    /** Turned away at the door, which says nothing of how long work takes. */
    shed: (counts: RouteCounts, at: number) => {
      counts.byStatus.shed = (counts.byStatus.shed ?? 0) + 1
      present(at).shed++
    },
    routes: (): readonly RouteCounts[] => routes.filter(({ byStatus }) => Object.keys(byStatus).length > 0),
    recent: (minutes = 5): Recent => {
      const at = now()
      const since = at - minutes * 60_000
      const some = slots.filter((slot) => slot.since >= since - slotMilliseconds)
      return {
        seconds: Math.max(1, Math.min(minutes * 60, (at - (some[0]?.since ?? at)) / 1000)),
        latency: some.reduce((sum, slot) => added(sum, slot.latency), newHistogram()),
        failed: some.reduce((sum, { failed }) => sum + failed, 0),
        shed: some.reduce((sum, { shed }) => sum + shed, 0),
      }
    },
  }
}

const classes = [undefined, '1xx', '2xx', '3xx', '4xx', '5xx'] as const
