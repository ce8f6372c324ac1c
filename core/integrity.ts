import { type Day, yearsAfter } from './day.ts'
import type { Actor } from './needs.ts'
import type { Region } from './region.ts'

/** 诚信档案: what somebody did, and from when to when it keeps them from declaring, if at all. */
export type Breach = { basis: string; from: Day | null; until: Day | null }

export type Keeper = Pick<Actor, 'is' | 'capabilities'> & {
  /** Of the office without a superior. */
  ofRoot: boolean
}

type Table = Pick<Region, 'permissions'>

/** Whoever has been given it; where a province gives it to nobody by name, the approvers of the office at the top. */
export const mayKeep = ({ permissions }: Table, { is, capabilities, ofRoot }: Keeper) =>
  isGivenByName({ permissions }) ? capabilities.includes('keep-integrity-file') : ofRoot && is === 'approver'

/** Whoever keeps it; at the top, its officers too. */
export const mayReadIntegrity = (table: Table, keeper: Keeper) =>
  mayKeep(table, keeper) || (!isGivenByName(table) && keeper.ofRoot && keeper.is === 'officer')

export const isGivenByName = ({ permissions }: Table) =>
  permissions.some(({ capability }) => capability === 'keep-integrity-file')

/** Longer than any working life. */
const longest = 50

export function whyNotRecorded({ basis, from, until }: Breach, today: Day) {
  if (basis.trim() === '') return 'reason-missing'
  if ((from === null) !== (until === null)) return 'span-incomplete'
  if (from === null || until === null) return undefined
  if (until < from) return 'days-reversed'
  return from < yearsAfter(today, -longest) || until > yearsAfter(today, longest) ? 'span-too-long' : undefined
}

/** On its first day, on its last and in between. */
export const isBarredOn = ({ from, until }: Omit<Breach, 'basis'>, day: Day) =>
  from !== null && until !== null && from <= day && day <= until
