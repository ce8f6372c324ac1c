import { type Draft, type Held, type SectionValue, sameValue } from './sections.ts'

/** Where two windows' changes never contradict each other: what shall stand after both. */
export type Merge = (
  section: string,
  before: SectionValue,
  mine: SectionValue,
  theirs: SectionValue,
) => SectionValue | undefined

/** What the server has in place of what was sent on top of: our own words, words that go together with ours, or neither. */
export type Met = { is: 'own' } | { is: 'both'; value: SectionValue } | { is: 'clash' }

/** No conflict where the other's words are our own: stored before, or sent without an answer. */
export function met(
  section: string,
  theirs: SectionValue,
  {
    mine,
    unanswered,
    merge,
  }: { mine: Held | undefined; unanswered: SectionValue | undefined; merge: Merge | undefined },
): Met {
  if (sameValue(theirs, unanswered) || sameValue(theirs, mine?.stored)) return { is: 'own' }
  const value = merge?.(section, mine?.stored ?? [], mine?.value ?? [], theirs)
  return value ? { is: 'both', value } : { is: 'clash' }
}

type Begun = { version: number; stored: SectionValue | undefined; draft?: Draft }

/** A draft of this browser goes on where it stopped; where the server has something newer, both are compared. */
export function begun(section: string, { version, stored, draft }: Begun, merge: Merge | undefined): Held {
  if (!draft || sameValue(draft.value, stored)) return { version, stored, value: stored, status: 'saved' }
  if (draft.version === version) return { version, stored, value: draft.value, status: 'unsaved' }
  const both = merge?.(section, draft.value, draft.value, stored ?? [])
  if (both) return { version, stored, value: both, status: 'unsaved' }
  return { version, stored, value: draft.value, status: 'conflict', theirs: { version, value: stored ?? {} } }
}
