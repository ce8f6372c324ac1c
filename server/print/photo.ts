import type { FileRef } from '../../core/form.ts'
import type { Server } from '../hosted.ts'
import { storeOf } from '../storage/open.ts'

/** Reads a photo out of the region's files; undefined when it is not there. */
export const photoReader = (server: Server, region: string) => async (file: FileRef) => {
  const content = await storeOf(server, region).get(file.sha256)
  if (!content) return undefined
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}
