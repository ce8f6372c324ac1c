import { z } from 'zod'
import type { State } from '../../core/application.ts'
import type { Region } from '../../core/region.ts'
import type { AtDesk } from '../db/check-lists.ts'
import type { CheckRow } from '../db/check-page.ts'
import type { HeldDays } from '../held-days.ts'
import type { Session } from '../session.ts'
import { summaryOf } from '../summary.ts'
import { summaryShape } from './application-shape.ts'

/** One application as a desk's lists show it. */
export const lineShape = summaryShape.extend({
  /** Working days at the present desk. */
  heldDays: z.number().nullable(),
  /** In 已审核: what this desk decided last, and when. */
  decision: z.enum(['approve', 'sendBack', 'refuse', 'bar']).nullable(),
  decidedAt: z.string().nullable(),
})
export function lineOf(row: CheckRow, region: Region, held: HeldDays) {
  return Object.assign(summaryOf(row, region), {
    heldDays: waiting.includes(row.progress.state) ? (held(row.arrived_at) ?? null) : null,
    decision: row.decision as 'approve' | 'sendBack' | 'refuse' | 'bar' | null,
    decidedAt: row.decided_at?.toISOString() ?? null,
  })
}

const waiting: readonly State[] = [
  'under-check',
  'to-forward',
  'eligible',
  'noticed',
  'with-committee',
  'passed',
  'outcome-noticed',
]

export const countShape = z.object({ count: z.number(), more: z.boolean() })

export function deskOf({ office, kind, ancestors }: Session, { designing }: Region): AtDesk {
  if (!office) throw new Error('staff without an office')
  return { office, role: kind, depth: ancestors.length, organises: designing !== undefined }
}
