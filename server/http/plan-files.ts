import { z } from 'zod'
import { audit } from '../audit.ts'
import { findOpenPlan } from '../db/open-plans.ts'
import { findDesign } from '../db/plan-designs.ts'
import { dropPlanFile, listPlanFiles } from '../db/plan-files.ts'
import type { Slot, SlotRefusal } from '../files/slot.ts'
import { convening } from './convening.ts'
import { sendFile } from './files.ts'
import { type Call, idParam, notFound, ok, Refused, route } from './route.ts'

const tag = '评审计划'
const params = idParam.extend({ file: idParam.shape.id })

/** 附件 of a plan: put there by its organiser, downloaded by whoever may declare. */
export const planFileRoutes = [
  route({
    method: 'GET',
    path: '/plans/:id/files/:file',
    tag,
    summary: '下载已发布评审计划的附件',
    who: ['applicant'],
    params,
    answer: z.unknown(),
    handle: async (call) => {
      const { id, file } = call.params
      return (await findOpenPlan(call.db, id)) ? send(call, id, file) : notFound()
    },
  }),
  route({
    method: 'GET',
    path: '/plan-designs/:id/files/:file',
    tag,
    summary: '查看本单位评审计划的附件',
    who: ['officer'],
    params,
    answer: z.unknown(),
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const { id, file } = call.params
      return (await findDesign(call.db, { id, office: planning.office })) ? send(call, id, file) : notFound()
    },
  }),
  route({
    method: 'DELETE',
    path: '/plan-designs/:id/files/:file',
    tag,
    summary: '删除评审计划的附件',
    who: ['officer'],
    params,
    answer: ok,
    handle: async (call) => {
      const planning = convening(call)
      if (planning instanceof Refused) return planning
      const { id, file } = call.params
      const { db, server, office } = planning
      if (!(await findDesign(db, { id, office }))) return notFound()
      const dropped = await db.transaction().execute(async (tx) => {
        const dropped = await dropPlanFile(tx, id, file, server.now())
        if (dropped) await audit(tx, call, 'remove-plan-file', 'plan', id, { file })
        return dropped
      })
      return dropped ? { ok: true as const } : notFound()
    },
  }),
]

type Any = Call<unknown, unknown, unknown>

async function send(call: Any, plan: number, file: number) {
  const found = (await listPlanFiles(call.db, plan)).find((one) => one.file === file)
  return found ? sendFile(call, found, undefined, true) : notFound()
}

/** Where an upload for a plan goes: as many files as a declaration's slot takes, of the kinds that everybody can open. */
export async function planSlot(call: Any, said: string): Promise<Slot | SlotRefusal> {
  const planning = convening(call)
  const plan = /^\d{1,15}$/.test(said) ? Number(said) : 0
  if (planning instanceof Refused || !(await findDesign(call.db, { id: plan, office: planning.office })))
    return 'not-found'
  const { maxBytes, maxCount } = call.region.uploads
  if ((await listPlanFiles(call.db, plan)).length >= maxCount) return 'too-many-files'
  return { plan, types: ['jpg', 'png', 'pdf'], maxBytes, photo: false }
}
