import { type RawBuilder, sql } from 'kysely'

export type EndedSession = [string, number, RawBuilder<unknown>]

/** How a session ends without its owner: what is said of it, how the next call is answered, and the statement, which wants an account's id. */
export const endedSessions: readonly EndedSession[] = [
  ['is over', 401, sql`update login_session set expires_at = now() - interval '1 second' where account =`],
  ['was idle for an hour', 401, sql`update login_session set seen_at = now() - interval '61 minutes' where account =`],
  ['is of a disabled account', 401, sql`update account set disabled_at = now() where id =`],
  ['is of somebody with a new password', 403, sql`update account set must_change = true where id =`],
]
