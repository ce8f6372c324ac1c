import { z } from 'zod'
import { auditActions } from '../../core/audit.ts'
import type { OrganisationId } from '../../core/id.ts'
import { listAudit } from '../db/audit.ts'
import { afterIn, cursorOf } from './cursor.ts'
import { day, moment, refuse, route } from './route.ts'

const pageSize = 50

export const auditRoutes = [
  route({
    method: 'GET',
    path: '/audit',
    tag: '账号',
    summary: '操作记录：本单位人员的操作；系统管理员可看全部',
    who: ['administrator', 'system'],
    query: z
      .object({
        /** The beginning of a name, or a whole log-in name. */
        person: z.string().trim().min(1).max(60).optional(),
        action: z.enum(auditActions).optional(),
        from: day.optional(),
        to: day.optional(),
        after: z.string().max(200).optional(),
      })
      .strict(),
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.number(),
          at: moment,
          who: z.string().nullable(),
          login: z.string().nullable(),
          action: z.string(),
          about: z.string().nullable(),
          detail: z.unknown(),
        }),
      ),
      next: z.string().nullable(),
    }),
    handle: async ({ db, session, query: { after: cursor, ...filters } }) => {
      if (filters.from && filters.to && filters.to < filters.from) return refuse('days-reversed', undefined, 400)
      const after = cursor === undefined ? undefined : afterIn(cursor, 'arrived')
      if (cursor !== undefined && !after) return refuse('not-understood', undefined, 400)
      const office = session.kind === 'system' ? undefined : (session.office ?? (0 as OrganisationId))
      const lines = await listAudit(db, { ...filters, office, after, limit: pageSize + 1 })
      const rows = lines.slice(0, pageSize)
      const last = rows.at(-1)
      return {
        rows: rows.map(({ key: _, at, ...row }) => ({ ...row, at: at.toISOString() })),
        next: last && lines.length > pageSize ? cursorOf(last) : null,
      }
    },
  }),
]
