import { setTimeout as wait } from 'node:timers/promises'
import type { Measured } from '../report/measured.ts'
import { startProduct } from '../site/product.ts'
import type { Site } from '../site/site.ts'
import type { Figure } from './figure.ts'

/** Long enough for what a start leaves behind to be tidied up, as far as it is. */
const settled = 5000
const [mostAtRest, mostUnderLoad, mostSeconds] = [150, 400, 3]

/** The server itself. Last in the table: it has borne the load of all figures before. */
export const server: Figure = {
  name: 'server',
  sizes: 'largest',
  run: async (site) => {
    const product = await startProduct({ database: site.database, region: site.region.id, port: site.barePort + 1 })
    try {
      await wait(settled)
      const starting = site.databaseStartedIn + product.readyIn
      const parts = `its database ${site.databaseStartedIn.toFixed(1)} s, itself ${product.readyIn.toFixed(1)} s`
      return [
        { ...line(site, 'server at rest', 'MB', product.memory.now(), mostAtRest), note: resident },
        { ...line(site, 'server under load', 'MB', site.product.memory.most(), mostUnderLoad), note: resident },
        { ...line(site, 'start-up on existing data', 's', starting, mostSeconds), note: parts },
      ]
    } finally {
      await product.stop()
    }
  },
}

const resident = 'resident set of its one process'

function line({ applications }: Site, figure: string, unit: string, product: number, most: number): Measured {
  return { figure, applications, unit, product, target: `< ${most} ${unit}`, reached: product < most }
}
