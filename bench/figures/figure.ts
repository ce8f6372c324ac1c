import type { Round } from '../load/closed.ts'
import { compared, type Measured } from '../report/measured.ts'
import type { Site } from '../site/site.ts'

/** One figure of the table. `sizes`: measured on every database, or on the largest alone where their size plays no part. */
export type Figure = {
  name: string
  sizes: 'every' | 'largest'
  run: (site: Site) => Promise<Measured[]>
}

type Rounds = {
  what: string
  connections: number
  /** Part of the bound that is to be reached. */
  least: number
  /** Puts everything back, outside of the time measured. */
  between?: () => Promise<void>
}

/** Product, bare server, product, bare server, …: both see the same machine at the same time. */
export async function beside(site: Site, { what, connections, least, between }: Rounds): Promise<Measured> {
  const { pace, applications } = site
  const [product, bound]: [Round[], Round[]] = [[], []]
  const measure = async (port: number, seconds: number) => {
    const round = await site.round(port, connections, seconds)
    await between?.()
    refuseErrors(what, round)
    return round
  }
  for (const port of [site.product.port, site.barePort]) await measure(port, pace.warmUp)
  for (let round = 0; round < pace.rounds; round++) {
    product.push(await measure(site.product.port, pace.seconds))
    bound.push(await measure(site.barePort, pace.seconds))
  }
  const { product: ours, bound: bare, ratio } = compared(product, bound)
  return {
    ...{ figure: `${what}, ${connections} connection${connections === 1 ? '' : 's'}`, applications, unit: '/s' },
    ...{ product: ours.perSecond, bound: bare.perSecond, ratio },
    ...{ target: `≥ ${Math.round(least * 100)} %`, reached: ratio >= least },
    ...{ p50: ours.p50, p99: ours.p99, boundP50: bare.p50, boundP99: bare.p99 },
    rounds: { product: ours.rounds, bound: bare.rounds },
  }
}

/** Anything but the answer expected is an error of the run, and no figure is worth anything then. */
function refuseErrors(what: string, { unexpected, turnedAway, done }: Round) {
  if (unexpected.length > 0) throw new Error(`${what}: ${unexpected[0]}`)
  if (turnedAway > 0) throw new Error(`${what}: ${turnedAway} requests were turned away`)
  if (done === 0) throw new Error(`${what}: there was nothing to do`)
}
