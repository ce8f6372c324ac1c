import { z } from 'zod'
import type { ApplicationId } from '../../core/id.ts'
import type { Result } from '../act.ts'

/** The people an act is meant for; a batch is bounded. */
export const applications = z
  .array(z.number().int().positive())
  .min(1)
  .max(500)
  .transform((ids) => [...new Set(ids)] as ApplicationId[])

/** What became of each: one that may not be acted on is told with its own refusal and spoils nothing for the others. */
export const results = z.array(z.object({ id: z.number(), ok: z.boolean(), refusal: z.string().optional() }))

export const shown = (all: readonly Result[]) =>
  all.map((one) => (one.ok ? { id: one.id, ok: true } : { id: one.id, ok: false, refusal: one.refusal }))
