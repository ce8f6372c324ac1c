import { createRequire } from 'node:module'
import type Sharp from 'sharp'
import type { SharpInput, SharpOptions } from 'sharp'

const require = createRequire(import.meta.url)

/** Loaded with the first picture: a server at rest does without its 20 MB. */
export const sharp = (input?: SharpInput | SharpOptions, options?: SharpOptions) =>
  (require('sharp') as typeof Sharp)(input as SharpInput, options)
