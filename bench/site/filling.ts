import type { Region } from '../../core/region.ts'
import type { Located } from './cluster.ts'
import { startProduct } from './product.ts'

/** Makes what is measured on, where it is not there yet: so far the demonstration, whatever number is asked for. */
export async function fill(database: Located, region: Region, port: number): Promise<void> {
  const product = await startProduct({ database, region: region.id, port, demonstration: true })
  await product.stop()
}
