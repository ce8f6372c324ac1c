import { z } from 'zod'
import type { AchievementAct } from '../../core/achievement.ts'
import { achieve } from '../achieving.ts'
import { achieved, achievedShape, noLibrary } from './achievement-shape.ts'
import { type Call, idParam, route, version } from './route.ts'
import { written } from './written.ts'

const at = { who: ['officer'], tag: '业绩库' } as const
const item = z.strictObject({ id: z.number().int().positive().max(Number.MAX_SAFE_INTEGER), version })

/** 审核通过 and 退回, one entry or many: each is decided by itself and spoils nothing for the others. */
export const achievementDecisionRoutes = [
  route({
    ...at,
    method: 'PUT',
    path: '/achievement-checks/:id/approval',
    params: idParam,
    summary: '业绩审核通过',
    body: z.strictObject({ version }),
    answer: achievedShape,
    handle: async (call) => achieved(await decide(call, 'approve', call.params.id, call.body)),
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/achievement-checks/:id/return',
    params: idParam,
    summary: '退回业绩，须说明原因',
    body: z.strictObject({ version, reason: written(500) }),
    answer: achievedShape,
    handle: async (call) => achieved(await decide(call, 'sendBack', call.params.id, call.body)),
  }),
  route({
    ...at,
    method: 'PUT',
    path: '/achievement-checks/approvals',
    summary: '批量审核通过：每一条各自办理，不能通过的说明原因',
    body: z.strictObject({ items: z.array(item).min(1).max(100) }),
    answer: z.object({
      results: z.array(z.object({ id: z.number(), ok: z.boolean(), refusal: z.string().optional() })),
    }),
    handle: async (call) => {
      if (!call.region.library) return noLibrary()
      const results: { id: number; ok: boolean; refusal?: string }[] = []
      for (const { id, version } of new Map(call.body.items.map((one) => [one.id, one])).values()) {
        const result = await decide(call, 'approve', id, { version })
        results.push('refusal' in result ? { id, ok: false, refusal: result.refusal } : { id, ok: true })
      }
      return { results }
    },
  }),
]

type Verdict = { version: number; reason?: string }

async function decide(call: Call<unknown, unknown, unknown>, act: AchievementAct, id: number, verdict: Verdict) {
  const { library } = call.region
  return library ? achieve({ ...call, library }, act, id, verdict) : { refusal: 'not-found' as const }
}
