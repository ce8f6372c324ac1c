import type { ApplicationId } from '../../core/id.ts'
import { listOpinions } from '../db/notice-opinions.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import type { Session } from '../session.ts'
import { objectionEvidence, type Slot, type SlotRefusal, wholeNumber } from './slot.ts'

/** What a unit proves an objection to one of its own people with. It is nobody's answer, so it belongs to no application until it is put with the opinion. */
export async function opinionSlot(
  { db, region, server, session }: Hosted & { server: Server; session: Session },
  application: string | undefined,
): Promise<Slot | SlotRefusal> {
  const { office, account, capabilities } = session
  if (!office || region.policy.outcomeNotice !== 'climbs' || !capabilities.includes('give-opinion')) return 'not-found'
  const ids = [wholeNumber(application) as ApplicationId]
  const { rows } = await listOpinions(db, { is: 'own', office }, { me: account, today: today(server) }, { ids })
  const [row] = rows
  if (!row || row.isThemself) return 'not-found'
  if (row.stage === 'waiting' || row.stage === 'handed-in') return 'wrong-state'
  return { types: objectionEvidence.types, maxBytes: region.uploads.maxBytes, photo: false }
}
