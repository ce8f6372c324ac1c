import type { Region } from '../core/region.ts'
import { fujian } from './fujian/index.ts'
import { hebei } from './hebei/index.ts'
import { shandong } from './shandong/index.ts'
import { tianjin } from './tianjin/index.ts'

/** Every province that a server can host. */
export const regions: readonly Region[] = [hebei, tianjin, fujian, shandong]
