import { z } from 'zod'
import { listKept } from '../db/text-messages.ts'
import { unseal } from '../seal.ts'
import { wordsOf } from '../sms/words.ts'
import { notFound, route } from './route.ts'

/** What the demonstration would have sent to mobile phones. A server that is no demonstration has no such page. */
export const outboxRoutes = [
  route({
    method: 'GET',
    path: '/outbox',
    tag: '门户',
    summary: '演示系统的短信发件箱；不是演示系统时不存在',
    who: ['anyone'],
    answer: z.array(z.object({ id: z.number(), mobile: z.string(), text: z.string(), made: z.string() })),
    handle: async ({ db, region, server }) => {
      if (!server.demonstration) return notFound()
      return (await listKept(db)).map(({ id, purpose, mobile, value, made }) => ({
        id,
        mobile: unseal(mobile, server.keys),
        text: wordsOf(purpose, unseal(value, server.keys), region.site),
        made: made.toISOString(),
      }))
    },
  }),
]
