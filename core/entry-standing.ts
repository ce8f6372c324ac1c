import type { AchievementState } from './achievement.ts'
import { type Answers, type Row, rowsOf } from './condition.ts'
import type { Verdict } from './criteria.ts'
import type { Form, Section } from './form.ts'
import { entryIn } from './imported.ts'

/** An entry of the library as it is now. */
export type EntryState = { state: AchievementState; version: number }

type Standing = { section: Section; row: Row; verdict: Verdict; entry: EntryState }

/**
 * Rows whose entry is no longer the one that was taken over. The copy is what the unit approved, so a correction under way
 * or approved since is for a person to look at; what the unit has sent back, or its owner has given up, nobody stands by.
 */
export const standingOf = (form: Form, answers: Answers, entries: ReadonlyMap<number, EntryState>): Standing[] =>
  form.sections
    .filter(({ list }) => list?.from)
    .flatMap((section) =>
      rowsOf(answers, section.id).flatMap((row) => {
        const copied = entryIn(row.id)
        const entry = copied && entries.get(copied.entry)
        if (!copied || !entry || (entry.state === 'approved' && entry.version === copied.version)) return []
        const given = entry.state === 'returned' || entry.state === 'removed'
        return [{ section, row, entry, verdict: given ? 'fail' : 'unknown' } as const]
      }),
    )

/** The entries that the answers were taken over from. */
export const entriesIn = (form: Form, answers: Answers): number[] =>
  form.sections
    .filter(({ list }) => list?.from)
    .flatMap(({ id }) => rowsOf(answers, id).flatMap((row) => entryIn(row.id)?.entry ?? []))
