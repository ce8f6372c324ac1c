import { z } from 'zod'
import { achievementStates, decideAchievement } from '../../core/achievement.ts'
import { withoutPrivate } from '../../core/masked.ts'
import { factsOf, isKnownTo } from '../achieving.ts'
import { countAtUnit, deskCap, deskLists, listAtUnit } from '../db/achievement-checks.ts'
import { findAchievement, isSamePerson } from '../db/achievements.ts'
import { openAchievement } from '../library.ts'
import { sameShape, sideBySide } from './achievement-same.ts'
import {
  achievementShape,
  historyOf,
  historyShape,
  noLibrary,
  shownAchievement,
  stateShape,
} from './achievement-shape.ts'
import { formShape } from './application-shape.ts'
import { afterIn, cursorOf } from './cursor.ts'
import { idParam, notFound, Refused, refuse, route } from './route.ts'

const tag = '业绩库'
const who = ['officer'] as const

const lineShape = z.object({
  id: z.number(),
  version: z.number(),
  kind: z.string(),
  name: z.string(),
  state: stateShape,
  stateName: z.string(),
  personName: z.string(),
  hasLeft: z.boolean(),
  submittedAt: z.string(),
  decidedAt: z.string().nullable(),
  /** The same achievement, or the same evidence, has been claimed elsewhere too. */
  duplicated: z.boolean(),
})

/** What a unit's officer does with the library entries of its people. */
export const achievementCheckRoutes = [
  route({
    method: 'GET',
    path: '/achievement-checks',
    who,
    tag,
    summary: '业绩库审核列表：pending 待审核、decided 已审核',
    query: z.strictObject({
      list: z.enum(deskLists),
      kind: z.string().max(60).optional(),
      /** The beginning of a name. */
      person: z.string().trim().min(1).max(40).optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: z.object({
      rows: z.array(lineShape),
      next: z.string().nullable(),
      /** Only with the first page. */
      total: z.object({ count: z.number(), more: z.boolean() }).nullable(),
      kinds: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
    handle: async ({ db, region, session, query }) => {
      const { library } = region
      if (!library) return noLibrary()
      if (!session.office || !mayCheck(session)) return notAllowed()
      const { after: cursor, limit, ...filters } = query
      const after = cursor === undefined ? undefined : afterIn(cursor, 'arrived')
      if (cursor !== undefined && !after) return refuse('not-understood', { where: 'after' }, 400)
      const [rows, total] = await Promise.all([
        listAtUnit(db, session.office, { ...filters, after, limit: limit + 1 }),
        after ? undefined : countAtUnit(db, session.office, filters),
      ])
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        rows: shown.map(({ submitted_at, decided_at, key: _, ...one }) => ({
          ...one,
          stateName: achievementStates[one.state],
          submittedAt: submitted_at.toISOString(),
          decidedAt: decided_at?.toISOString() ?? null,
        })),
        next: rows.length > limit && last ? cursorOf(last) : null,
        total: total === undefined ? null : { count: Math.min(total, deskCap), more: total > deskCap },
        kinds: library.form.sections.map(({ id, heading }) => ({ id, name: heading })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/achievement-checks/:id',
    who,
    tag,
    params: idParam,
    summary: '一条业绩、佐证材料、办理经过，以及相同的业绩',
    answer: achievementShape.extend({
      personName: z.string(),
      form: formShape,
      history: historyShape,
      same: z.array(sameShape),
      /** Why it can't be decided on here and now. */
      refusal: z.string().nullable(),
    }),
    handle: async ({ db, server, session, params }) => {
      if (!mayCheck(session)) return notAllowed()
      const found = await findAchievement(db, params)
      if (!found || !isKnownTo(session, found)) return notFound()
      const { form, row } = await openAchievement(db, found, server.keys)
      const { answers } = withoutPrivate({ form, answers: { [found.kind]: [row] }, known: {} })
      const isOwnerThemself = await isSamePerson(db, session.account, found.person)
      const decided = decideAchievement('approve', found.state, factsOf(found, session, { isOwnerThemself }))
      const whyNot = 'refusal' in decided ? decided.refusal : null
      return {
        ...shownAchievement(found, row),
        answers,
        personName: found.personName,
        form,
        history: await historyOf(db, found.id),
        same: await sideBySide(db, found, session, server.keys),
        refusal: whyNot,
      }
    },
  }),
]

const mayCheck = ({ capabilities }: { capabilities: readonly string[] }) => capabilities.includes('check-achievements')
const notAllowed = () => new Refused(403, { refusal: 'no-permission' })
