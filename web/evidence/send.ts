import { onePiece } from './one-piece.ts'
import type { Place } from './place.ts'
import { sendInPieces } from './send-pieces.ts'
import { sendWhole } from './send-whole.ts'
import type { Sending, Told } from './told.ts'

export const send = (region: string, file: File, place: Place, told: Told): Sending =>
  file.size <= onePiece ? sendWhole(region, file, place, told) : sendInPieces(region, file, place, told)
