import type { Region } from '../../core/region.ts'
import { fillWith } from '../data/fill.ts'
import type { Located } from './cluster.ts'

export async function fill(database: Located, region: Region, applications: number): Promise<void> {
  const began = Date.now()
  await fillWith(database.connection, region, applications)
  const seconds = (Date.now() - began) / 1000
  if (seconds > 3) console.log(`${database.name} was filled in ${Math.round(seconds)} s`)
}
