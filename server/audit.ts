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

/** What saves itself while somebody works on it leaves one line a sitting: none where their last one is the last of its subject. */
export const auditOnce = async (
  db: Db,
  who: { session: Session; address: string },
  action: AuditAction,
  subject: string,
  subjectId: number,
) => {
  const { rows } = await sql<{ told: boolean }>`
    select l.action = ${action} and l.account = ${who.session.account} and l.at > now() - interval '4 hours' as told
    from audit l where l.subject = ${subject} and l.subject_id = ${subjectId} order by l.id desc limit 1`.execute(db)
  if (!rows[0]?.told) await audit(db, who, action, subject, subjectId)
}
