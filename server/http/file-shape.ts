import { z } from 'zod'

/** A file as it is told to whoever has put it somewhere. */
export const fileShape = z.object({
  file: z.number(),
  name: z.string(),
  type: z.enum(['jpg', 'png', 'pdf']),
  bytes: z.number(),
  sha256: z.string(),
})
