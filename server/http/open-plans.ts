import { z } from 'zod'
import { isDay, isOpen } from '../../core/day.ts'
import { levelNames, levels } from '../../core/title.ts'
import { whyNotBegin } from '../beginning.ts'
import { findOpenPlan, listOpenPlans, listPlanYears } from '../db/open-plans.ts'
import { listPlanFiles } from '../db/plan-files.ts'
import { today } from '../hosted.ts'
import { afterIn, cursorOf } from './cursor.ts'
import { planFileShape } from './plan-design-shape.ts'
import { idParam, notFound, refuse, route } from './route.ts'

const tag = '评审计划'
const who = ['applicant'] as const
const pageSize = 20
const named = z.object({ id: z.string(), name: z.string() })
const factsShape = {
  id: z.number(),
  name: z.string(),
  year: z.number(),
  kind: z.string(),
  kindName: z.string(),
  committeeName: z.string(),
  levels: z.array(z.enum(levels)),
  levelNames: z.array(z.string()),
  opens: z.string(),
  closes: z.string(),
  open: z.boolean(),
}

/** 评审计划, as people look for one to declare by. What is not published does not exist. */
export const openPlanRoutes = [
  route({
    method: 'GET',
    path: '/plans',
    tag,
    summary: '已发布的评审计划：按名称、年度、评审级别、计划类型查找，最近的在前',
    who,
    query: z.strictObject({
      name: z.string().trim().max(100).optional(),
      year: z.coerce.number().int().min(1900).max(2200).optional(),
      level: z.enum(levels).optional(),
      kind: z.string().max(40).optional(),
      cursor: z.string().max(200).optional(),
    }),
    answer: z.object({
      rows: z.array(z.object(factsShape)),
      next: z.string().nullable(),
      /** What can be searched by. */
      years: z.array(z.number()),
      levels: z.array(named),
      kinds: z.array(named),
    }),
    handle: async ({ db, region, server, query: { cursor, ...filters } }) => {
      const after = cursor === undefined ? undefined : afterIn(cursor, 'day')
      if (cursor !== undefined && !(after && isDay(after.key))) return refuse('not-understood', undefined, 400)
      const [found, years] = await Promise.all([
        listOpenPlans(db, filters, { after, limit: pageSize + 1 }),
        listPlanYears(db),
      ])
      const rows = found.slice(0, pageSize)
      const last = rows.at(-1)
      const kinds = region.designing?.kinds.map(({ value, label }) => ({ id: value, name: label })) ?? []
      return {
        rows: rows.map((row) => factsOf(row, kinds, today(server))),
        next: last && found.length > pageSize ? cursorOf({ key: last.opens, id: last.id }) : null,
        years,
        levels: levels.map((level) => ({ id: level, name: levelNames[level] })),
        kinds,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/plans/:id',
    tag,
    summary: '一个评审计划：基本情况、评审范围对象、可评审专业、内容、附件，以及本人能否申报',
    who,
    params: idParam,
    answer: z.object({
      ...factsShape,
      organiserName: z.string(),
      seriesName: z.string(),
      interview: z.boolean(),
      reckonedTo: z.string(),
      people: z.string(),
      specialties: z.array(z.string()),
      content: z.string(),
      files: z.array(planFileShape),
      ways: z.array(z.object({ way: z.string(), name: z.string() })),
      titles: z.array(z.object({ id: z.string(), name: z.string(), level: z.enum(levels), levelName: z.string() })),
      undertaking: z.object({ version: z.string(), text: z.string() }),
      /** Why one cannot begin now. */
      refusal: z
        .object({ refusal: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
        .nullable(),
      /** One's declaration of the plan's year, by whichever plan. */
      application: z.number().nullable(),
    }),
    handle: async (call) => {
      const { db, region, server, session, params } = call
      const plan = await findOpenPlan(db, params.id)
      if (!plan) return notFound()
      const { design } = plan
      const [files, beginning] = await Promise.all([listPlanFiles(db, plan.id), whyNotBegin(call, session, plan)])
      const kinds = region.designing?.kinds.map(({ value, label }) => ({ id: value, name: label })) ?? []
      const series = region.series.find(({ id }) => id === plan.series)
      return {
        ...factsOf(plan, kinds, today(server)),
        organiserName: plan.organiserName,
        seriesName: series?.name ?? plan.series,
        interview: design.interview,
        reckonedTo: design.reckonedTo,
        people: design.people,
        specialties: design.specialties,
        content: design.content,
        files,
        ways: region.ways
          .filter(({ way }) => design.ways.includes(way))
          .map(({ way, label }) => ({ way, name: label })),
        titles: (series?.titles ?? [])
          .filter(({ id }) => design.titles.includes(id))
          .map((one) => ({ ...one, levelName: levelNames[one.level] })),
        undertaking: { version: String(plan.number), text: design.undertaking },
        refusal: beginning.refused ?? null,
        application: beginning.existing,
      }
    },
  }),
]

type Facts = Parameters<typeof isOpen>[0] & {
  id: number
  name: string
  year: number
  kind: string
  committeeName: string
  levels: readonly (typeof levels)[number][]
}

const factsOf = (plan: Facts, kinds: readonly { id: string; name: string }[], now: Parameters<typeof isOpen>[1]) => ({
  id: plan.id,
  name: plan.name,
  year: plan.year,
  kind: plan.kind,
  kindName: kinds.find(({ id }) => id === plan.kind)?.name ?? plan.kind,
  committeeName: plan.committeeName,
  levels: plan.levels,
  levelNames: plan.levels.map((level) => levelNames[level]),
  opens: plan.opens,
  closes: plan.closes,
  open: isOpen(plan, now),
})
