import { z } from 'zod'
import { achievementStates } from '../../core/achievement.ts'
import type { Row } from '../../core/condition.ts'
import type { Achieved, NotAchieved } from '../achieving.ts'
import { listHappened } from '../db/achievement-log.ts'
import type { AchievementRow } from '../db/achievements.ts'
import type { Db } from '../hosted.ts'
import { answersShape } from './application-shape.ts'
import { notFound, Refused, refuse } from './route.ts'

type State = keyof typeof achievementStates
export const stateShape = z.enum(Object.keys(achievementStates) as [State, ...State[]])

export const achievementShape = z.object({
  id: z.number(),
  kind: z.string(),
  /** The row's own name, as its form knows it. */
  key: z.string(),
  name: z.string(),
  state: stateShape,
  stateName: z.string(),
  version: z.number(),
  unitName: z.string().nullable(),
  reason: z.string().nullable(),
  changedAt: z.string(),
  submittedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** The kind with this one row in it. */
  answers: answersShape,
})

export const historyShape = z.array(
  z.object({
    act: z.string(),
    state: stateShape,
    stateName: z.string(),
    by: z.string(),
    reason: z.string().nullable(),
    at: z.string(),
  }),
)

export const achievedShape = z.object({ id: z.number(), state: stateShape, version: z.number() })

export const shownAchievement = (one: AchievementRow, row: Row) => ({
  id: one.id,
  kind: one.kind,
  key: one.key,
  name: one.name,
  state: one.state,
  stateName: achievementStates[one.state],
  version: one.version,
  unitName: one.unitName,
  reason: one.reason,
  changedAt: one.changed_at.toISOString(),
  submittedAt: one.submitted_at?.toISOString() ?? null,
  decidedAt: one.decided_at?.toISOString() ?? null,
  answers: { [one.kind]: [row] },
})

export async function historyOf(db: Db, id: number) {
  const lines = await listHappened(db, id)
  return lines.map(({ act, state, actorIs, actorName, officeName, reason, at }) => ({
    act,
    state,
    stateName: achievementStates[state],
    by: actorIs === 'applicant' ? actorName : [officeName, actorName].filter(Boolean).join(' '),
    reason,
    at: at.toISOString(),
  }))
}

export const noLibrary = () => new Refused(404, { refusal: 'no-library' })

/** Why an act was not done, as an answer. */
export function notAchieved({ refusal, problems }: NotAchieved) {
  if (refusal === 'not-found') return notFound()
  return refuse(refusal, problems ? { problems } : undefined, refusal === 'no-permission' ? 403 : 409)
}

export const achieved = (result: Achieved | NotAchieved) => ('refusal' in result ? notAchieved(result) : result)
