import { z } from 'zod'
import type { Region } from '../core/region.ts'

/** A server of PostgreSQL and the provinces on it; without an address it is the embedded one. */
export type DatabasePlace = { url?: string; readUrl?: string; regions: readonly string[] }

const rule = 'an address like postgres://user:password@host/database'
const address = z
  .string()
  .regex(/^postgres(ql)?:\/\//, rule)
  .optional()

const nameOf = (what: string, region: string) => `${what}_${region.toUpperCase().replaceAll('-', '_')}`

/** DATABASE_URL for all, DATABASE_URL_<REGION> for one; DATABASE_READ_URL in the same way for a replica that lists are read from. */
export const databaseSettings = (regions: readonly Region[]): Readonly<Record<string, typeof address>> =>
  Object.fromEntries([
    ['DATABASE_URL', address],
    ['DATABASE_READ_URL', address],
    ...regions.flatMap(({ id }) => ['DATABASE_URL', 'DATABASE_READ_URL'].map((what) => [nameOf(what, id), address])),
  ])

export function databasesOf(
  given: Readonly<Record<string, string | undefined>>,
  regions: readonly Region[],
): readonly DatabasePlace[] {
  const places = new Map<string, { url?: string; readUrl?: string; regions: string[] }>()
  for (const { id } of regions) {
    const own = given[nameOf('DATABASE_URL', id)]
    const url = own ?? given.DATABASE_URL
    // The replica of all is no replica of a server that one province has for itself.
    const readUrl = given[nameOf('DATABASE_READ_URL', id)] ?? (own ? undefined : given.DATABASE_READ_URL)
    const key = `${url} ${readUrl}`
    const place = places.get(key) ?? { ...(url && { url }), ...(readUrl && { readUrl }), regions: [] }
    place.regions.push(id)
    places.set(key, place)
  }
  return [...places.values()]
}
