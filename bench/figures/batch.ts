import type { Checked } from '../load/approve.ts'
import type { Batch } from '../load/batch.ts'
import { keep } from '../site/kept.ts'
import { checksOf } from './checks.ts'
import { alternate, type Figure } from './figure.ts'

const together = 100
const limit = 2000

export const batch: Figure = {
  name: 'batch',
  sizes: 'largest',
  run: async (site) => {
    const batches = batchesOf(await checksOf(site, 20_000))
    if (batches.length === 0) throw new Error(`no desk has ${together} files`)
    const between = await keep(
      site,
      batches.flatMap(({ ids }) => ids),
    )
    await site.prepare('batch', { region: site.region.id, batches })
    const { product, bound } = await alternate(site, { what: 'approve 100 at once', connections: 1, between })
    return [
      {
        figure: `approve ${together} at once`,
        applications: site.applications,
        unit: 'ms',
        product: product.p50,
        bound: bound.p50,
        ratio: bound.p50 / product.p50,
        target: '≤ 2 s',
        reached: product.p99 <= limit,
        ...{ p50: product.p50, p99: product.p99, boundP50: bound.p50, boundP99: bound.p99 },
      },
    ]
  },
}

function batchesOf(checks: readonly Checked[]): Batch[] {
  const desks = new Map<string, Checked[]>()
  for (const check of checks) desks.set(check.cookie, [...(desks.get(check.cookie) ?? []), check])
  return [...desks].flatMap(([cookie, its]) =>
    Array.from({ length: Math.min(10, Math.floor(its.length / together)) }, (_, at) => ({
      cookie,
      ids: its.slice(at * together, (at + 1) * together).map(({ application }) => application),
    })),
  )
}
