import { sql } from 'kysely'

/** Of one id a plan that does not know the values reckons with one row; of an array it would expect ten, and never be chosen. */
export const isOneOf = (ids: readonly number[]) =>
  ids.length === 1 ? sql`= ${ids[0]}` : sql`= any (${[...ids]}::bigint[])`
