import { z } from 'zod'
import { copied } from '../../core/plan-copy.ts'
import { listCommitteesOf } from '../db/committees.ts'
import { type DesignRow, findDesign, findVersion, listDesigns, listVersions } from '../db/plan-designs.ts'
import { listPlanFiles } from '../db/plan-files.ts'
import { blank, differs, faultsOf } from '../designing.ts'
import { today } from '../hosted.ts'
import { create, type Planned, type Planning, remove, save } from '../planning.ts'
import { convening, notPlanned } from './convening.ts'
import { designShape, faultsShape, planFileShape, planStates } from './plan-design-shape.ts'
import { idParam, moment, notFound, ok, Refused, refuse, route, version } from './route.ts'

const tag = '评审计划'
const who = ['officer'] as const

const wholeShape = z.object({
  id: z.number(),
  version: z.number(),
  design: designShape,
  state: z.enum(planStates),
  /** The number of the version that people declare by. */
  published: z.number().nullable(),
  /** What is designed differs from what is published. */
  changed: z.boolean(),
  /** That of the plan itself, once it is published. */
  window: z.object({ opens: z.string(), closes: z.string() }),
  faults: faultsShape,
  versions: z.array(z.object({ number: z.number(), at: moment, by: z.string() })),
  applications: z.number(),
  /** Of these who can still change what they declare. */
  filling: z.number(),
  files: z.array(planFileShape),
})

/** 评审计划, as the unit that forms the committee designs it. */
export const planDesignRoutes = [
  route({
    method: 'GET',
    path: '/plan-designs',
    tag,
    summary: '本单位设计的评审计划，最近的在前',
    who,
    answer: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        year: z.number(),
        kindName: z.string(),
        committeeName: z.string(),
        opens: z.string(),
        closes: z.string(),
        state: z.enum(planStates),
        published: z.number().nullable(),
        applications: z.number(),
        changedAt: moment,
      }),
    ),
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const { db, region, office } = planning
      const [rows, committees] = await Promise.all([listDesigns(db, office), listCommitteesOf(db, office)])
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        year: row.year,
        kindName: region.designing?.kinds.find(({ value }) => value === row.design.kind)?.label ?? '',
        committeeName: committees.find(({ id }) => id === row.design.committee)?.name ?? '',
        ...(row.published === null ? row.design.window : row.window),
        state: stateOf(row, planning),
        published: row.published,
        applications: row.applications,
        changedAt: row.changed_at,
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/plan-designs',
    tag,
    summary: '新建评审计划：空白的，或复制本单位的一个计划到下一年度',
    who,
    body: z.strictObject({ from: idParam.shape.id.optional() }),
    answer: wholeShape,
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const { db, region, server, office } = planning
      const { from } = call.body
      const now = today(server)
      const before = from === undefined ? undefined : await findDesign(db, { id: from, office })
      if (from !== undefined && !before) return notFound()
      const own = (await listCommitteesOf(db, office)).filter(({ convener }) => convener === office)
      const first = own.find(({ filing }) => now <= filing.closes) ?? own[0]
      if (!first || !region.designing) return refuse('no-committee-yet')
      const design = before
        ? copied(before.design, before.design.year + 1)
        : blank({ ways: region.ways, designing: region.designing }, first, now)
      return whole(planning, await create(planning, design, from))
    },
  }),
  route({
    method: 'GET',
    path: '/plan-designs/:id',
    tag,
    summary: '一个评审计划的设计、尚存的问题、各版本、附件',
    who,
    params: idParam,
    answer: wholeShape,
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const row = await findDesign(planning.db, { id: call.params.id, office: planning.office })
      return row ? whole(planning, row) : notFound()
    },
  }),
  route({
    method: 'PUT',
    path: '/plan-designs/:id',
    urgency: 'save',
    tag,
    summary: '保存评审计划的设计（可以有未解决的问题）',
    who,
    params: idParam,
    body: z.strictObject({ version, design: designShape }),
    answer: wholeShape,
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      return shown(planning, await save(planning, call.params.id, call.body.version, call.body.design))
    },
  }),
  route({
    method: 'DELETE',
    path: '/plan-designs/:id',
    tag,
    summary: '删除从未发布的评审计划',
    who,
    params: idParam,
    query: z.strictObject({ version: z.coerce.number().pipe(version) }),
    answer: ok,
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const done = await remove(planning, call.params.id, call.query.version)
      return 'refusal' in done ? notPlanned(done) : { ok: true as const }
    },
  }),
]

export const planWholeShape = wholeShape

/** What a change led to. */
export const shown = (planning: Planning, done: Planned) =>
  'refusal' in done ? notPlanned(done) : whole(planning, done)

async function whole(planning: Planning, row: DesignRow) {
  const { db } = planning
  const { id, design, published, window, applications, filling } = row
  const [faults, versions, files, before] = await Promise.all([
    faultsOf(planning, design, row),
    listVersions(db, id),
    listPlanFiles(db, id),
    published === null ? undefined : findVersion(db, id, published),
  ])
  return {
    id,
    version: row.version,
    design,
    state: stateOf(row, planning),
    published,
    changed: before !== undefined && differs(before, row),
    window,
    faults,
    versions,
    applications,
    filling,
    files,
  }
}

const stateOf = ({ published, window }: DesignRow, { server }: Planning): (typeof planStates)[number] =>
  published === null ? 'draft' : window.closes < today(server) ? 'closed' : 'published'
