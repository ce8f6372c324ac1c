import { sql } from 'kysely'
import type { Committee } from '../core/committee.ts'
import { type Filing, type FilingRefusal, filingStep } from '../core/filing.ts'
import { audit } from './audit.ts'
import type { Db } from './hosted.ts'
import { actorOf, type Session } from './session.ts'

type Filed = { id: number; state: string; version: number }
type Verdict = { passed: boolean; reason?: string | undefined }

/** One step of what a committee has handed in: the row with its next version, and the audit line, together. */
export async function passFiling(
  { db, session, address }: { db: Db; session: Session; address: string },
  filing: Filing,
  filed: Filed,
  committee: Pick<Committee, 'convener' | 'authoriser'>,
  { passed, reason = '' }: Verdict,
): Promise<FilingRefusal | 'reason-missing' | 'changed-meanwhile' | undefined> {
  const step = filingStep(filing, filed.state, actorOf(session), committee)
  if (typeof step === 'string') return step
  if (!passed && !reason.trim()) return 'reason-missing'
  const progress = passed ? { state: step.to } : { state: 'refused', reason: reason.trim() }
  return db.transaction().execute(async (tx) => {
    const { numAffectedRows } =
      await sql`update ${sql.table(filing)} set progress = ${JSON.stringify(progress)}::jsonb, version = version + 1
      where id = ${filed.id} and version = ${filed.version}`.execute(tx)
    if (numAffectedRows !== 1n) return 'changed-meanwhile'
    await audit(tx, { session, address }, `${passed ? 'pass' : 'refuse'}-${filing}`, filing, filed.id, {
      step: step.label,
      reason,
    })
    return undefined
  })
}
