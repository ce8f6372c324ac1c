import { z } from 'zod'
import { countUnread, listMessages, readMessages } from '../db/messages.ts'
import { ok, route } from './route.ts'

const everybody = ['applicant', 'officer', 'approver', 'administrator'] as const

export const messageRoutes = [
  route({
    method: 'GET',
    path: '/messages',
    who: everybody,
    query: z.object({ before: z.coerce.number().int().positive().optional() }).strict(),
    summary: '我的消息',
    tag: '消息',
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.number(),
          application: z.number().nullable(),
          text: z.string(),
          at: z.string(),
          read: z.boolean(),
        }),
      ),
      next: z.number().nullable(),
      /** Up to 100. */
      unread: z.number(),
    }),
    handle: async ({ db, session, query }) => {
      const [rows, unread] = await Promise.all([
        listMessages(db, session.account, query.before),
        countUnread(db, session.account),
      ])
      return {
        rows: rows.slice(0, 50).map(({ id, application, text, made_at, read_at }) => ({
          id,
          application,
          text,
          at: made_at.toISOString(),
          read: read_at !== null,
        })),
        next: rows.length > 50 ? (rows[49]?.id ?? null) : null,
        unread,
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/messages/read',
    who: everybody,
    body: z.object({ upTo: z.number().int().positive() }).strict(),
    summary: '消息已读（到此为止）',
    tag: '消息',
    answer: ok,
    handle: async ({ db, server, session, body }) => {
      await readMessages(db, session.account, body.upTo, server.now())
      return { ok: true as const }
    },
  }),
]
