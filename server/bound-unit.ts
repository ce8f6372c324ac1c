import type { OrganisationId, PersonId } from '../core/id.ts'
import { whyNoBinding } from '../core/opening.ts'
import type { Region } from '../core/region.ts'
import { findBound } from './db/bindings.ts'
import type { Db } from './hosted.ts'

/** Nobody declares before a unit has agreed that they work there, where units agree to that. */
export const isWithoutUnit = async (db: Db, { accounts }: Region, person: PersonId): Promise<boolean> =>
  whyNoBinding(accounts) === undefined && (await findBound(db, person)) === undefined

/** What is sent goes to the unit that the person is bound to at that moment. */
export const boundUnit = async (db: Db, { accounts }: Region, person: PersonId): Promise<OrganisationId | undefined> =>
  whyNoBinding(accounts) === undefined ? findBound(db, person) : undefined
