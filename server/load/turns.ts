import type { Urgency } from './urgency.ts'

/** One place in so many goes to the next line below, however many stand in the line above. */
export const oneIn = 8
const before = oneIn - 1

const above: Readonly<Record<Urgency, readonly ('save' | 'act')[]>> = {
  save: [],
  act: ['save'],
  list: ['save', 'act'],
  spare: [],
}

/** Whose turn it is: the most urgent line's, but for its eighth place; what can wait has what is left. */
export function takingTurns(waits: (urgency: Urgency) => boolean) {
  /** How many have gone before somebody less urgent who stood there. */
  const passed = { save: 0, act: 0 }
  const isBelow = { save: () => waits('act') || waits('list'), act: () => waits('list') }
  const owes = (urgency: 'save' | 'act') => passed[urgency] >= before && isBelow[urgency]()
  const below = (): 'act' | 'list' => (waits('act') && !owes('act') ? 'act' : 'list')
  return {
    /** What comes in, called or not. */
    took: (urgency: Urgency) => {
      for (const one of above[urgency]) passed[one] = Math.max(0, passed[one] - before)
      if (urgency === 'save' || urgency === 'act') passed[urgency] = isBelow[urgency]() ? passed[urgency] + 1 : 0
    },
    savesOwe: () => owes('save'),
    /** The line to call, and the one whose place it is. */
    next: (): { line: Urgency; place: Urgency } | undefined => {
      if (owes('save')) return { line: below(), place: 'save' }
      if (waits('save')) return { line: 'save', place: 'save' }
      if (waits('act')) return { line: below(), place: 'act' }
      const rest = (['list', 'spare'] as const).find(waits)
      return rest && { line: rest, place: rest }
    },
  }
}
