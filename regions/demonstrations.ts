import type { Demonstration } from '../core/demonstration.ts'
import { demonstration as fujian } from './fujian/demo/demonstration.ts'
import { demonstration as hebei } from './hebei/demo/demonstration.ts'
import { demonstration as shandong } from './shandong/demo/demonstration.ts'
import { demonstration as tianjin } from './tianjin/demo/demonstration.ts'

/** By region: what its demonstration holds in a review year. */
export const demonstrations: Readonly<Record<string, (year: number) => Demonstration>> = {
  hebei,
  tianjin,
  fujian,
  shandong,
}
