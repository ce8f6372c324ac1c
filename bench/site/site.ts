import pg from 'pg'
import type { PersonId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { type Database, openRegions } from '../../server/db/pool.ts'
import type { Db } from '../../server/hosted.ts'
import { cookieName } from '../../server/http/cookie.ts'
import { openSession } from '../../server/session.ts'
import type { Learned } from '../bare/answering.ts'
import type { Order } from '../client.ts'
import type { Crowd } from '../load/open.ts'
import type { Round } from '../load/round.ts'
import type { Given, ScenarioName } from '../load/scenarios.ts'
import type { Located } from './cluster.ts'
import { startCompanion } from './companion.ts'
import { type Product, startProduct } from './product.ts'

/** How long and how often each of the two is measured. */
export type Pace = { rounds: number; seconds: number; warmUp: number }

/** One database with the product, the bare server and the load client beside it: all that a figure needs. */
export type Site = {
  region: Region
  applications: number
  pace: Pace
  database: Located
  /** As the owner, in the region's schema; for what is arranged before and between the rounds. */
  owner: pg.Pool
  /** As the server opens it. */
  db: Db
  product: Product
  databaseStartedIn: number
  barePort: number
  learn: (what: Partial<Learned>) => Promise<void>
  prepare: <Name extends ScenarioName>(name: Name, given: Given<Name>) => Promise<void>
  round: (port: number, connections: number, seconds: number) => Promise<Round>
  crowd: (crowd: Crowd) => Promise<Round>
  cookieOf: (account: number) => Promise<string>
  stop: () => Promise<void>
}

type Wanted = Pick<Site, 'region' | 'applications' | 'pace' | 'database' | 'databaseStartedIn'> & { port: number }

export async function openSite({ port, ...wanted }: Wanted): Promise<Site> {
  const { region, database } = wanted
  const product = await startProduct({ database, region: region.id, port })
  const barePort = port + 1
  const bare = await startCompanion('bare.ts', [String(barePort), database.url, region.id], true)
  const client = await startCompanion('client.ts', [], false)
  const opened: Database = openRegions(database.connection, [region.id], 4)
  const db = opened.region(region.id)
  const owner = new pg.Pool({ ...database.connection, max: 4, options: `-c search_path="${region.id}",public` })
  const cookies = new Map<number, string>()
  return {
    ...{ ...wanted, owner, db, product, barePort },
    learn: (what) => bare.ask(what),
    prepare: (name, given) => client.ask({ prepare: name, given } satisfies Order),
    round: (at, connections, seconds) => client.ask({ port: at, connections, seconds } satisfies Order),
    crowd: (crowd) => client.ask(crowd satisfies Order),
    cookieOf: async (account) => {
      const cookie =
        cookies.get(account) ?? `${cookieName(region.id)}=${await openSession(db, account as PersonId, '')}`
      cookies.set(account, cookie)
      return cookie
    },
    stop: async () => {
      client.stop()
      bare.stop()
      await owner.query('drop table if exists kept_by_bench')
      await owner.end()
      await opened.close()
      await product.stop()
    },
  }
}
