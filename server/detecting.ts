import { detect, type Line } from '../core/detection.ts'
import type { PersonId } from '../core/id.ts'
import { shownAnswers } from '../core/shown.ts'
import { takenIn } from '../core/taken.ts'
import { findDesignOf } from './db/plan-versions.ts'
import { standingOf } from './db/taken.ts'
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
    await standingOf(
      db,
      person,
      takenIn(form, shown).map(({ entry }) => entry),
      hold,
    ),
  ]
  const { library } = region
  return detect({
    ...{ form, answers: shown, known, today, design, library, entries },
    problems: problemsIn(working, region),
  })
}
