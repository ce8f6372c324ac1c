import { z } from 'zod'
import { achievementStates } from '../../core/achievement.ts'
import { maskName } from '../../core/identity.ts'
import { withoutPrivate } from '../../core/masked.ts'
import { listSame } from '../db/achievement-marks.ts'
import { type AchievementRow, findAchievement } from '../db/achievements.ts'
import type { Db } from '../hosted.ts'
import { openAchievement } from '../library.ts'
import type { Keys } from '../seal.ts'
import type { Session } from '../session.ts'
import { stateShape } from './achievement-shape.ts'
import { answersShape, formShape } from './application-shape.ts'

export const sameShape = z.object({
  id: z.number(),
  /** What is the same in both. */
  says: z.array(z.string()),
  /** Of another unit's people the surname alone. */
  personName: z.string(),
  isSamePerson: z.boolean(),
  unitName: z.string(),
  kind: z.string(),
  name: z.string(),
  state: stateShape,
  stateName: z.string(),
  submittedAt: z.string().nullable(),
  /** Whole where it lies with the same unit; another unit's people are that unit's business. */
  whole: z.object({ form: formShape, answers: answersShape }).nullable(),
})

export async function sideBySide(db: Db, one: AchievementRow, { office }: Session, keys: Keys) {
  const found = await listSame(db, one.id)
  const shown = await Promise.all(
    found.map(async ({ id, says }) => {
      const other = await findAchievement(db, { id })
      if (!other) return undefined
      const isOwn = other.unit === office
      const isSamePerson = other.person === one.person
      return {
        id,
        says,
        personName: isOwn || isSamePerson ? other.personName : maskName(other.personName),
        isSamePerson,
        unitName: other.unitName ?? '',
        kind: other.kind,
        name: other.name,
        state: other.state,
        stateName: achievementStates[other.state],
        submittedAt: other.submitted_at?.toISOString() ?? null,
        whole: isOwn ? await wholeOf(db, other, keys) : null,
      }
    }),
  )
  return shown.filter((other) => other !== undefined)
}

async function wholeOf(db: Db, one: AchievementRow, keys: Keys) {
  const { form, row } = await openAchievement(db, one, keys)
  const { answers } = withoutPrivate({ form, answers: { [one.kind]: [row] }, known: {} })
  return { form, answers }
}
