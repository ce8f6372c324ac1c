import { z } from 'zod'
import { whyNotExempt } from '../../core/exemption.ts'
import type { ApplicationId } from '../../core/id.ts'
import { findExempting, listExemptionsOf } from '../db/exemptions.ts'
import { askExemption, factsOf, isTheirs, withdrawExemption } from '../exempting.ts'
import { mostProofs } from '../files/exemption-slot.ts'
import { exempted, exemptedShape, exemptionShape, shownExemption } from './exemption-shape.ts'
import { idParam, notFound, route } from './route.ts'
import { written } from './written.ts'

const at = { who: ['applicant'], tag: '免面试', params: idParam } as const
const file = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** 免面试, as the applicant asks for it. */
export const exemptionRoutes = [
  route({
    ...at,
    method: 'GET',
    path: '/applications/:id/exemption',
    summary: '本人的免面试申请：现在能否申请，以往的申请和结果',
    answer: z.object({
      /** Why none can be asked for now; nothing when it can. */
      refusal: z.string().nullable(),
      requests: z.array(exemptionShape),
    }),
    handle: async ({ db, server, session, params }) => {
      const application = params.id as ApplicationId
      const row = await findExempting(db, { application, me: session.account, now: server.now() })
      if (!row || !isTheirs(session, row)) return notFound()
      const requests = await listExemptionsOf(db, application)
      return {
        refusal: whyNotExempt('ask', row.lastState ?? 'none', factsOf(row, session)) ?? null,
        requests: requests.map(shownExemption),
      }
    },
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/applications/:id/exemption',
    summary: '申请免面试：原因和证明材料',
    body: z.strictObject({ reason: written(500), files: z.array(file).max(mostProofs) }),
    answer: exemptedShape,
    handle: async (call) => exempted(await askExemption(call, call.params.id as ApplicationId, call.body)),
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/applications/:id/exemption/withdrawal',
    summary: '撤回待审核的免面试申请',
    answer: exemptedShape,
    handle: async (call) => exempted(await withdrawExemption(call, call.params.id as ApplicationId)),
  }),
]
