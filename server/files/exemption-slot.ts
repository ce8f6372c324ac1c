import { type ExemptionRefusal, whyNotExempt } from '../../core/exemption.ts'
import type { ApplicationId } from '../../core/id.ts'
import { findExempting } from '../db/exemptions.ts'
import { factsOf, isTheirs } from '../exempting.ts'
import type { Hosted, Server } from '../hosted.ts'
import type { Session } from '../session.ts'
import {
  countFiles,
  filesAnApplication,
  objectionEvidence,
  ownSlot,
  type Slot,
  type SlotRefusal,
  wholeNumber,
} from './slot.ts'

export const mostProofs = 10

export type PlaceRefusal = SlotRefusal | ExemptionRefusal
type Asking = Hosted & { server: Server; session: Session }
type Said = Readonly<Record<string, string>>

/** As the browser names it. */
export const placedSlot = (asking: Asking, said: Said): Promise<Slot | PlaceRefusal> =>
  said.exemption === undefined ? ownSlot(asking, asking.session.account, said) : exemptionSlot(asking, said.exemption)

/** What is put with one's request to be spared the interview, as long as one may ask for that. */
async function exemptionSlot(
  { db, region, server, session }: Asking,
  application: string,
): Promise<Slot | PlaceRefusal> {
  const id = wholeNumber(application) as ApplicationId
  const row = await findExempting(db, { application: id, me: session.account, now: server.now() })
  if (!row || !isTheirs(session, row)) return 'not-found'
  const refusal = whyNotExempt('ask', row.lastState ?? 'none', factsOf(row, session))
  if (refusal) return refusal
  if ((await countFiles(db, id)) >= filesAnApplication) return 'too-many-files'
  return { application: id, types: objectionEvidence.types, maxBytes: region.uploads.maxBytes, photo: false }
}
