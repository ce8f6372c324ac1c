import { z } from 'zod'
import { kindIn } from '../../core/library.ts'
import { isKnownTo } from '../achieving.ts'
import { countAchievements, findAchievement, listAchievements } from '../db/achievements.ts'
import { knownIn, openAchievement } from '../library.ts'
import { change, create, keyShape } from './achievement-saving.ts'
import {
  achievementShape,
  historyOf,
  historyShape,
  noLibrary,
  shownAchievement,
  stateShape,
} from './achievement-shape.ts'
import { formShape, knownShape, problemsShape } from './application-shape.ts'
import { idParam, notFound, refuse, route, version } from './route.ts'

const tag = '业绩库'
const mine = ['applicant'] as const
const kind = z.string().max(60)
const pageSize = 50

const savedShape = z.object({ item: achievementShape, problems: problemsShape })

/** 个人业绩库: filled in at any time, whatever is being declared; nobody else sees what has not been submitted. */
export const achievementRoutes = [
  route({
    method: 'GET',
    path: '/library',
    who: mine,
    tag,
    summary: '业绩库：可以保存哪些种类，各有多少条、各是什么状态',
    answer: z.object({
      form: formShape,
      known: knownShape,
      guide: z.array(z.string()),
      kinds: z.array(
        z.object({
          id: z.string(),
          series: z.array(z.string()),
          counts: z.array(z.object({ state: stateShape, count: z.number() })),
        }),
      ),
      /** Nothing before a unit is bound: then nothing can be submitted. */
      unitName: z.string().nullable(),
    }),
    handle: async ({ db, region, server, session }) => {
      const { library } = region
      if (!library) return noLibrary()
      const [counts, known] = await Promise.all([
        countAchievements(db, session.account),
        knownIn(db, session.account, server.keys),
      ])
      return {
        form: library.form,
        known,
        guide: [...library.guide],
        kinds: library.kinds.map(({ section, series = [] }) => ({
          id: section,
          series: [...series],
          counts: counts.filter((one) => one.kind === section).map(({ state, count }) => ({ state, count })),
        })),
        unitName: session.organisationName ?? null,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/achievements',
    who: mine,
    tag,
    summary: '我的业绩：一个种类，最近的在前',
    query: z.strictObject({
      kind,
      state: stateShape.optional(),
      before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    }),
    answer: z.object({ rows: z.array(achievementShape), next: z.number().nullable() }),
    handle: async ({ db, region, server, session, query }) => {
      const { library } = region
      if (!library) return noLibrary()
      if (!kindIn(library, query.kind)) return refuse('no-such-kind', undefined, 404)
      const found = await listAchievements(db, session.account, { ...query, limit: pageSize + 1 })
      const rows = await Promise.all(
        found.slice(0, pageSize).map(async (one) => {
          const { row } = await openAchievement(db, one, server.keys)
          return shownAchievement(one, row)
        }),
      )
      return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null }
    },
  }),
  route({
    method: 'POST',
    path: '/achievements',
    who: mine,
    tag,
    summary: '新增一条业绩（草稿）',
    bodyLimit: 1 << 20,
    readBy: 'form',
    body: z.strictObject({ kind, key: keyShape, value: z.unknown() }),
    answer: savedShape,
    handle: create,
  }),
  route({
    method: 'GET',
    path: '/achievements/:id',
    who: mine,
    tag,
    params: idParam,
    summary: '我的一条业绩和它的办理经过',
    answer: achievementShape.extend({ form: formShape, history: historyShape }),
    handle: async ({ db, server, session, params }) => {
      const found = await findAchievement(db, params)
      if (!found || !isKnownTo(session, found)) return notFound()
      const { form, row } = await openAchievement(db, found, server.keys)
      return { ...shownAchievement(found, row), form, history: await historyOf(db, found.id) }
    },
  }),
  route({
    method: 'PUT',
    path: '/achievements/:id',
    urgency: 'save',
    who: mine,
    tag,
    params: idParam,
    summary: '保存一条业绩（草稿或退回的）',
    bodyLimit: 1 << 20,
    readBy: 'form',
    body: z.strictObject({ version, value: z.unknown() }),
    answer: savedShape,
    handle: change,
  }),
]
