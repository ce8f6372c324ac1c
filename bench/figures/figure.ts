import type { Round } from '../load/round.ts'
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
  /** Puts everything back, outside of the time measured. */
  between?: () => Promise<void>
  /** What it is measured beside, where that is not the bare server under the same load. */
  bound?: { is: string; round: (seconds: number) => Promise<Round> }
}

/** Product, bound, product, bound, …: both see the same machine at the same time. */
export async function alternate(site: Site, { what, connections, between, bound }: Rounds) {
  const { pace } = site
  const [ours, theirs]: [Round[], Round[]] = [[], []]
  const measured = async (round: Promise<Round>) => {
    const done = await round
    await between?.()
    refuseErrors(what, done)
    return done
  }
  const product = (seconds: number) => measured(site.round(site.product.port, connections, seconds))
  const beside = (seconds: number) =>
    measured(bound ? bound.round(seconds) : site.round(site.barePort, connections, seconds))
  await product(pace.warmUp)
  await beside(pace.warmUp)
  for (let round = 0; round < pace.rounds; round++) {
    ours.push(await product(pace.seconds))
    theirs.push(await beside(pace.seconds))
  }
  return compared(ours, theirs)
}

/** So many a second, and at least such a part of what the bound does. */
export async function rate(site: Site, { least, ...rounds }: Rounds & { least: number }): Promise<Measured> {
  const { product, bound, ratio } = await alternate(site, rounds)
  const { what, connections } = rounds
  return {
    figure: `${what}, ${connections} connection${connections === 1 ? '' : 's'}`,
    applications: site.applications,
    unit: '/s',
    product: product.perSecond,
    bound: bound.perSecond,
    ...(rounds.bound && { boundIs: rounds.bound.is }),
    ratio,
    target: `≥ ${Math.round(least * 100)} %`,
    reached: ratio >= least,
    ...{ p50: product.p50, p99: product.p99, boundP50: bound.p50, boundP99: bound.p99 },
    rounds: { product: product.rounds, bound: bound.rounds },
  }
}

/** Anything but the answer expected is an error of the run, and no figure is worth anything then. */
function refuseErrors(what: string, { unexpected, turnedAway, done }: Round) {
  if (unexpected.length > 0) throw new Error(`${what}: ${unexpected[0]}`)
  if (turnedAway > 0) throw new Error(`${what}: ${turnedAway} requests were turned away`)
  if (done === 0) throw new Error(`${what}: there was nothing to do`)
}
