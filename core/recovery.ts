import { foldPhone } from './identity.ts'
import type { Recovery } from './region.ts'

/** Whether the province's gateway reaches this number; to others a text message would never come. */
export const isReached = ({ reaches }: Pick<Recovery, 'reaches'>, mobile: string) =>
  reaches.some((beginning) => foldPhone(mobile).startsWith(beginning))
