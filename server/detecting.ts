import { detect, type Line } from '../core/detection.ts'
import { entriesIn } from '../core/entry-standing.ts'
import type { PersonId } from '../core/id.ts'
import { shownAnswers } from '../core/shown.ts'
import { listEntryStates } from './db/entry-states.ts'
import { findDesignOf } from './db/plan-versions.ts'
import type { Hosted } from './hosted.ts'
import { problemsIn, type Working } from './working.ts'

/** 开始检测 of what somebody is filling in; with `hold` the library's entries stay as they were found. */
export async function detectIn(
  { db, region }: Hosted,
  working: Working,
  person: PersonId,
  hold: 'hold' | 'look',
): Promise<Line[]> {
  const { form, answers, known, today, row } = working
  const shown = shownAnswers(form, answers, known, today)
  const [design, entries] = [
    await findDesignOf(db, row),
    await listEntryStates(db, person, entriesIn(form, shown), hold),
  ]
  const { library } = region
  return detect({
    ...{ form, answers: shown, known, today, design, library, entries },
    problems: problemsIn(working, region),
  })
}
