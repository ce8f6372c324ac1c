import type { Measured } from '../report/measured.ts'
import type { Site } from '../site/site.ts'
import { alternate } from './figure.ts'

type Wanted = { what: string; connections: number; most: number; growth?: number }

/**
 * Seconds of a round: the first requests come all at once, and are more than a hundredth of a short one. As many before it:
 * PostgreSQL plans a statement five times on each connection until it keeps a plan, which a server does once and not every day.
 */
const long = 4

const smallest = new Map<string, { applications: number; p99: number }>()

/** Milliseconds at the slow end, and how much they grew since the smallest database of this run. */
export async function latency(site: Site, { what, connections, most, growth }: Wanted): Promise<Measured> {
  const pace = { ...site.pace, seconds: Math.max(long, site.pace.seconds), warmUp: Math.max(long, site.pace.warmUp) }
  const { product, bound } = await alternate({ ...site, pace }, { what, connections })
  const first = smallest.get(what) ?? { applications: site.applications, p99: product.p99 }
  smallest.set(what, first)
  const grown = product.p99 / first.p99
  const isFlat = growth === undefined || grown <= growth
  return {
    figure: `${what}, p99 at ${connections} connections`,
    applications: site.applications,
    ...{ unit: 'ms', product: product.p99, bound: bound.p99, ratio: product.perSecond / bound.perSecond },
    target: `≤ ${most} ms${growth === undefined ? '' : `, ≤ ${growth} × the smallest`}`,
    reached: product.p99 <= most && isFlat,
    ...{ p50: product.p50, p99: product.p99, boundP50: bound.p50, boundP99: bound.p99 },
    ...(first.applications < site.applications && {
      note: `${grown.toFixed(2)} × that at ${first.applications.toLocaleString('en-US')}`,
    }),
    rounds: { product: product.rounds, bound: bound.rounds },
  }
}
