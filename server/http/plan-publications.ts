import { z } from 'zod'
import type { PlanDesign } from '../../core/plan-design.ts'
import { designDifference } from '../../core/plan-difference.ts'
import { listCommitteesOf } from '../db/committees.ts'
import { type DesignRow, findDesign, findVersion } from '../db/plan-designs.ts'
import { newestForm } from '../db/plans.ts'
import { formOf } from '../designing.ts'
import { knownOfPlan } from '../known.ts'
import { move, type Planning, publish } from '../planning.ts'
import { formShape, knownShape } from './application-shape.ts'
import { convening } from './convening.ts'
import { designShape } from './plan-design-shape.ts'
import { planWholeShape, shown } from './plan-designs.ts'
import { day, idParam, notFound, Refused, route, version } from './route.ts'

const tag = '评审计划'
const who = ['officer'] as const
const number = z.coerce.number().pipe(version)
/** A version's number, or what is being designed. */
const which = z.union([z.literal('draft'), number])

/** 发布 of a plan, its versions and what differs between them. */
export const planPublicationRoutes = [
  route({
    method: 'PUT',
    path: '/plan-designs/:id/publication',
    tag,
    summary: '发布评审计划的下一个版本；已开始申报的人仍按原版本填报',
    who,
    params: idParam,
    body: z.strictObject({ version }),
    answer: planWholeShape,
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      return shown(planning, await publish(planning, call.params.id, call.body.version))
    },
  }),
  route({
    method: 'PUT',
    path: '/plan-designs/:id/window',
    tag,
    summary: '调整已发布评审计划的申报时间',
    who,
    params: idParam,
    body: z.strictObject({ version, opens: day, closes: day }),
    answer: planWholeShape,
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const { version, ...window } = call.body
      return shown(planning, await move(planning, call.params.id, version, window))
    },
  }),
  route({
    method: 'GET',
    path: '/plan-designs/:id/versions/:number',
    tag,
    summary: '评审计划的一个已发布版本',
    who,
    params: idParam.extend({ number }),
    answer: z.object({ number: z.number(), design: designShape }),
    handle: async (call) => {
      const found = await findOwn(call, call.params.id)
      if (found instanceof Refused) return found
      const design = await findVersion(call.db, call.params.id, call.params.number)
      return design ? { number: call.params.number, design } : notFound()
    },
  }),
  route({
    method: 'GET',
    path: '/plan-designs/:id/difference',
    tag,
    summary: '两个版本之间，或一个版本与设计稿之间的差异',
    who,
    params: idParam,
    query: z.strictObject({ from: which, to: which }),
    answer: z.array(z.object({ place: z.string(), before: z.string(), after: z.string() })),
    handle: async (call) => {
      const found = await findOwn(call, call.params.id)
      if (found instanceof Refused) return found
      const { planning, row } = found
      const [before, after] = await Promise.all(
        [call.query.from, call.query.to].map((one) => designOf(planning, row, one)),
      )
      if (!before || !after) return notFound()
      const { db, region, office } = planning
      const committees = await listCommitteesOf(db, office)
      return designDifference(before, after, { region, form: newestForm(region), committees })
    },
  }),
  route({
    method: 'GET',
    path: '/plan-designs/:id/preview',
    tag,
    summary: '申报人按设计稿将看到的申报表',
    who,
    params: idParam,
    answer: z.object({ form: formShape, known: knownShape }),
    handle: async (call) => {
      const found = await findOwn(call, call.params.id)
      if (found instanceof Refused) return found
      const {
        planning: { region },
        row,
      } = found
      const committees = await listCommitteesOf(call.db, found.planning.office)
      const { design, id, published } = row
      const committee = committees.find((one) => one.id === design.committee)?.name ?? ''
      const [way, title] = [design.ways[0] ?? 'regular', design.titles[0] ?? null]
      const specialty = design.specialties[0] ?? ''
      return {
        form: formOf(region, design, id, (published ?? 0) + 1),
        known: knownOfPlan(region, { ...design, design, committee, way, title, specialty }),
      }
    },
  }),
]

type Asked = Parameters<typeof convening>[0]

async function findOwn(call: Asked, id: number): Promise<{ planning: Planning; row: DesignRow } | Refused> {
  const planning = convening(call)
  if (planning instanceof Refused) return planning
  const row = await findDesign(planning.db, { id, office: planning.office })
  return row ? { planning, row } : notFound()
}

const designOf = async (
  { db }: Planning,
  { id, design }: DesignRow,
  which: number | 'draft',
): Promise<PlanDesign | undefined> => (which === 'draft' ? design : findVersion(db, id, which))
