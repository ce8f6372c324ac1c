import { mostBehind } from '../db/reader.ts'
import type { Call, Route } from './route.ts'

type Any = Call<never, never, never>

/**
 * Lists that say so are read at the replica, where there is one that is not far behind. Whoever has just changed something
 * reads at the first server until the replica must have it: their browser says so, so every server process knows.
 */
export async function readingWhereItMay<Answer>(
  { method, reads }: Route,
  call: Any,
  answer: (call: Any) => Promise<Answer>,
): Promise<Answer> {
  const { reader, region, request, reply } = call
  if (!reader) return answer(call)
  const name = `changed-${region.id}`
  if (method !== 'GET')
    reply.setCookie(name, '1', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 2 * mostBehind })
  if (reads !== 'replica' || request.cookies[name] || !(await reader.isFresh())) return answer(call)
  try {
    return await answer({ ...call, db: reader.db })
  } catch (error) {
    if (reply.sent || reply.raw.headersSent) throw error
    reader.distrust()
    return answer(call)
  }
}
