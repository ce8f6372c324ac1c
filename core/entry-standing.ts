import type { AchievementState } from './achievement.ts'
import { type Answers, rowsOf } from './condition.ts'
import type { Day } from './day.ts'
import type { Line } from './detection.ts'
import type { Form } from './form.ts'
import type { Library } from './library.ts'
import { rowName } from './row-name.ts'
import { staleness, type Taken, takenIn } from './taken.ts'

/** An entry of the library as it is now. */
export type EntryState = { state: AchievementState; version: number }

type Given = { form: Form; answers: Answers; today: Day; library?: Library | undefined }

/**
 * Rows whose entry is no longer the one that was taken over. The copy is what the unit approved, so a correction under way
 * or approved since is for a person to look at; what the unit has sent back, or its owner has given up, nobody stands by.
 */
export const entryLines = (given: Given, entries: ReadonlyMap<number, EntryState>): Line[] =>
  takenIn(given.form, given.answers).flatMap((taken) => {
    const entry = entries.get(taken.entry) ?? gone
    const isGivenUp = entry.state === 'returned' || entry.state === 'removed'
    return staleness(taken, entry) ? [lineOf(taken, entry, isGivenUp ? 'fail' : 'unknown', given)] : []
  })

const gone: EntryState = { state: 'removed', version: 0 }

function lineOf(taken: Taken, entry: EntryState, verdict: Line['verdict'], given: Given): Line {
  const section = given.form.sections.find(({ id }) => id === taken.section)
  const row = rowsOf(given.answers, taken.section).find(({ id }) => id === taken.row)
  const name = section && row ? rowName(given.form, section, row, given) : ''
  return {
    ...{ id: `entry:${taken.section}:${taken.row}`, of: 'entry', group: section?.group ?? '', verdict, entry },
    ...{ about: `${taken.heading}：${name}`, problems: [], spot: { section: taken.section, row: taken.row } },
  }
}
