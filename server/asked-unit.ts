import type { OrganisationId, PersonId } from '../core/id.ts'
import { tellPerson } from './db/messages.ts'
import { type OpenRequest, settleUnitRequest } from './db/unit-requests.ts'
import type { Db } from './hosted.ts'

type Answered = { made: OrganisationId; name: string; by: PersonId; at: Date }

/** In the transaction that makes the unit: whoever asked for it may choose it from now on, and is told so. */
export async function answerAsked(tx: Db, { id, account, officeName }: OpenRequest, { name, ...made }: Answered) {
  await settleUnitRequest(tx, id, { state: 'registered', ...made })
  await tellPerson(tx, account, `${officeName}已登记您申请的单位“${name}”，现在可以在“工作单位”中选择。`)
}
