import type { Checked } from '../load/approve.ts'
import { approvalWords } from '../load/approve.ts'
import { median } from '../report/statistics.ts'
import { ask } from '../site/asking.ts'
import { startProduct } from '../site/product.ts'
import type { Site } from '../site/site.ts'
import type { Turn } from '../site/tape.ts'
import { openWiretap } from '../site/wiretap.ts'

/** Enough that what anything else says to the database beside one of them moves no median. */
const counted = 21

/** How often one approval waits for the database beside the check of its session, counted on the wire of a product of its own. */
export async function turnsOfApproval(site: Site, checks: readonly Checked[], between: () => Promise<void>) {
  const wiretap = await openWiretap(site.database)
  const port = site.barePort + 1
  const product = await startProduct({ database: wiretap.database, region: site.region.id, port })
  try {
    const all: Turn[][] = []
    // The first ones open connections.
    for (const check of checks.slice(0, counted + 10)) {
      wiretap.turns.length = 0
      await approve({ ...site, product }, check)
      all.push([...wiretap.turns])
    }
    const own = all
      .slice(-counted)
      .map((turns) => turns.filter((turn) => !turn.some(isSession) && !turn.some(isTelling)))
    const turns = median(own.map(({ length }) => length))
    const typical = own.find(({ length }) => length === turns) ?? []
    return { turns, statements: typical.map((turn) => turn.map(opening).join('; ')) }
  } finally {
    await product.stop()
    wiretap.stop()
    await between()
  }
}

const approve = (site: Pick<Site, 'product' | 'region'>, { application, cookie, version, own }: Checked) => {
  const words = own ? approvalWords : { opinion: approvalWords.opinion }
  const body = JSON.stringify({ version, ...words })
  return ask(site, { method: 'PUT', path: `/checks/${application}/approval`, cookie, body })
}

/** A job that follows an approval before it, and comes when its worker looks. */
const isTelling = (statement: string) => statement.startsWith('/* tell-')
const isSession = (statement: string) => statement.includes('login_session')
const opening = (statement: string) => statement.trim().replaceAll(/\s+/g, ' ').slice(0, 40)
