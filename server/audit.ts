import { sql } from 'kysely'
import type { AuditAction } from '../core/audit.ts'
import type { Db } from './hosted.ts'
import type { Session } from './session.ts'

/**
 * Every change that is not an act on an application, and every look at a full personal number: who, when, from where,
 * what, about whom. No personal data go into `detail`.
 */
export const audit = (
  db: Db,
  { session, visitor, address }: { session?: Session | undefined; visitor?: Session | undefined; address: string },
  action: AuditAction,
  subject: string,
  subjectId: number | null,
  detail: Readonly<Record<string, unknown>> = {},
) => {
  const who = session ?? visitor
  return sql`insert into audit (account, organisation, address, action, subject, subject_id, detail)
    values (${who?.account ?? null}, ${who?.office ?? null}, ${address}, ${action}, ${subject}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)`.execute(
    db,
  )
}
