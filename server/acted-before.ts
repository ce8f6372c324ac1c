import type { ApplicationId } from '../core/id.ts'
import type { Result } from './act.ts'
import { findActed, type Once } from './db/answered.ts'
import type { Db } from './hosted.ts'

/** An act that comes again under the key of one that was done: its results, in the order asked. */
export async function actedBefore(db: Db, once: Once | undefined, ids: readonly ApplicationId[]) {
  const found = once && (await findActed(db, once))
  if (!found) return undefined
  const known = new Map(found === 'other' ? [] : found.map((one) => [one.id, one]))
  return ids.map((id): Result => known.get(id) ?? { id, ok: false, refusal: 'key-used-otherwise' })
}

/** Two with one key at the same time, and this was the slower. */
export const isKeyTaken = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'answered_pkey'
