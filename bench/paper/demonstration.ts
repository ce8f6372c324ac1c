import { existsSync } from 'node:fs'
import pg from 'pg'
import type { Connection } from '../../server/db/pool.ts'
import { filesOf, type Product, startProduct } from '../site/product.ts'
import type { Site } from '../site/site.ts'

export type Demonstration = { product: Product; owner: pg.Pool; url: string; stop: () => Promise<void> }

/** A product of its own on the province's demonstration: forms filled in as people fill them in, with photos that are there. */
export async function openDemonstration({ region, database, owner, product }: Site): Promise<Demonstration> {
  const name = `bench_${region.id}_demonstration`
  // Its photos lie in a folder beside: the one is worth nothing without the other.
  if (!existsSync(filesOf(name))) await owner.query(`drop database if exists "${name}" with (force)`)
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [name])
  if (!rowCount) await owner.query(`create database "${name}"`)
  const url = database.url.replace(`/${database.name}?`, `/${name}?`)
  const connection: Extract<Connection, { host: string }> = { ...database.connection, database: name }
  const port = product.port + 2
  const start = () =>
    startProduct({ database: { connection, url, name }, region: region.id, port, demonstration: true })
  // What filling it in has taken is not what is measured.
  await (await start()).stop()
  const own = await start()
  const pool = new pg.Pool({ ...connection, max: 2, options: `-c search_path="${region.id}",public` })
  return {
    product: own,
    owner: pool,
    url,
    stop: async () => {
      await pool.end()
      await own.stop()
    },
  }
}
