import type { FastifyRequest } from 'fastify'
import type { ApplicationId } from '../../core/id.ts'
import { insertFileAgain } from '../db/file-rows.ts'
import { keepUpload } from '../files/keep.ts'
import { placesAtHand } from '../files/places-at-hand.ts'
import { filesAnApplication, isSavedFirst, ruleIn, type Slot, wholeNumber } from '../files/slot.ts'
import { announced } from '../files/uploads.ts'
import type { Hosted, Server } from '../hosted.ts'
import type { Session } from '../session.ts'
import { isKeepable } from './keepable.ts'
import { letGo } from './whole-body.ts'

/** What the browser says of the file it sends. */
type Said = Readonly<Record<string, string>> & { filename: string }

export function saidOf({ headers }: FastifyRequest): Said | undefined {
  const said = announced(headers['upload-metadata'])
  return said?.filename && isKeepable(said) ? { ...said, filename: said.filename } : undefined
}

/** To one's own declaration, and not to anything else. */
const whereIn = (token: string, { application, achievement, exemption }: Readonly<Record<string, string>>) =>
  achievement === undefined && exemption === undefined ? { token, application: wholeNumber(application) } : undefined

type Asked = Pick<Hosted, 'db'> & { request: FastifyRequest }

function placeOf({ db, request }: Asked, token: string) {
  const said = saidOf(request)
  const where = said && whereIn(token, said)
  const known = where && placesAtHand(db).find(where)
  return known && { said, where, known }
}

export const isPlaceAtHand = (asked: Asked, token: string) => placeOf(asked, token) !== undefined

/** For the next file to the same declaration. */
export function keepPlaceAtHand({ db }: Pick<Hosted, 'db'>, session: Session, said: Said, { found }: Slot) {
  const where = whereIn(session.token, said)
  if (where && found) placesAtHand(db).keep(where, { person: session.account, ...found })
}

type Given = Hosted & { server: Server; params: { id: string }; request: FastifyRequest }

/**
 * A file to a declaration that this process has taken one for before, in one statement: it holds only while session, account
 * and declaration are as they were. Anything else, every refusal included, is left to who asks for everything anew.
 */
export async function takeAtHand(call: Given, token: string) {
  const { db, region, server, params, request } = call
  const { body: content } = request
  const place = placeOf(call, token)
  if (!place || !Buffer.isBuffer(content)) return undefined
  const { said, where, known } = place
  const rule = ruleIn(region, known.form, said)
  if (!rule || content.length > rule.maxBytes) return undefined
  const proof = {
    ...{ token, mark: known.mark, most: filesAnApplication },
    ...(isSavedFirst(known.form) && { savedIn: said.section }),
  }
  const kept = await keepUpload(
    call,
    { uploaded: content },
    said.filename,
    rule,
    { application: where.application as ApplicationId, upload: `${known.person}-${params.id}` },
    (...[, file, whose]) => insertFileAgain(db, file, whose, proof),
  )
  if ('refusal' in kept) {
    placesAtHand(db).drop(where)
    return undefined
  }
  // Whoever it was sent on to may still be reading it.
  if (!server.bucket && !server.scanner) letGo(content)
  return kept
}
