import { z } from 'zod'
import { listAudit } from '../db/audit.ts'
import { route } from './route.ts'

export const auditRoutes = [
  route({
    method: 'GET',
    path: '/audit',
    tag: '账号',
    summary: '操作记录：本单位人员的操作；系统管理员可看全部',
    who: ['administrator', 'system'],
    query: z.object({ before: z.coerce.number().int().positive().optional() }).strict(),
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.number(),
          at: z.string(),
          who: z.string().nullable(),
          action: z.string(),
          about: z.string().nullable(),
          detail: z.unknown(),
        }),
      ),
      more: z.boolean(),
    }),
    handle: async ({ db, session, query }) => {
      const rows = await listAudit(db, session.kind === 'system' ? undefined : (session.office ?? 0), query.before, 51)
      return {
        rows: rows.slice(0, 50).map((row) => ({ ...row, at: row.at.toISOString() })),
        more: rows.length > 50,
      }
    },
  }),
]
