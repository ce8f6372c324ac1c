import { approve } from './approve.ts'
import type { Figure } from './figure.ts'
import { save } from './save.ts'

/** In the order of the table. */
export const figures: readonly Figure[] = [save, approve]
